import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Jobs } from '../platform/jobs';
import { DesktopTicketStore } from './desktop/desktop-ticket.store';
import { SessionStore } from './session.store';
import { SignInStateStore } from './wechat/sign-in-state.store';

const dayMs = 24 * 3_600_000;
const batch = 1_000;

/** Removes sessions, tickets and nonces a day after they expired. */
@Injectable()
export class SweepSessions implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
    private readonly tickets: DesktopTicketStore,
    private readonly states: SignInStateStore,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('sessions.sweep', '03:20', (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - dayMs);
    for (const store of [this.sessions, this.tickets, this.states]) {
      while (!stop.aborted && (await store.sweep(before, batch)) === batch);
    }
  }
}
