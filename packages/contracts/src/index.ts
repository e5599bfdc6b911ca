export { sentenceFor } from './sentence-for';
export { stepSentence, tenderNames } from './step-sentences';
export { sentences } from './sentences';
export type * from './wire-owner';
export type * from './wire-sale';
export type * from './wire-session';
export type * from './wire-staff';
