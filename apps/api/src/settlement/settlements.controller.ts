import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { QuoteReversal } from './quote-reversal';
import { Receipt } from './receipts.dto';
import { Receipts } from './receipts';
import { ReleaseSettlement } from './release-settlement';
import { ReverseSettlement } from './reverse-settlement';
import { ReversalAnswer, ReversalQuote, ReverseInput } from './reversals.dto';
import { SettlementView, WaitingReversal } from './settlements.dto';
import { ShowSales } from './show-sales';

@ApiTags('settlements')
@Controller('staff/settlements')
export class SettlementsController {
  constructor(
    private readonly quoting: QuoteReversal,
    private readonly reversing: ReverseSettlement,
    private readonly releasing: ReleaseSettlement,
    private readonly receipts: Receipts,
    private readonly show: ShowSales,
  ) {}

  /** Reversals that wait for a second manager; approving is repeating the request. */
  @Get('waiting-reversals')
  @Right('settlement.reverse')
  @ApiOkResponse({ type: [WaitingReversal] })
  waiting(@Caller() actor: StaffCaller): Promise<WaitingReversal[]> {
    return this.show.waitingReversals(actor);
  }

  @Get(':id/receipt')
  @Right('sale.read')
  @ApiOkResponse({ type: Receipt })
  receipt(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<Receipt> {
    return this.receipts.forShop(actor.staff.shopId, id);
  }

  /** What undoing a settlement would give back, and by which ways; moves nothing. */
  @Get(':id/reversal-quote')
  @Right('settlement.reverse')
  @ApiOkResponse({ type: ReversalQuote })
  async quote(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<ReversalQuote> {
    return this.show.reversal(await this.quoting.run(actor, id));
  }

  /** Undoes a settlement; later than the same day, or above the role's limit, a second manager repeats the request. */
  @Post(':id/reversal')
  @HttpCode(200)
  @Right('settlement.reverse')
  @Keyed()
  @ApiOkResponse({ type: ReversalAnswer })
  async reverse(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() order: ReverseInput,
  ): Promise<ReversalAnswer> {
    const reversed = await this.reversing.run(key, actor, id, order);
    return { needsSecondPerson: !reversed, settlement: await this.show.settlement(actor, id) };
  }

  /** Gives up waiting for WeChat: the order is closed there first, then the card's part goes back. */
  @Post(':id/release')
  @HttpCode(200)
  @Right('settlement.release')
  @Keyed()
  @ApiOkResponse({ type: SettlementView })
  async release(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
  ): Promise<SettlementView> {
    await this.releasing.run(key, actor, id);
    return this.show.settlement(actor, id);
  }
}
