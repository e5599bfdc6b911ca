import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { AcceptServiceCard } from './accept-service-card';
import { EndServiceCardTransfer } from './end-service-card-transfer';
import { OfferServiceCard } from './offer-service-card';
import {
  ServiceCardAcceptanceInput,
  ServiceCardTransferInput,
  ServiceCardTransferView,
} from './service-card-transfers.dto';
import { ShowServiceCardTransfers } from './show-service-card-transfers';

@ApiTags('service cards')
@Controller('me')
export class MyServiceCardTransfersController {
  constructor(
    private readonly offering: OfferServiceCard,
    private readonly accepting: AcceptServiceCard,
    private readonly ending: EndServiceCardTransfer,
    private readonly transfers: ShowServiceCardTransfers,
  ) {}

  /** Offers a card, whole, to another member. */
  @Post('service-cards/:id/transfers')
  @Keyed()
  @Right('serviceCard.transfer')
  @ApiCreatedResponse({ type: ServiceCardTransferView })
  async offer(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) cardId: string,
    @Body() { phone }: ServiceCardTransferInput,
  ): Promise<ServiceCardTransferView> {
    const { id } = await this.offering.run(key, memberId, cardId, phone);
    return this.transfers.one(memberId, id);
  }

  /** Service cards one gave or was offered, newest first. */
  @Get('service-card-transfers')
  @Right('serviceCard.transfer')
  @ApiOkResponse({ type: [ServiceCardTransferView] })
  list(@Caller() { memberId }: Actor): Promise<ServiceCardTransferView[]> {
    return this.transfers.ofMember(memberId);
  }

  /** The receiver says yes to what was shown, and which own cars it is to serve. */
  @Post('service-card-transfers/:id/acceptance')
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.transfer')
  @ApiOkResponse({ type: ServiceCardTransferView })
  async accept(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
    @Body() acceptance: ServiceCardAcceptanceInput,
  ): Promise<ServiceCardTransferView> {
    await this.accepting.run(key, memberId, id, acceptance);
    return this.transfers.one(memberId, id);
  }

  /** The receiver doesn't want it. */
  @Post('service-card-transfers/:id/rejection')
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.transfer')
  @ApiOkResponse({ type: ServiceCardTransferView })
  async decline(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<ServiceCardTransferView> {
    await this.ending.run(key, memberId, id, 'declined');
    return this.transfers.one(memberId, id);
  }

  /** The giver takes the offer back. */
  @Post('service-card-transfers/:id/withdrawal')
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.transfer')
  @ApiOkResponse({ type: ServiceCardTransferView })
  async withdraw(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<ServiceCardTransferView> {
    await this.ending.run(key, memberId, id, 'withdrawn');
    return this.transfers.one(memberId, id);
  }
}
