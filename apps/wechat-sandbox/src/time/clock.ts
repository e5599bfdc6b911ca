/**
 * The sandbox's time: the machine's plus what the control plane moved it by. Signatures never use it: they live in
 * the machine's time, so that a moved clock doesn't make every signature stale.
 */
export class SandboxClock {
  private shift = 0;
  /** Waits of the retry schedule and of refunds are multiplied by this; 0.001 turns a second into a millisecond. */
  delayFactor = 1;
  private readonly listeners: (() => void)[] = [];

  now(): number {
    return Date.now() + this.shift;
  }

  advance(milliseconds: number): void {
    this.shift += milliseconds;
    for (const listener of this.listeners) listener();
  }

  moveTo(instant: number): void {
    this.advance(instant - this.now());
  }

  reset(): void {
    this.delayFactor = 1;
    this.advance(-this.shift);
  }

  /** How far ahead of the machine's time it is. */
  shiftMilliseconds(): number {
    return this.shift;
  }

  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }
}

/** Seconds of the machine's clock, as signatures carry them. */
export const wallSeconds = (): number => Math.floor(Date.now() / 1000);

/** An instant as WeChat writes it: `2026-11-21T18:04:05+08:00`. */
export function beijingTime(instant: number): string {
  return `${new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
