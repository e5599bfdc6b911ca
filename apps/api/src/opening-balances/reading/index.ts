export { UnreadableTable } from './cell';
export type { OpeningRow, ReadRow } from './opening-row';
export type { BalanceMeaning } from './read-row';
export { HeadMissing, readTable, TooManyRows } from './read-table';
export { reason, reasonText, type Reason, type ReasonCode } from './reasons';
export { hasMoney } from './repeated-rows';
