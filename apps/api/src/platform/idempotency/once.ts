import { Injectable } from '@nestjs/common';
import { isRefusal, refusals, refuse, type Refusal } from '@cheyou/domain';
import { Db, OutcomeUnknown, UnitOfWork, type Tx } from '../database';
import { Refused } from '../http';
import type { RequestKey } from './request-key';
import { RequestKeyStore, type KeptRequest, type Outcome } from './request-key.store';

/** Does a thing once however often it is asked for with one key. */
@Injectable()
export class Once {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly keys: RequestKeyStore,
    private readonly db: Db,
  ) {}

  /**
   * Claims the key, does the work and stores its answer in one transaction; a repeat gets the stored answer (as JSON gives it back).
   * A refusal rolls the work back and is stored in a transaction of its own: whatever then stands under the key is the answer.
   * @throws Refused KEY_REUSED for another body under the same key; the stored refusal for a repeat.
   */
  async run<T>(key: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return answerOf<T>(await this.resolve(key, work));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // What failed by the system's fault may be asked for again under the same key.
      if (error.code === 'KEY_REUSED' || refusals[error.code].status >= 500) throw error;
      return answerOf<T>(await this.keepRefusal(key, error.refusal));
    }
  }

  /** After a cut line the key says whether the first try was committed; only if it wasn't, try again. */
  private async resolve<T>(key: RequestKey, work: (tx: Tx) => Promise<T>): Promise<Outcome> {
    try {
      return await this.unit.run((tx) => this.claimAndWork(tx, key, work));
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) throw error;
      const found = await this.keys.find(this.db, key);
      if (found?.outcome) return sameRequest(key, found);
      return this.unit.run((tx) => this.claimAndWork(tx, key, work));
    }
  }

  private async claimAndWork<T>(tx: Tx, key: RequestKey, work: (tx: Tx) => Promise<T>): Promise<Outcome> {
    const claimed = await this.keys.claim(tx, key);
    if (claimed !== 'claimed') return sameRequest(key, claimed);
    const outcome = { answer: (await work(tx)) ?? null };
    await this.keys.settle(tx, key, outcome);
    return outcome;
  }

  private keepRefusal(key: RequestKey, refusal: Refusal): Promise<Outcome> {
    return this.unit.run(async (tx) => {
      const claimed = await this.keys.claim(tx, key);
      if (claimed !== 'claimed') return sameRequest(key, claimed);
      await this.keys.settle(tx, key, refusal);
      return refusal;
    });
  }
}

function sameRequest(key: RequestKey, found: KeptRequest): Outcome {
  if (found.bodyHash !== key.bodyHash || found.route !== key.route) throw new Refused(refuse('KEY_REUSED'));
  if (!found.outcome) throw new Error('a committed key has no outcome');
  return found.outcome;
}

function answerOf<T>(outcome: Outcome): T {
  if (isRefusal(outcome)) throw new Refused(outcome);
  return (outcome as { answer: T }).answer;
}
