import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { StaffRoom } from '../../staff';
import { OpenSession } from '../open-session';
import type { SessionRecord } from '../session.store';
import type { DesktopCollected } from '../sessions.dto';
import { DesktopTicketStore } from './desktop-ticket.store';

/** Gives a desktop its session once its digits were confirmed; only whoever has the secret, and once. */
@Injectable()
export class CollectDesktop {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly tickets: DesktopTicketStore,
    private readonly opening: OpenSession,
    private readonly staff: StaffRoom,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND; CODE_EXPIRED when it is too late or was collected; DISMISSED. */
  async run(ticketId: string, secret: string): Promise<DesktopCollected> {
    await this.rateLimit.take('desktop.collect', ticketId, { limit: 300, windowSeconds: 300 });
    const session = await this.unit.run((tx) => this.collect(tx, ticketId, secret));
    return session ? { state: 'confirmed', session: await this.opening.answer(session) } : { state: 'waiting' };
  }

  private async collect(tx: Tx, ticketId: string, secret: string): Promise<SessionRecord | null> {
    const ticket = await this.tickets.lock(tx, ticketId, secret);
    if (!ticket) throw new Refused(refuse('NOT_FOUND'));
    const over = ticket.collectedAt !== null || ticket.expiresAt <= this.clock.now();
    if (over) throw new Refused(refuse('CODE_EXPIRED'));
    const { memberId, accountId } = ticket;
    if (memberId === null || accountId === null) return null;
    const person = await this.staff.ofMember(tx, memberId);
    if (!person) throw new Refused(refuse('DISMISSED'));
    await this.tickets.collected(tx, ticketId);
    return this.opening.run(tx, { memberId, accountId }, 'desktop');
  }
}
