export { refusals, refusalCodes } from './refusals';
export type { RefusalCode, RefusalDetail, RefusalDetails, RefusalRule } from './refusals';
export { isRefusal, must, refuse } from './refusal';
export type { Refusal } from './refusal';
