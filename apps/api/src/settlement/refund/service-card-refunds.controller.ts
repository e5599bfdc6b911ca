import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { ServiceCardRefundInput, ServiceCardRefundQuote } from './service-card-refunds.dto';
import { RefundCard } from './refund-card';
import { RefundAnswer } from './refunds.dto';
import { ShowServiceCardRefunds } from './show-service-card-refunds';

@ApiTags('refunds')
@Controller('staff/service-cards')
export class ServiceCardRefundsController {
  constructor(
    private readonly refunding: RefundCard,
    private readonly show: ShowServiceCardRefunds,
  ) {}

  /** What a service card would give back today, and by what; moves nothing. */
  @Post(':id/refund-quote')
  @HttpCode(200)
  @Right('settlement.refund')
  @ApiOkResponse({ type: ServiceCardRefundQuote })
  async quote(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<ServiceCardRefundQuote> {
    const { needsSecondPerson, ...quoted } = await this.refunding.quote(actor, id);
    return { ...this.show.quote(quoted), needsSecondPerson };
  }

  /** Gives a service card back; above the role's limit it waits for a second manager. */
  @Post(':id/refunds')
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
}
