import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../clock';
import { Refused } from '../http';
import { PersonalData } from '../personal-data';
import { RateLimitStore } from './rate-limit.store';

export interface RateRule {
  /** How many a window holds. */
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Counts tries in the database, so that a limit holds over all processes and restarts. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly store: RateLimitStore,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one of `limit` tries that `subject` (an address, an id, a code; kept as a keyed hash) has in a window. The window begins with
   * its first try. Counted in a transaction of its own: a refusal of the caller's doesn't give the try back.
   * @returns how many tries are left.
   * @throws Refused RATE_LIMITED with the seconds until the window ends.
   */
  async take(kind: string, subject: string, rule: RateRule): Promise<number> {
    const now = this.clock.now();
    const window = { key: this.keyOf(kind, subject), now, ends: new Date(now.getTime() + rule.windowSeconds * 1_000) };
    const { taken, endsAt } = await this.store.count(kind, window);
    if (taken <= rule.limit) return rule.limit - taken;
    const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1_000));
    throw new Refused(refuse('RATE_LIMITED', { seconds }));
  }

  /** Forgets the tries of a subject, once it has shown that it is the right one. */
  async giveBack(kind: string, subject: string): Promise<void> {
    await this.store.forget(kind, this.keyOf(kind, subject));
  }

  private keyOf(kind: string, subject: string): string {
    return this.personalData.blindIndex(`rate-limit:${kind}`, subject);
  }
}
