import { points, shopDay, type PointLot, type ShopDay } from '@cheyou/domain';
import type { LedgerLot } from '../ledger';

/** What a lot of points keeps of the rules it was given under. */
export interface PointTerms {
  readonly rulesVersion: number;
  readonly usableFrom: ShopDay;
}

/** The lots of an account as the pure functions see them; the lot of a debt is none. */
export function pointLotsOf(lots: readonly LedgerLot[]): PointLot[] {
  return lots.flatMap((lot) => {
    const account = lot.accounts.find(({ asset }) => asset === 'POINT');
    if (!account) return [];
    // Only this room writes lots of points, so their terms have this shape.
    const { usableFrom } = lot.terms as PointTerms;
    return [
      {
        id: lot.id,
        given: points(account.given),
        left: points(account.left),
        usableFrom: shopDay(usableFrom),
        expiresOn: lot.lastDay,
        createdAt: lot.createdAt.toISOString(),
      },
    ];
  });
}

/** The ledger account of a lot. @throws Error when the lot isn't one of points. */
export function accountOfLot(lots: readonly LedgerLot[], lotId: string): string {
  const account = lots.find(({ id }) => id === lotId)?.accounts.find(({ asset }) => asset === 'POINT');
  if (!account) throw new Error(`lot ${lotId} has no points`);
  return account.id;
}

/** What a member owes in points, taken back after it had been spent, debt by debt. */
export function debtsOf(lots: readonly LedgerLot[]): { accountId: string; debt: number }[] {
  return lots
    .flatMap(({ accounts }) => accounts)
    .filter(({ asset }) => asset === 'POINT_DEBT')
    .map(({ id, left }) => ({ accountId: id, debt: left }));
}

export function debtOf(lots: readonly LedgerLot[]): number {
  return debtsOf(lots).reduce((sum, { debt }) => sum + debt, 0);
}
