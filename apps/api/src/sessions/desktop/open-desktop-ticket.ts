import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { randomBytes, randomInt } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import type { DesktopTicket } from '../sessions.dto';
import { DesktopTicketStore } from './desktop-ticket.store';

const livesMs = 3 * 60_000;
const drawsMax = 10;

/** Gives a desktop six digits that somebody of the staff confirms on the phone, and a secret to collect the session with. */
@Injectable()
export class OpenDesktopTicket {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly tickets: DesktopTicketStore,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  async run(address: string): Promise<DesktopTicket> {
    await this.rateLimit.take('desktop.ticket', address, { limit: 20, windowSeconds: 300 });
    return this.unit.run(async (tx) => {
      await this.tickets.freeDigits(tx);
      return this.draw(tx);
    });
  }

  private async draw(tx: Tx): Promise<DesktopTicket> {
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + livesMs);
    for (let draw = 0; draw < drawsMax; draw += 1) {
      const digits = String(randomInt(1_000_000)).padStart(6, '0');
      const ticketId = await this.tickets.add(tx, { digits, secret, expiresAt });
      if (ticketId !== null) return { ticketId, digits, secret, expiresAt: expiresAt.toISOString() };
    }
    throw new Refused(refuse('RATE_LIMITED'));
  }
}
