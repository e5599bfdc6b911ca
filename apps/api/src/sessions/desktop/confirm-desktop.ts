import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { DesktopTicketStore } from './desktop-ticket.store';

const triesLimit = { limit: 5, windowSeconds: 300 };
/** The desktop asks every few seconds; a late confirmation still leaves it this long. */
const collectWithinMs = 60_000;

/** Lets a desktop in as the caller, who typed or scanned its digits on the phone. */
@Injectable()
export class ConfirmDesktop {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly tickets: DesktopTicketStore,
    private readonly rateLimit: RateLimit,
    private readonly log: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused CODE_WRONG with the tries left; RATE_LIMITED after them; FORBIDDEN from a desktop. */
  async run(actor: StaffCaller, digits: string): Promise<void> {
    // A desktop that could let in the next one would make one confirmation last for ever.
    if (actor.appid === null) throw new Refused(refuse('FORBIDDEN'));
    const triesLeft = await this.rateLimit.take('desktop.digits', actor.staff.staffId, triesLimit);
    const collectUntil = new Date(this.clock.now().getTime() + collectWithinMs);
    await this.unit.run(async (tx) => {
      const id = await this.tickets.confirm(tx, digits, actor, collectUntil);
      if (id === null) throw new Refused(refuse('CODE_WRONG', { triesLeft }));
      await this.log.write(tx, { actor, act: 'session.confirmDesktop', subject: { kind: 'session', id } });
    });
    await this.rateLimit.giveBack('desktop.digits', actor.staff.staffId);
  }
}
