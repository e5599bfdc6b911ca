import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, PageQuery, Right, UlidPipe, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { ServiceCardEventView } from './life/service-card-events.dto';
import { ShowServiceCardEvents } from './life/show-service-card-events';
import { LoseServiceCard } from './life/lose-service-card';
import { ServiceCardTerms } from './offers.dto';
import { ReadServiceCards } from './read-service-cards';
import { CardUsePageView, ServiceCardView } from './service-cards.dto';

@ApiTags('service cards')
@Controller('me/service-cards')
export class MyServiceCardsController {
  constructor(
    private readonly reading: ReadServiceCards,
    private readonly showing: ShowServiceCardEvents,
    private readonly losing: LoseServiceCard,
  ) {}

  /** One's own cards, the oldest first, those that are over too. */
  @Get()
  @Right('serviceCard.read')
  @ApiOkResponse({ type: [ServiceCardView] })
  list(@Caller() { memberId }: Actor): Promise<ServiceCardView[]> {
    return this.reading.ofMember(memberId);
  }

  /** One card. */
  @Get(':id')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: ServiceCardView })
  one(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<ServiceCardView> {
    return this.reading.one({ memberId }, id);
  }

  /** Its uses, the newest first. */
  @Get(':id/uses')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: CardUsePageView })
  uses(
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<CardUsePageView> {
    return this.reading.usesOf({ memberId }, id, page);
  }

  /** What happened to it besides its uses, since it is one's own, newest first. */
  @Get(':id/events')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: [ServiceCardEventView] })
  events(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<ServiceCardEventView[]> {
    return this.showing.run({ memberId }, id);
  }

  /** The terms it was sold under, also when others are in force by now. */
  @Get(':id/terms')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: ServiceCardTerms })
  terms(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<ServiceCardTerms> {
    return this.reading.termsOf({ memberId }, id);
  }

  /** Reports it lost: it serves nobody until a manager lets it serve again. */
  @Post(':id/loss')
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.lose')
  @ApiOkResponse({ type: ServiceCardView })
  async lose(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<ServiceCardView> {
    await this.losing.run(key, memberId, id);
    return this.reading.one({ memberId }, id);
  }
}
