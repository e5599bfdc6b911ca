import { catalogInvariants } from '../catalog';
import { couponInvariants } from '../coupons';
import { dayCloseInvariants } from '../day-close';
import { invoiceInvariants } from '../invoices';
import { ledgerInvariants } from '../ledger';
import { liabilityInvariants } from '../liability';
import { memberInvariants } from '../members';
import { openingBalanceInvariants } from '../opening-balances';
import { paymentInvariants } from '../payments';
import { pointsInvariants } from '../points';
import { prepaidInvariants } from '../prepaid';
import { serviceCardInvariants } from '../service-cards';
import { settlementInvariants } from '../settlement';
import { crossRoomInvariants } from './cross-room-invariants.store';

/** Every promise that can be asked of the database; each query must answer no row. */
export const invariants: readonly { name: string; sql: string }[] = [
  ...ledgerInvariants,
  ...memberInvariants,
  ...catalogInvariants,
  ...paymentInvariants,
  ...prepaidInvariants,
  ...serviceCardInvariants,
  ...pointsInvariants,
  ...couponInvariants,
  ...settlementInvariants,
  ...dayCloseInvariants,
  ...invoiceInvariants,
  ...liabilityInvariants,
  ...openingBalanceInvariants,
  ...crossRoomInvariants,
];
