import fc from 'fast-check';

/** How often what is asked for; together the course of a shop's days, with more mistakes in it than a shop makes. */
const weights = {
  joinOnPhone: 1,
  joinAtCounter: 1,
  nameMember: 1,
  topUpAtCounter: 14,
  decideTopUp: 3,
  undoTopUp: 3,
  startTopUp: 6,
  askCardRefund: 3,
  decideCardRefund: 3,
  payOutCardRefund: 2,
  stopCard: 3,
  offerCard: 2,
  answerTransfer: 2,
  openSale: 24,
  editSale: 2,
  cancelSale: 1,
  settle: 30,
  settleAgain: 2,
  presentHeld: 3,
  payOrder: 9,
  notify: 11,
  askWechat: 6,
  release: 2,
  lateMoney: 1,
  secondMoney: 1,
  reverse: 5,
  refundUnits: 5,
  moveWechatRefund: 4,
  payOutRefund: 2,
  sendAgain: 2,
  giveElsewhere: 3,
  extendServiceCard: 2,
  switchServiceCard: 2,
  offerServiceCard: 3,
  answerServiceCard: 3,
  giveHours: 3,
  giveCoupon: 4,
  revokeCoupon: 1,
  claimCoupon: 2,
  redeemCode: 2,
  buyCards: 2,
  refundCard: 3,
  askServiceCardRefund: 3,
  decideRefund: 3,
  giftPoints: 2,
  adjustPoints: 2,
  importOpening: 2,
  undoOpening: 1,
  mergeMembers: 1,
  claimCard: 1,
  sameKeyAgain: 4,
  sameKeyOtherBody: 2,
  passDay: 1,
  closeDay: 5,
  workShift: 4,
} as const;

export type OperationKind = keyof typeof weights;

/** One thing that is asked of the program, as numbers: what they point at is decided by what there is when its turn comes. */
export interface Operation {
  readonly kind: OperationKind;
  readonly pick: number;
  readonly other: number;
  readonly fen: number;
  /** 0 to 99; small numbers make mistakes. */
  readonly twist: number;
  readonly waitSeconds: number;
}

const kinds = Object.entries(weights).map(([kind, weight]) => ({
  weight,
  arbitrary: fc.constant(kind as OperationKind),
}));

const amounts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(20_000, 50_000, 100_000, 100_001, 80_000, 300_000) },
  { weight: 4, arbitrary: fc.integer({ min: 500, max: 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 600_000 }) },
);

const anyOperation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.oneof(...kinds),
  pick: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  fen: amounts,
  twist: fc.nat(99),
  waitSeconds: fc.integer({ min: 1, max: 90 }),
});

/** The operations of a seed; a longer run begins with those of a shorter one. */
export function operationsOf(seed: number, count: number): Operation[] {
  return fc.sample(anyOperation, { seed, numRuns: count });
}
