import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { ConsentStore, type MemberCodeStored } from './consent.store';

const livesMs = 60_000;
const triesMax = 8;

/** Issues the rolling code a member shows at the counter: good for a minute, taken once. */
@Injectable()
export class MakeMemberCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: ConsentStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(memberId: string): Promise<MemberCodeStored> {
    for (let attempt = 1; attempt <= triesMax; attempt += 1) {
      const shownAt = this.clock.now();
      const code: MemberCodeStored = {
        id: this.ids.next(),
        digits: String(randomInt(0, 100_000_000)).padStart(8, '0'),
        memberId,
        shownAt,
        expiresAt: new Date(shownAt.getTime() + livesMs),
      };
      if (await this.unit.run((tx) => this.store.addCode(tx, code))) return code;
    }
    throw new Error('no free member code was found');
  }
}
