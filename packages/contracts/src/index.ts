export type * from './generated/api';
export { sentenceFor } from './sentence-for';
export { stepSentence, tenderNames } from './step-sentences';
export { sentences } from './sentences';
export type * from './wire';
