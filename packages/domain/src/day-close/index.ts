export { differenceReasons, drawerMoves, expectedFen, faces, sumOfPieces } from './drawer';
export type { CashMoved, DifferenceReason, DrawerFacts, DrawerMove, Pieces } from './drawer';
