import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { typedCode } from '../typed-code';
import type { DriverInvitationView, InviteDriverInput } from './car-inputs.dto';
import { DriverInvitationStore } from './driver-invitation.store';
import { MyCar } from './my-car';

const validMs = 48 * 3_600_000;
const inviteRule = { limit: 20, windowSeconds: 3_600 };

/** An owner's code for somebody who drives the car too. */
@Injectable()
export class InviteDriver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly invitations: DriverInvitationStore,
    private readonly myCar: MyCar,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  async run({ memberId }: Actor, carId: string, { maySpend }: InviteDriverInput): Promise<DriverInvitationView> {
    await this.rateLimit.take('driver.invite', memberId, inviteRule);
    return this.unit.run(async (tx) => {
      await this.myCar.owned(tx, memberId, carId);
      const expiresAt = new Date(this.clock.now().getTime() + validMs);
      const invitation = { carId, invitedBy: memberId, maySpend, expiresAt };
      let code = typedCode();
      while (!(await this.invitations.add(tx, { ...invitation, code }))) code = typedCode();
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }
}
