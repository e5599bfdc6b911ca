export { moveTo, paymentOrderStates, refundStates, saleStates, settlementStates, statesBefore } from './states';
export type { PaymentOrderState, RefundState, SaleState, SettlementState, Transitions } from './states';
