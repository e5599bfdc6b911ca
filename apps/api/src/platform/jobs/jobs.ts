import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import { Settings } from '../config';
import { JobLeaseStore } from './job-lease.store';
import { dailyAt, dayWanted, everyMs, isWanted, waitAfter, type Schedule } from './schedule';

/** What a job does. `stop` fires when the process is to end or the lease was lost: leave at the next safe place. */
export type JobRun = (stop: AbortSignal) => Promise<void>;

interface Job {
  readonly name: string;
  readonly schedule: Schedule;
  readonly run: JobRun;
}

const tickMs = 1_000;
const leaseMs = 30_000;
const renewEveryMs = 10_000;
/** How long a stopping process waits for its jobs to leave. */
const stopWithinMs = 20_000;

/**
 * Runs scheduled work once over all processes: whoever updates the job's row first holds it and renews the lease while it works. A dead
 * holder's lease runs out after 30 s and the next tick of any process takes over. A job may therefore be begun twice, so it must bear that.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly jobs = new Map<string, Job>();
  private readonly running = new Map<string, { stop: AbortController; ended: Promise<void> }>();
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> = Promise.resolve();
  private busy = false;
  private stopped = false;

  constructor(
    private readonly leases: JobLeaseStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly settings: Settings,
  ) {}

  /** Registers work that runs `intervalMs` (1 s or more) after its last end, first at once. Call it in onModuleInit. */
  every(name: string, intervalMs: number, run: JobRun): void {
    this.add({ name, schedule: everyMs(intervalMs), run });
  }

  /** Registers work for once a day after `time` ('HH:MM', Asia/Shanghai); a time that passed while nothing ran is made up for at start. */
  daily(name: string, time: string, run: JobRun): void {
    this.add({ name, schedule: dailyAt(time), run });
  }

  /**
   * Runs a job now, due or not, even where schedules are off; for commands and tests.
   * @returns false when another run holds it.
   */
  async runNow(name: string): Promise<boolean> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    await this.leases.addMissing([name]);
    const holder = this.ids.next();
    if (!(await this.leases.take(name, holder, leaseMs, { early: true }))) return false;
    await this.hold(job, holder, new AbortController());
    return true;
  }

  /**
   * Begins a job now, in the background and under its lease, due or not; `run` may stand in for what it does.
   * @returns false when another run holds it.
   */
  async startNow(name: string, run?: JobRun): Promise<boolean> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    await this.leases.addMissing([name]);
    const holder = this.ids.next();
    if (!(await this.leases.take(name, holder, leaseMs, { early: true }))) return false;
    this.start(run ? { ...job, run } : job, holder);
    return true;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.jobs) return;
    await this.leases.addMissing([...this.jobs.keys()]);
    this.timer = setInterval(() => {
      this.tick();
    }, tickMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.ticking;
    for (const { stop } of this.running.values()) stop.abort();
    const ended = Promise.all([...this.running.values()].map((run) => run.ended));
    const late = new Promise((resolve) => setTimeout(resolve, stopWithinMs).unref());
    await Promise.race([ended, late]);
  }

  private add(job: Job): void {
    if (!/^[a-z0-9.-]{1,60}$/.test(job.name)) throw new Error(`"${job.name}" is no name for a job`);
    if (this.jobs.has(job.name)) throw new Error(`there are two jobs called ${job.name}`);
    this.jobs.set(job.name, job);
  }

  private tick(): void {
    if (this.busy) return;
    this.busy = true;
    this.ticking = this.startDue()
      .catch((error: unknown) => {
        this.log.warn(`the jobs' leases can't be read: ${String(error)}`);
      })
      .finally(() => {
        this.busy = false;
      });
  }

  private async startDue(): Promise<void> {
    const idle = [...this.jobs.keys()].filter((name) => !this.running.has(name));
    for (const { name, doneOn } of await this.leases.due(idle)) {
      const job = this.jobs.get(name);
      if (this.stopped) return;
      if (!job || !isWanted(job.schedule, doneOn, this.clock.now())) continue;
      const holder = this.ids.next();
      const unlessDoneOn = dayWanted(job.schedule, this.clock.now());
      if (await this.leases.take(name, holder, leaseMs, { unlessDoneOn })) this.start(job, holder);
    }
  }

  private start(job: Job, holder: string): void {
    const stop = new AbortController();
    const ended = this.hold(job, holder, stop).finally(() => this.running.delete(job.name));
    this.running.set(job.name, { stop, ended });
  }

  /** Works under the lease, renewing it; never throws: a failure is logged and kept in the job's row. */
  private async hold(job: Job, holder: string, stop: AbortController): Promise<void> {
    // The day is read before the work: a run over midnight has done the day it began for.
    const doneOn = dayWanted(job.schedule, this.clock.now());
    const renewal = setInterval(() => void this.renew(job, holder, stop), renewEveryMs);
    let error: string | null = null;
    try {
      await job.run(stop.signal);
    } catch (thrown) {
      error = String(thrown);
      this.log.error({ err: thrown }, `the job ${job.name} failed`);
    } finally {
      clearInterval(renewal);
    }
    // A run that was told to stop has not finished its day: whoever starts next does the rest.
    const done = error === null && !stop.signal.aborted;
    const againMs = stop.signal.aborted ? 0 : waitAfter(job.schedule, error !== null);
    await this.leases
      .finish(job.name, holder, { againMs, doneOn: done ? doneOn : null, error })
      .catch((thrown: unknown) => {
        this.log.warn(`the lease of ${job.name} couldn't be given back, it runs out by itself: ${String(thrown)}`);
      });
  }

  private async renew(job: Job, holder: string, stop: AbortController): Promise<void> {
    try {
      if (!(await this.leases.renew(job.name, holder, leaseMs))) stop.abort();
    } catch (error) {
      this.log.warn(`the lease of ${job.name} couldn't be renewed: ${String(error)}`);
    }
  }
}
