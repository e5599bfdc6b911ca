import type { PointsMovement } from './points.store';

/** What a bill did to the points of its member, as it was then: what came and went since changes nothing of it. */
export interface BillPoints {
  readonly spent: number;
  /** What it earned, a debt it settled counted in; 0 while it waits to be paid. */
  readonly earned: number;
  /** What of that settled a debt and was never on the account. */
  readonly debtSettled: number;
  /** Points to be usable later counted in; null of bills from before they were written down. */
  readonly balance: { readonly before: number; readonly after: number } | null;
}

type Moved = Pick<PointsMovement, 'move' | 'points' | 'debt'> & { readonly balanceAfter: number | null };

/** Of how it moved them, in that order; null when it moved none. */
export function billPoints(moves: readonly Moved[]): BillPoints | null {
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last) return null;
  const given = sumOf(moves, 'earned', ({ points }) => points);
  const debtSettled = sumOf(moves, 'earned', ({ debt }) => 0 - debt);
  const balance =
    first.balanceAfter === null || last.balanceAfter === null
      ? null
      : { before: first.balanceAfter - first.points, after: last.balanceAfter };
  return {
    spent: sumOf(moves, 'spent', ({ points }) => 0 - points),
    earned: given + debtSettled,
    debtSettled,
    balance,
  };
}

function sumOf(moves: readonly Moved[], move: Moved['move'], of: (moved: Moved) => number): number {
  return moves.filter((one) => one.move === move).reduce((sum, one) => sum + of(one), 0);
}
