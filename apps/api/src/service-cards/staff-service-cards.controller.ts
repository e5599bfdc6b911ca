import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { shopDay } from '@cheyou/domain';
import { Caller, PageQuery, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { ChangeCardCars } from './change-card-cars';
import { ExtendServiceCard } from './extend-service-card';
import { FreezeServiceCard } from './freeze-service-card';
import { GiveServiceCard } from './give-service-card';
import { ServiceCardEventView } from './life/service-card-events.dto';
import { ShowServiceCardEvents } from './life/show-service-card-events';
import { ReadServiceCards } from './read-service-cards';
import {
  CardCarsInput,
  CardStateInput,
  CardUsePageView,
  ExtensionInput,
  ServiceCardGiftInput,
  ServiceCardView,
} from './service-cards.dto';

@ApiTags('service cards')
@Controller('staff')
export class StaffServiceCardsController {
  constructor(
    private readonly reading: ReadServiceCards,
    private readonly showing: ShowServiceCardEvents,
    private readonly giving: GiveServiceCard,
    private readonly extending: ExtendServiceCard,
    private readonly freezing: FreezeServiceCard,
    private readonly changingCars: ChangeCardCars,
  ) {}

  /** A member's cards, the oldest first, those that are over too. */
  @Get('members/:id/service-cards')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: [ServiceCardView] })
  ofMember(@Param('id', UlidPipe) id: string): Promise<ServiceCardView[]> {
    return this.reading.ofMember(id);
  }

  /** Gives a member a card of labour hours: no sale, and nothing to get back for it. */
  @Post('members/:id/service-card-gifts')
  @Keyed()
  @Right('serviceCard.give')
  @ApiCreatedResponse({ type: ServiceCardView })
  async give(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) memberId: string,
    @Body() gift: ServiceCardGiftInput,
  ): Promise<ServiceCardView> {
    return this.reading.one('merchant', await this.giving.run(key, actor, { ...gift, memberId }));
  }

  /** One card. */
  @Get('service-cards/:id')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: ServiceCardView })
  one(@Param('id', UlidPipe) id: string): Promise<ServiceCardView> {
    return this.reading.one('merchant', id);
  }

  /** Its uses, the newest first. */
  @Get('service-cards/:id/uses')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: CardUsePageView })
  uses(@Param('id', UlidPipe) id: string, @Query() page: PageQuery): Promise<CardUsePageView> {
    return this.reading.usesOf('merchant', id, page);
  }

  /** What happened to it besides its uses, newest first. */
  @Get('service-cards/:id/events')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: [ServiceCardEventView] })
  events(@Param('id', UlidPipe) id: string): Promise<ServiceCardEventView[]> {
    return this.showing.run('merchant', id);
  }

  /** Gives it a later last day; what had lapsed comes back. */
  @Post('service-cards/:id/extensions')
  @HttpCode(204)
  @Keyed()
  @Right('serviceCard.extend')
  @ApiNoContentResponse()
  extend(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { until, reason }: ExtensionInput,
  ): Promise<void> {
    return this.extending.run(key, actor, id, { until: shopDay(until), reason });
  }

  /** Freezes it, reports it lost, or lets it serve again. */
  @Put('service-cards/:id/state')
  @HttpCode(204)
  @Keyed()
  @Right('serviceCard.freeze')
  @ApiNoContentResponse()
  setState(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: CardStateInput,
  ): Promise<void> {
    return this.freezing.run(key, actor, id, input);
  }

  /** Binds these cars of its owner to it, and no others. */
  @Put('service-cards/:id/cars')
  @HttpCode(204)
  @Keyed()
  @Right('serviceCard.cars')
  @ApiNoContentResponse()
  setCars(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: CardCarsInput,
  ): Promise<void> {
    return this.changingCars.run(key, actor, id, input);
  }
}
