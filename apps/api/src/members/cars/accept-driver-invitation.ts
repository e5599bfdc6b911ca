import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { MemberStore } from '../people/member.store';
import { CarStore } from './car.store';
import type { CarView } from './cars.dto';
import { DriverInvitationStore, type DriverInvitation } from './driver-invitation.store';
import { MemberCarStore } from './member-car.store';
import { MyCar } from './my-car';

const tryRule = { limit: 10, windowSeconds: 3_600 };

/** Somebody types an owner's code and becomes a driver of the car. Typing it again changes nothing. */
@Injectable()
export class AcceptDriverInvitation {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly invitations: DriverInvitationStore,
    private readonly members: MemberStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly myCar: MyCar,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused INVITATION_INVALID when unknown, expired, used by another, or no longer the owner's to give. */
  async run({ memberId }: Actor, code: string): Promise<CarView> {
    await this.rateLimit.take('driver.accept', memberId, tryRule);
    return this.unit.run(async (tx) => {
      const invitation = await this.invitations.lock(tx, code);
      if (!invitation) throw new Refused(refuse('INVITATION_INVALID'));
      if (invitation.acceptedBy !== memberId) await this.accept(tx, invitation, memberId);
      return this.myCar.view(tx, memberId, invitation.carId);
    });
  }

  private async accept(tx: Tx, invitation: DriverInvitation, memberId: string): Promise<void> {
    const { id, carId, invitedBy, maySpend, expiresAt, acceptedBy } = invitation;
    if ((await this.members.keep(tx, memberId))?.id !== memberId) throw new Refused(refuse('NOT_FOUND'));
    // The owner may be leaving the car right now: what they gave ends with it.
    await this.cars.lock(tx, carId);
    const giver = await this.links.link(tx, invitedBy, carId);
    const open = acceptedBy === null && expiresAt > this.clock.now();
    if (!open || giver?.role !== 'owner' || invitedBy === memberId) throw new Refused(refuse('INVITATION_INVALID'));
    const added = await this.links.add(tx, { memberId, carId, role: 'driver', maySpend });
    if (!added) await this.links.setMaySpend(tx, memberId, carId, maySpend);
    await this.invitations.accept(tx, id, memberId);
  }
}
