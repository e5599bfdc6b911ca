import { randomUUID } from 'node:crypto';
import type { Table } from '../books/journal';
import type { Due } from '../books/records';
import type { SandboxClock } from './clock';

type Task = Due['task'];

// Node fires a longer timer at once; waking up early only looks at the agenda again.
const longestTimer = 60 * 60 * 1000;

/** What is due later: kept in the books, so that a restart goes on with it. */
export class Agenda {
  private readonly tasks = new Map<Task, (subject: string) => void>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly due: Table<Due>,
    private readonly clock: SandboxClock,
  ) {
    clock.onMove(() => {
      this.wake();
    });
  }

  /** Says what a task does with its subject. */
  does(task: Task, run: (subject: string) => void): void {
    this.tasks.set(task, run);
  }

  /** Plans a task after a wait in milliseconds, which the clock's factor scales. */
  plan(task: Task, subject: string, wait: number): void {
    const id = randomUUID();
    this.due.put(id, { id, task, subject, at: this.clock.now() + wait * this.clock.delayFactor });
    this.wake();
  }

  /** Runs what is due and sleeps until the next. */
  wake(): void {
    clearTimeout(this.timer);
    const now = this.clock.now();
    const ready = this.due
      .values()
      .filter((due) => due.at <= now)
      .sort((a, b) => a.at - b.at);
    for (const due of ready) {
      // A task may plan another and so wake the agenda inside this loop: only who removes it runs it.
      if (this.due.remove(due.id)) this.tasks.get(due.task)?.(due.subject);
    }
    this.sleep();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.tasks.clear();
  }

  private sleep(): void {
    clearTimeout(this.timer);
    const next = Math.min(...this.due.values().map((due) => due.at));
    if (!Number.isFinite(next)) return;
    const wait = Math.min(Math.max(next - this.clock.now(), 0), longestTimer);
    this.timer = setTimeout(() => {
      this.wake();
    }, wait);
  }
}
