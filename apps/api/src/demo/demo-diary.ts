import { addDays, addMonths, dayBounds, shopDayOf } from '@cheyou/domain';
import type { DemoCar, DemoMember } from './demo-cast';
import type { SeededRandom } from './seeded-random';

export type DemoEvent =
  | { at: Date; kind: 'join'; member: DemoMember }
  | { at: Date; kind: 'visit'; member: DemoMember; car: DemoCar }
  | { at: Date; kind: 'walkIn'; car: DemoCar; shop: 0 | 1 };

const minute = 60_000;
const dayOpens = 8 * 60 + 45;
const dayCloses = 18 * 60 + 20;
export const historyMonths = 18;
const visitsToday = 8;

/** Who comes when, oldest first: eighteen months until now, with a lively present day. */
export function demoDiary(
  { members, walkIns }: { members: readonly DemoMember[]; walkIns: readonly DemoCar[] },
  random: SeededRandom,
  now: Date,
): DemoEvent[] {
  const today = shopDayOf(now);
  const events = members.flatMap((member) => memberEvents(member, random, now));
  for (const [index, car] of walkIns.entries()) {
    const visits = 1 + (index % 7);
    for (let visit = 0; visit < visits; visit += 1) {
      const day = addDays(today, -random.between(1, 300));
      events.push({ at: timeOn(day, random), kind: 'walkIn', car, shop: index % 3 === 0 ? 1 : 0 });
    }
  }
  const regulars = members.filter(({ rhythmDays }) => rhythmDays < 45).slice(0, visitsToday);
  for (const [index, member] of regulars.entries()) {
    const [car] = member.cars;
    if (car) events.push({ at: momentToday(now, index / visitsToday), kind: 'visit', member, car });
  }
  return events.filter(({ at }) => at < now).sort((one, other) => one.at.getTime() - other.at.getTime());
}

function memberEvents(member: DemoMember, random: SeededRandom, now: Date): DemoEvent[] {
  const today = shopDayOf(now);
  const begin = addDays(addMonths(today, -member.sinceMonths), random.between(1, 20));
  const first = timeOn(begin, random);
  const events: DemoEvent[] = [{ at: first, kind: 'join', member }];
  let day = begin;
  for (let visit = 0; day < today; visit += 1) {
    const at = visit === 0 ? new Date(first.getTime() + 10 * minute) : timeOn(day, random);
    events.push({ at, kind: 'visit', member, car: random.pick(member.cars) });
    day = addDays(day, Math.max(3, Math.round(member.rhythmDays * (0.6 + random.next() * 0.9))));
  }
  return events;
}

function timeOn(day: ReturnType<typeof shopDayOf>, random: SeededRandom): Date {
  return new Date(
    dayBounds(day).startsAt.getTime() + random.between(dayOpens, dayCloses) * minute + random.between(0, 59_000),
  );
}

/** A moment of today that has passed: during opening hours, or, early in the morning, since midnight. */
function momentToday(now: Date, share: number): Date {
  const { startsAt } = dayBounds(shopDayOf(now));
  const opened = startsAt.getTime() + dayOpens * minute;
  const from = opened < now.getTime() - 60 * minute ? opened : startsAt.getTime() + minute;
  const until = Math.min(now.getTime() - 5 * minute, startsAt.getTime() + dayCloses * minute);
  return new Date(from + Math.max(0, until - from) * share);
}
