import { fen, type Fen } from '../money';
import { refuse, type Refusal } from '../refusals';

/** How cash goes in and out of a drawer other than by a sale: change brought in; to the safe or the bank, and small expenses out. */
export const drawerMoves = ['changeIn', 'toSafe', 'pettyCash'] as const;
export type DrawerMove = (typeof drawerMoves)[number];

/** Why what is in a drawer isn't what was expected. */
export const differenceReasons = ['wrongChange', 'notBooked', 'miscounted', 'other'] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** Notes and coins, the largest first (fen). */
export const faces = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const;

/** So many notes or coins of one face. */
export interface Pieces {
  /** One of `faces`. */
  readonly faceFen: number;
  readonly pieces: number;
}

/** What moved through the books of a drawer while a shift was open (fen, each ≥ 0). */
export interface CashMoved {
  readonly salesFen: number;
  readonly topUpsFen: number;
  /** Refunds, reversals and pay-outs. */
  readonly givenBackFen: number;
}

/** All of which what a drawer should hold is made. */
export interface DrawerFacts extends CashMoved {
  readonly floatFen: number;
  readonly movedInFen: number;
  readonly movedOutFen: number;
}

/** What should be in the drawer; below zero when more was taken out of it than ever came in. */
export function expectedFen(drawer: DrawerFacts): Fen {
  const { floatFen, salesFen, topUpsFen, givenBackFen, movedInFen, movedOutFen } = drawer;
  return fen(floatFen + salesFen + topUpsFen - givenBackFen + movedInFen - movedOutFen);
}

/** What the pieces come to. @returns COUNT_UNEVEN when that isn't the sum that was told; no pieces tell nothing. */
export function sumOfPieces(pieces: readonly Pieces[], toldFen: number): Fen | Refusal<'COUNT_UNEVEN'> {
  if (pieces.length === 0) return fen(toldFen);
  const piecesFen = pieces.reduce((sum, one) => sum + one.faceFen * one.pieces, 0);
  return piecesFen === toldFen ? fen(toldFen) : refuse('COUNT_UNEVEN', { countedFen: toldFen, piecesFen });
}
