import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { PayAsk, AskInput } from './asks.dto';
import { AskOwner } from './ask-owner';
import { EditSale } from './edit-sale';
import { OpenSale } from './open-sale';
import { SaleQuote } from './quotes.dto';
import { CancelSaleInput, OpenSaleInput, SaleLinesInput, SaleView } from './sales.dto';
import { SettleInput, SettlementView, type WishesInput } from './settlements.dto';
import { SettleSale } from './settle-sale';
import { ShowSales } from './show-sales';
import type { PlainWishes } from './wishes';

@ApiTags('sales')
@Controller('staff/sales')
export class SalesController {
  constructor(
    private readonly opening: OpenSale,
    private readonly editing: EditSale,
    private readonly settling: SettleSale,
    private readonly asking: AskOwner,
    private readonly show: ShowSales,
  ) {}

  /** Opens a sale for a car, a member, both or neither. */
  @Post()
  @Right('sale.create')
  @Keyed()
  @ApiCreatedResponse({ type: SaleView })
  async open(@Caller() actor: StaffCaller, @Key() key: RequestKey, @Body() wish: OpenSaleInput): Promise<SaleView> {
    const { carId = null, memberId = null, lines } = wish;
    return this.show.sale(actor, await this.opening.run(key, actor, { carId, memberId, lines }));
  }

  @Get(':id')
  @Right('sale.read')
  @ApiOkResponse({ type: SaleView })
  one(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<SaleView> {
    return this.show.sale(actor, id);
  }

  /** Replaces the lines of an open sale, at today's prices. */
  @Put(':id/lines')
  @Right('sale.edit')
  @ApiOkResponse({ type: SaleView })
  async replaceLines(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { lines, version }: SaleLinesInput,
  ): Promise<SaleView> {
    await this.editing.replaceLines(actor, id, lines, version);
    return this.show.sale(actor, id);
  }

  /** Unties an open sale from its member, whom a wrong code may have tied to it. */
  @Delete(':id/member')
  @Right('sale.edit')
  @ApiOkResponse({ type: SaleView })
  async untie(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<SaleView> {
    await this.editing.untie(actor, id);
    return this.show.sale(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Right('sale.cancel')
  @ApiOkResponse({ type: SaleView })
  async cancel(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CancelSaleInput,
  ): Promise<SaleView> {
    await this.editing.cancel(actor, id, reason);
    return this.show.sale(actor, id);
  }

  /** Facts and a suggestion; the phone plans from there with planSettlement of the domain package. */
  @Get(':id/quote')
  @Right('sale.settle')
  @ApiOkResponse({ type: SaleQuote })
  quote(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<SaleQuote> {
    return this.show.quote(actor, id);
  }

  /** Settles; with a WeChat part the answer is `held` and the member's phone is asked to pay. */
  @Post(':id/settlement')
  @Right('sale.settle')
  @Keyed()
  @ApiCreatedResponse({ type: SettlementView })
  async settle(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() { wishes, ...order }: SettleInput,
  ): Promise<SettlementView> {
    return this.settling.run(key, actor, id, { ...order, ...plainWishes(wishes) });
  }

  /** Asks the member's phone to agree to a combination, or to choose another; open for two minutes. */
  @Post(':id/ask')
  @Right('payAsk.create')
  @Keyed()
  @ApiCreatedResponse({ type: PayAsk })
  async ask(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() { wishes, quotedFen }: AskInput,
  ): Promise<PayAsk> {
    return this.show.ask(await this.asking.run(key, actor, id, { wishes: plainWishes(wishes), quotedFen }));
  }

  /** The newest ask about a sale, to see what the member said. */
  @Get(':id/ask')
  @Right('sale.read')
  @ApiOkResponse({ type: PayAsk })
  newestAsk(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<PayAsk> {
    return this.show.newestAsk(actor, id);
  }
}

/** What isn't named isn't wished. */
function plainWishes({ uses = [], couponIds = [], points = 0, prepaid = null, tenders }: WishesInput): PlainWishes {
  return { uses, couponIds, points, prepaid, tenders };
}
