import { Injectable } from '@nestjs/common';
import { addDays, shopDayOf, type Movement } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { LotStore } from './lot.store';

/** How long what comes back to a lapsed lot can be used. */
const reopenedDays = 7;

/** What a release or reversal gives back to a lot that lapsed meanwhile stays usable for seven more days. */
@Injectable()
export class ReopenLots {
  constructor(
    private readonly clock: Clock,
    private readonly lots: LotStore,
  ) {}

  async run(tx: Tx, changes: readonly Movement[]): Promise<void> {
    const refilled = changes.filter(({ asset, delta }) => asset !== 'CNY_PRINCIPAL' && delta > 0);
    if (refilled.length === 0) return;
    const today = shopDayOf(this.clock.now());
    const accountIds = refilled.map(({ accountId }) => accountId);
    await this.lots.reopenLapsed(tx, accountIds, today, addDays(today, reopenedDays));
  }
}
