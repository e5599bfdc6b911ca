import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, PageQuery, Right, UlidPipe, type Actor } from '../platform/http';
import { ReadServiceCards } from './read-service-cards';
import { CardUsePageView, ServiceCardView } from './service-cards.dto';

@ApiTags('service cards')
@Controller('me/service-cards')
export class MyServiceCardsController {
  constructor(private readonly reading: ReadServiceCards) {}

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
}
