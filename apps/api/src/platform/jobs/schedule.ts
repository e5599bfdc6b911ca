import { shopDayOf, type ShopDay } from '@cheyou/domain';

/** When a job runs: every so many milliseconds after its last end, or once a day after a time of day in Asia/Shanghai. */
export type Schedule =
  { readonly kind: 'every'; readonly intervalMs: number } | { readonly kind: 'daily'; readonly minuteOfDay: number };

const minuteMs = 60_000;
/** A daily job that failed is tried again after this long. */
const retryMs = 5 * minuteMs;

export function everyMs(intervalMs: number): Schedule {
  if (!Number.isSafeInteger(intervalMs) || intervalMs < 1_000)
    throw new Error(`a job can't run every ${intervalMs} ms`);
  return { kind: 'every', intervalMs };
}

/** @param time 'HH:MM' in Asia/Shanghai. */
export function dailyAt(time: string): Schedule {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new Error(`"${time}" is no time of day`);
  return { kind: 'daily', minuteOfDay: Number(hour) * 60 + Number(minute) };
}

/** The day a daily job has to be done for: today once its time has come, else yesterday. Null for other schedules. */
export function dayWanted(schedule: Schedule, now: Date): ShopDay | null {
  if (schedule.kind === 'every') return null;
  return shopDayOf(new Date(now.getTime() - schedule.minuteOfDay * minuteMs));
}

/** How long the next run has to wait after this one ended. */
export function waitAfter(schedule: Schedule, failed: boolean): number {
  if (schedule.kind === 'every') return schedule.intervalMs;
  return failed ? retryMs : 0;
}

/** Whether a job that may run by its due time is really wanted: a daily one only if its day isn't done yet. */
export function isWanted(schedule: Schedule, doneOn: string | null, now: Date): boolean {
  const day = dayWanted(schedule, now);
  return day === null || doneOn === null || doneOn < day;
}
