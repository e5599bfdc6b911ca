import type { Role } from './roles';

/**
 * How much a role may decide alone; above it a second person is needed. `discountPercent` is whole percent below list price,
 * `points` are points given or taken by hand, `cashDifferenceFen` is what a drawer may be off either way, `refundFen` is all that
 * goes back of one bill, the others are fen a single act.
 */
export type LimitKind =
  'discountPercent' | 'overrideFen' | 'cashTopUpFen' | 'voidFen' | 'refundFen' | 'cashDifferenceFen' | 'points';

type Limits = Readonly<Record<LimitKind, number>>;

const none: Limits = {
  discountPercent: 0,
  overrideFen: 0,
  cashTopUpFen: 0,
  voidFen: 0,
  refundFen: 0,
  cashDifferenceFen: 0,
  points: 0,
};

const limits: Readonly<Record<Role, Limits>> = {
  ownerManager: {
    discountPercent: 100,
    overrideFen: 500_000,
    cashTopUpFen: 500_000,
    voidFen: 5_000_000,
    refundFen: 500_000,
    cashDifferenceFen: 500_000,
    points: 100_000,
  },
  shopManager: {
    discountPercent: 30,
    overrideFen: 100_000,
    cashTopUpFen: 300_000,
    voidFen: 500_000,
    refundFen: 100_000,
    cashDifferenceFen: 20_000,
    points: 5_000,
  },
  advisor: { ...none, discountPercent: 10, cashTopUpFen: 100_000, cashDifferenceFen: 2_000 },
  cashier: { ...none, discountPercent: 5, cashTopUpFen: 100_000, cashDifferenceFen: 2_000 },
  technician: none,
};

/** The limit of a role; 0 means never alone. */
export function limitFor(role: Role, kind: LimitKind): number {
  return limits[role][kind];
}

/** All limits of a role, as the phone gets them with the session. */
export function limitsOf(role: Role): Readonly<Record<LimitKind, number>> {
  return limits[role];
}
