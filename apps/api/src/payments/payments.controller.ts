import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../platform/http';
import { Payments } from './payments';
import { PaymentOrderView } from './payments.dto';
import { ShowPayment } from './show-payment';

@ApiTags('owner')
@Controller('me/payment-orders')
export class PaymentsController {
  constructor(
    private readonly payments: Payments,
    private readonly showPayment: ShowPayment,
  ) {}

  /** How my payment stands; polled by the phone after the pay sheet closed. */
  @Get(':id')
  @Right('payment.read')
  @ApiOkResponse({ type: PaymentOrderView })
  read(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<PaymentOrderView> {
    return this.payments.view(id, actor);
  }

  /** I don't want to pay it any more. A payment that was faster is kept: the answer says which. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Right('payment.pay')
  @ApiOkResponse({ type: PaymentOrderView })
  cancel(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<PaymentOrderView> {
    return this.showPayment.cancel(id, actor);
  }
}
