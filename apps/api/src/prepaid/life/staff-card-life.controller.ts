import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { CardDetail } from '../cards.dto';
import { ReadCards } from '../read-cards';
import { CardEventView, CardProofInput, CardReasonInput, ReissueInput } from './card-life.dto';
import { FreezeCard } from './freeze-card';
import { LoseCard } from './lose-card';
import { ReissueCard } from './reissue-card';
import { ShowCardLife } from './show-card-life';

@ApiTags('life of a card')
@Controller('staff')
export class StaffCardLifeController {
  constructor(
    private readonly losing: LoseCard,
    private readonly freezing: FreezeCard,
    private readonly reissuing: ReissueCard,
    private readonly show: ShowCardLife,
    private readonly cards: ReadCards,
  ) {}

  /** The card that has a number now; the number of a card that got a new one is refused with a sentence of its own. */
  @Get('card-numbers/:number')
  @Right('card.read')
  @ApiOkResponse({ type: CardDetail })
  byNumber(@Param('number') number: string): Promise<CardDetail> {
    return this.show.byNumber(number);
  }

  /** What happened to a card besides money, newest first. */
  @Get('cards/:id/events')
  @Right('card.read')
  @ApiOkResponse({ type: [CardEventView] })
  events(@Param('id', UlidPipe) id: string): Promise<CardEventView[]> {
    return this.show.events('merchant', id);
  }

  /** Somebody says that the card is lost: nothing is spent from it any more. */
  @Post('cards/:id/loss')
  @HttpCode(200)
  @Keyed()
  @Right('card.lose')
  @ApiOkResponse({ type: CardDetail })
  async lose(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CardReasonInput,
  ): Promise<CardDetail> {
    await this.losing.atCounter(key, actor, id, reason);
    return this.cards.one('merchant', id);
  }

  /** The owner has found the card, and shows the code. */
  @Post('cards/:id/recovery')
  @HttpCode(200)
  @Keyed()
  @Right('card.recover')
  @ApiOkResponse({ type: CardDetail })
  async recover(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { memberCode }: CardProofInput,
  ): Promise<CardDetail> {
    await this.losing.foundAtCounter(key, actor, id, memberCode);
    return this.cards.one('merchant', id);
  }

  /** A new number for a card whose owner shows the code; the old one is good for nothing any more. */
  @Post('cards/:id/reissue')
  @HttpCode(200)
  @Keyed()
  @Right('card.reissue')
  @ApiOkResponse({ type: CardDetail })
  async reissue(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: ReissueInput,
  ): Promise<CardDetail> {
    await this.reissuing.run(key, actor, id, input);
    return this.cards.one('merchant', id);
  }

  /** A manager stops a card, with a reason. */
  @Post('cards/:id/freeze')
  @HttpCode(200)
  @Keyed()
  @Right('card.freeze')
  @ApiOkResponse({ type: CardDetail })
  async freeze(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CardReasonInput,
  ): Promise<CardDetail> {
    await this.freezing.freeze(key, actor, id, reason);
    return this.cards.one('merchant', id);
  }

  /** A manager lets it go again. */
  @Post('cards/:id/unfreeze')
  @HttpCode(200)
  @Keyed()
  @Right('card.freeze')
  @ApiOkResponse({ type: CardDetail })
  async unfreeze(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CardReasonInput,
  ): Promise<CardDetail> {
    await this.freezing.unfreeze(key, actor, id, reason);
    return this.cards.one('merchant', id);
  }
}
