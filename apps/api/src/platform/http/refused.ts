import { isRefusal, type Refusal, type RefusalCode } from '@cheyou/domain';

/** Carries a refusal out of a unit of work, so that everything in it is rolled back. Not a bug: it has a code and a sentence. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }

  get code(): RefusalCode {
    return this.refusal.refused;
  }
}

/** Takes what pure code decided: the value, or the refusal thrown so that the transaction ends. */
export function allowed<T>(decided: T | Refusal): T {
  if (isRefusal(decided)) throw new Refused(decided);
  return decided;
}
