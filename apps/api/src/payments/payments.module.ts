import { Module } from '@nestjs/common';
import { PaymentPurposes } from './payment-purposes';

@Module({ providers: [PaymentPurposes], exports: [PaymentPurposes] })
export class PaymentsModule {}
