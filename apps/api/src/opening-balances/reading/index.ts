export { UnreadableTable } from './cell';
export type { OpeningRow, ReadRow } from './opening-row';
export type { BalanceMeaning } from './read-row';
export { HeadMissing, readTable, TooManyRows } from './read-table';
export { reasonText, type Reason, type ReasonCode } from './reasons';
