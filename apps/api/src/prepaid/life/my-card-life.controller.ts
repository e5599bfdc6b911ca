import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { CardDetail } from '../cards.dto';
import { ReadCards } from '../read-cards';
import { AcceptCard } from './accept-card';
import { CardEventView, CardTransferView, TransferAcceptance, TransferInput } from './card-life.dto';
import { EndTransfer } from './end-transfer';
import { LoseCard } from './lose-card';
import { OfferCard } from './offer-card';
import { ShowCardLife } from './show-card-life';
import { ShowTransfers } from './show-transfers';

@ApiTags('life of a card')
@Controller('me')
export class MyCardLifeController {
  constructor(
    private readonly losing: LoseCard,
    private readonly offering: OfferCard,
    private readonly accepting: AcceptCard,
    private readonly ending: EndTransfer,
    private readonly transfers: ShowTransfers,
    private readonly show: ShowCardLife,
    private readonly cards: ReadCards,
  ) {}

  /** Reports the own card lost: nothing is spent from it any more. */
  @Post('cards/:id/loss')
  @HttpCode(200)
  @Keyed()
  @Right('card.lose')
  @ApiOkResponse({ type: CardDetail })
  async lose(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardDetail> {
    await this.losing.byOwner(key, memberId, id);
    return this.cards.one({ memberId }, id);
  }

  /** The own card was found again. */
  @Post('cards/:id/recovery')
  @HttpCode(200)
  @Keyed()
  @Right('card.recover')
  @ApiOkResponse({ type: CardDetail })
  async recover(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardDetail> {
    await this.losing.foundByOwner(key, memberId, id);
    return this.cards.one({ memberId }, id);
  }

  /** What happened to the own card besides money, newest first. */
  @Get('cards/:id/events')
  @Right('card.read')
  @ApiOkResponse({ type: [CardEventView] })
  events(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<CardEventView[]> {
    return this.show.events({ memberId }, id);
  }

  /** Offers what is left on a card to another member. */
  @Post('cards/:id/transfers')
  @Keyed()
  @Right('card.transfer')
  @ApiCreatedResponse({ type: CardTransferView })
  async offer(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) cardId: string,
    @Body() { phone }: TransferInput,
  ): Promise<CardTransferView> {
    const { id } = await this.offering.run(key, memberId, cardId, phone);
    return this.transfers.one(memberId, id);
  }

  /** Transfers one gave or was offered, newest first. */
  @Get('card-transfers')
  @Right('card.transfer')
  @ApiOkResponse({ type: [CardTransferView] })
  list(@Caller() { memberId }: Actor): Promise<CardTransferView[]> {
    return this.transfers.ofMember(memberId);
  }

  /** The receiver says yes to what was shown. */
  @Post('card-transfers/:id/acceptance')
  @HttpCode(200)
  @Keyed()
  @Right('card.transfer')
  @ApiOkResponse({ type: CardTransferView })
  async accept(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
    @Body() { quotedFen }: TransferAcceptance,
  ): Promise<CardTransferView> {
    await this.accepting.run(key, memberId, id, quotedFen);
    return this.transfers.one(memberId, id);
  }

  /** The receiver doesn't want it. */
  @Post('card-transfers/:id/rejection')
  @HttpCode(200)
  @Keyed()
  @Right('card.transfer')
  @ApiOkResponse({ type: CardTransferView })
  async decline(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardTransferView> {
    await this.ending.run(key, memberId, id, 'declined');
    return this.transfers.one(memberId, id);
  }

  /** The giver takes the offer back. */
  @Post('card-transfers/:id/withdrawal')
  @HttpCode(200)
  @Keyed()
  @Right('card.transfer')
  @ApiOkResponse({ type: CardTransferView })
  async withdraw(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardTransferView> {
    await this.ending.run(key, memberId, id, 'withdrawn');
    return this.transfers.one(memberId, id);
  }
}
