import type { components } from '@cheyou/contracts';
import { card } from '../owner/an-owner';

type Schemas = components['schemas'];

const line: Schemas['CardRefundLineView'] = {
  lotId: 'L1',
  title: '充 1,000 送 100',
  paidFen: 100_000,
  bonusGivenFen: 10_000,
  principalUsedFen: 0,
  refundFen: 100_000,
  bonusForfeitFen: 10_000,
  elsewhereFen: 0,
  route: 'byHand',
  payout: null,
  paidMethod: null,
  paidReference: null,
  paidBy: null,
  paidAt: null,
};

/** Asked for on the owner's phone; it waits for a second person. */
export const waitingCard: Schemas['CardRefundView'] = {
  id: 'R1',
  cardId: card.id,
  cardTail: card.tail,
  memberId: card.memberId,
  memberName: '林知远',
  state: 'waiting',
  totalFen: 100_000,
  bonusFen: 10_000,
  reason: '搬家了',
  shopName: '青羊店',
  askedAt: '2026-11-21T02:32:00.000Z',
  askedBy: null,
  decidedBy: null,
  decidedAt: null,
  decision: null,
  closesCard: false,
  cardClosed: false,
  lines: [line],
  mayDecide: true,
};

/** The same, approved: the shop has to pay it out. */
export const dueCard: Schemas['CardRefundView'] = {
  ...waitingCard,
  state: 'paying',
  decidedBy: '苏明',
  decidedAt: '2026-11-21T03:00:00.000Z',
  lines: [{ ...line, payout: 'due' }],
};

/** A bill that was undone whole more than a year after WeChat paid. */
export const dueBill: Schemas['DueRefundView'] = {
  id: '01JDREFUND0000000000000001',
  settlementId: '01JDSETTLE0000000000000001',
  cardId: null,
  cardName: null,
  state: 'undone',
  lines: [],
  moneyFen: 20_000,
  reason: '全部退',
  askedBy: '丁一',
  askedAt: '2026-11-21T02:00:00.000Z',
  decidedBy: '丁二',
  payOut: { state: 'due', amountFen: 20_000, method: null, reference: null, paidBy: null, paidAt: null },
  elsewhereFen: 0,
  mine: false,
  byDays: false,
  aboveLimit: false,
  title: '标准洗车',
  plate: '川A8K2M7',
  memberName: '苏晚晴',
  why: 'routeOver',
};
