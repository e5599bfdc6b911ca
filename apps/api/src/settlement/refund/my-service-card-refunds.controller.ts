import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { AskServiceCardRefund } from './ask-service-card-refund';
import {
  OwnServiceCardRefundInput,
  OwnServiceCardRefundQuote,
  ServiceCardRefundAsk,
  ServiceCardRefundStatement,
} from './service-card-refunds.dto';
import { ShowServiceCardRefunds } from './show-service-card-refunds';

@ApiTags('refunds')
@Controller('me')
export class MyServiceCardRefundsController {
  constructor(
    private readonly asking: AskServiceCardRefund,
    private readonly show: ShowServiceCardRefunds,
  ) {}

  /** What one's own card would give back today, by what, and how that comes about; moves nothing. */
  @Get('service-cards/:id/refund-quote')
  @Right('serviceCard.refund')
  @ApiOkResponse({ type: OwnServiceCardRefundQuote })
  async quote(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<OwnServiceCardRefundQuote> {
    return this.show.quote(await this.asking.quote(memberId, id));
  }

  /** Asks for the refund of one's own card; a manager of the shop that sold it decides. */
  @Post('service-cards/:id/refunds')
  @Keyed()
  @Right('serviceCard.refund')
  @ApiCreatedResponse({ type: ServiceCardRefundAsk })
  async ask(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) cardId: string,
    @Body() order: OwnServiceCardRefundInput,
  ): Promise<ServiceCardRefundAsk> {
    const { id } = await this.asking.run(key, memberId, cardId, order);
    return this.show.ask(memberId, id);
  }

  /** What was asked for one's own card, the newest first. */
  @Get('service-cards/:id/refunds')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: [ServiceCardRefundAsk] })
  asks(@Caller() { memberId }: Actor, @Param('id', UlidPipe) cardId: string): Promise<ServiceCardRefundAsk[]> {
    return this.show.asks(memberId, cardId);
  }

  /** What went back of one's own card, and why. */
  @Get('service-cards/:id/refund')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: ServiceCardRefundStatement })
  statement(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<ServiceCardRefundStatement> {
    return this.show.statement(memberId, id);
  }

  /** Takes a request back while it waits. */
  @Post('service-card-refunds/:id/withdrawal')
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.refund')
  @ApiOkResponse({ type: ServiceCardRefundAsk })
  async withdraw(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<ServiceCardRefundAsk> {
    await this.asking.withdraw(key, memberId, id);
    return this.show.ask(memberId, id);
  }
}
