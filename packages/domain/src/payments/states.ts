import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

/** For each state the states that may follow it. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export type PaymentOrderState = 'created' | 'awaiting' | 'paid' | 'closed';
/** Money that comes after `closed` doesn't reopen the order: it makes a refund. */
export const paymentOrderStates: Transitions<PaymentOrderState> = {
  // Paid straight from created: the answer to our order was lost, the query found the payment.
  created: ['awaiting', 'paid', 'closed'],
  awaiting: ['paid', 'closed'],
  paid: [],
  closed: [],
};

export type RefundState = 'requested' | 'accepted' | 'succeeded' | 'closed' | 'abnormal';
export const refundStates: Transitions<RefundState> = {
  // A lost answer is followed by a query, which may already find the end.
  requested: ['accepted', 'succeeded', 'closed', 'abnormal'],
  accepted: ['succeeded', 'closed', 'abnormal'],
  // WeChat lets an abnormal refund be sent again to another account, after which it can still succeed.
  abnormal: ['accepted', 'succeeded', 'closed'],
  succeeded: [],
  closed: [],
};

export type SettlementState = 'held' | 'captured' | 'released' | 'reversed';
/** A settlement without a WeChat leg begins as captured. */
export const settlementStates: Transitions<SettlementState> = {
  held: ['captured', 'released'],
  captured: ['reversed'],
  released: [],
  reversed: [],
};

export type SaleState = 'open' | 'held' | 'settled' | 'cancelled' | 'reversed';
export const saleStates: Transitions<SaleState> = {
  open: ['held', 'settled', 'cancelled'],
  // A released hold leaves the sale as it was before.
  held: ['settled', 'open'],
  settled: ['reversed'],
  cancelled: [],
  reversed: [],
};

/** The next state, or STATE_CHANGED with the state that stands, so that the loser of a race can say who won. */
export function moveTo<S extends string>(transitions: Transitions<S>, from: S, to: S): S | Refusal<'STATE_CHANGED'> {
  return transitions[from].includes(to) ? to : refuse('STATE_CHANGED', { state: from, wanted: to });
}

/** The states from which another can be reached; a conditional UPDATE carries them in its WHERE. */
export function statesBefore<S extends string>(transitions: Transitions<S>, to: S): S[] {
  return (Object.keys(transitions) as S[]).filter((from) => transitions[from].includes(to));
}
