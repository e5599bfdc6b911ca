import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../members';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';

/** Service cards are sold under the terms for prepaid cards, in the version that was shown to whoever buys. */
@Injectable()
export class AcceptTerms {
  constructor(
    private readonly shops: Shops,
    private readonly members: Members,
  ) {}

  /**
   * Notes that the buyer accepted a version.
   * @param staffId who told them at the counter; null when they read it on the phone.
   * @throws Refused TERMS_NOT_ACCEPTED without one, or when another is in force by now.
   */
  async run(tx: Tx, memberId: string, accepted: string | null, staffId: string | null): Promise<string> {
    const { version } = (await this.shops.merchant(tx)).prepaidTerms;
    if (accepted !== version) throw new Refused(refuse('TERMS_NOT_ACCEPTED', { version }));
    await this.members.accept(tx, memberId, 'prepaidTerms', version, staffId);
    return version;
  }
}
