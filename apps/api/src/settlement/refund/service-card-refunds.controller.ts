import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { ServiceCardRefundInput, ServiceCardRefundQuote, ServiceCardRefundStatement } from './service-card-refunds.dto';
import { RefundCard } from './refund-card';
import { RefundAnswer } from './refunds.dto';
import { ShowServiceCardRefunds } from './show-service-card-refunds';

@ApiTags('refunds')
@Controller()
export class ServiceCardRefundsController {
  constructor(
    private readonly refunding: RefundCard,
    private readonly show: ShowServiceCardRefunds,
  ) {}

  /** What a service card would give back today, and by what; moves nothing. */
  @Post('staff/service-cards/:id/refund-quote')
  @HttpCode(200)
  @Right('settlement.refund')
  @ApiOkResponse({ type: ServiceCardRefundQuote })
  async quote(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<ServiceCardRefundQuote> {
    return this.show.quote(await this.refunding.quote(actor, id));
  }

  /** Gives a service card back; above the role's limit it waits for a second manager. */
  @Post('staff/service-cards/:id/refunds')
  @HttpCode(200)
  @Right('settlement.refund')
  @Keyed()
  @ApiOkResponse({ type: RefundAnswer })
  refund(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() order: ServiceCardRefundInput,
  ): Promise<RefundAnswer> {
    return this.refunding.run(key, actor, id, order);
  }

  /** What went back of one's own card, and why. */
  @Get('me/service-cards/:id/refund')
  @Right('serviceCard.read')
  @ApiOkResponse({ type: ServiceCardRefundStatement })
  statement(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<ServiceCardRefundStatement> {
    return this.show.statement(memberId, id);
  }
}
