import type { RefusalCode, RefusalDetail, RefusalDetails } from './refusals';

/** A "no" as a plain value: it can be stored under an idempotency key and sent again unchanged. */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly refused: C;
  readonly details: Readonly<Record<string, RefusalDetail | undefined>>;
}

/** Says no with a code of the table and the details that code may carry; throws nothing. */
export function refuse<C extends RefusalCode>(code: C, details: RefusalDetails<C> = {}): Refusal<C> {
  return { refused: code, details };
}

/** Tells a refusal from an answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

/** The value behind something that has to be there; its absence is a bug, never a refusal. */
export function must<T>(value: T | null | undefined, orElse: string): T {
  if (value === null || value === undefined) throw new Error(orElse);
  return value;
}
