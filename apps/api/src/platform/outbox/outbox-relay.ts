import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config';
import { Outbox } from './outbox';
import { OutboxStore, type DueRow } from './outbox.store';

const pollEveryMs = 1_000;
const batch = 50;
const atOnce = 4;
const leaseMs = 60_000;
const againMs = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000] as const;

/**
 * Hands out what is due, from the rows that are not done: never from a cursor, since commits don't come in id order.
 * Safe with several processes: a row is leased by a conditional update, and a dead holder's lease runs out.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(
    private readonly outbox: Outbox,
    private readonly store: OutboxStore,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.jobs) return;
    this.stopped = false;
    this.outbox.onCommit(() => {
      this.kick();
    });
    this.timer = setInterval(() => {
      this.kick();
    }, pollEveryMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** Does everything that is due now; for commands and tests that don't want to wait for the timer. */
  async drain(): Promise<void> {
    while ((await this.pass()) > 0);
  }

  private kick(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.loop().finally(() => {
      this.running = null;
    });
  }

  private async loop(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.pass()) === batch) this.again = true;
      } catch (error) {
        this.log.warn(`the outbox can't be read: ${String(error)}`);
      }
    }
  }

  private async pass(): Promise<number> {
    const rows = await this.store.due(this.clock.now(), batch);
    const queue = [...rows];
    const worker = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) await this.handle(row);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return rows.length;
  }

  private async handle(row: DueRow): Promise<void> {
    const now = this.clock.now().getTime();
    if (!(await this.store.lease(row, new Date(now + leaseMs)))) return;
    try {
      const handler = this.outbox.handlerOf(row.topic, row.subscriber);
      if (!handler) throw new Error(`nobody is registered as ${row.subscriber} for ${row.topic}`);
      await handler(JSON.parse(row.payload), { id: row.id, createdAt: row.createdAt, attempt: row.attempts + 1 });
      await this.store.done(row.id, this.clock.now());
    } catch (error) {
      const wait = againMs[Math.min(row.attempts, againMs.length - 1)] ?? leaseMs;
      this.log.warn(`outbox row ${row.id} (${row.topic}) failed: ${String(error)}`);
      await this.store.failed(row.id, new Date(this.clock.now().getTime() + wait), String(error));
    }
  }
}
