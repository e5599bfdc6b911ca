export { Incidents } from './incidents';
export { paymentInvariants } from './payment-invariants.store';
export type { NewPaymentOrder, PaymentOrder } from './payment-order';
export { PaymentPurposes, type PurposeHandler } from './payment-purposes';
export { Payments } from './payments';
export { PaymentOrderView, PaymentResult } from './payments.dto';
export { PaymentsModule } from './payments.module';
