export { differenceReasons, drawerMoves, expectedFen, faces, sumOfPieces } from './drawer';
export type { CashMoved, DifferenceReason, DrawerMove, Pieces } from './drawer';
