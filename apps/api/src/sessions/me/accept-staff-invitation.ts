import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { AcceptInvitation } from '../../staff';
import type { Me } from './me.dto';
import { MePage } from './me-page';

const triesLimit = { limit: 5, windowSeconds: 600 };

/** Makes the caller staff by an invitation's code; codes can't be guessed at: five tries in ten minutes. */
@Injectable()
export class AcceptStaffInvitation {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly db: Db,
    private readonly acceptance: AcceptInvitation,
    private readonly mePage: MePage,
    private readonly rateLimit: RateLimit,
  ) {}

  /** @throws Refused INVITATION_INVALID, ALREADY_STAFF, RATE_LIMITED. */
  async run({ memberId }: Actor, code: string): Promise<Me> {
    await this.rateLimit.take('staff.invitation-code', memberId, triesLimit);
    await this.unit.run((tx) => this.acceptance.run(tx, memberId, code));
    return this.mePage.of(this.db, memberId);
  }
}
