export { isAsset } from './assets';
export type { Asset, EntryKind, HousePurpose } from './assets';
export { balanceCheck, movementsOf, reversed } from './posting';
export type { Movement, Posting, PostingFault } from './posting';
