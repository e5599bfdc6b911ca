import { addDays, addMonths, type ShopDay } from '@cheyou/domain';
import type { BookPass, BookServiceCard, BookUse, CardProduct } from './book-cards';
import { share, shareOut, sum } from './paper';

/** The last day of a pass that hasn't begun. */
export const notBegun = '9999-12-31' as ShopDay;

/** A pass that is bought on a day, and the last day it has by that. */
export function passOf(
  { services, months, fromFirstUse }: CardProduct,
  { price, money }: { price: number; money: number },
  today: ShopDay,
): { pass: BookPass; lastDay: ShopDay } {
  const prices = shareOut(
    price,
    services.map(({ worth }) => worth),
  );
  const pass: BookPass = {
    services: services.map(({ serviceId, worth, perDayMax, perMonthMax }, place) => {
      return { serviceId, price: prices[place] ?? 0, worth, perDayMax, perMonthMax };
    }),
    ...{ months, fromFirstUse, deferred: money, earned: 0, extended: false, uses: [] },
    startsOn: fromFirstUse ? null : today,
  };
  return { pass, lastDay: fromFirstUse ? notBegun : lastDayFrom(today, months) };
}

const lastDayFrom = (on: ShopDay, months: number): ShopDay => addDays(addMonths(on, months), -1);

/** Notes uses of a day, whatever day the shop has closed; the first one may begin it. */
export function usePass(
  card: BookServiceCard,
  pass: BookPass,
  use: Pick<BookUse, 'serviceId' | 'lineId' | 'on' | 'perUnit' | 'times'>,
): BookUse {
  if (pass.startsOn === null) {
    pass.startsOn = use.on;
    card.lastDay = lastDayFrom(use.on, pass.months);
  }
  const noted: BookUse = { ...use, card, service: null, fen: 0, earned: 0, servedAt: null };
  pass.uses.push(noted);
  return noted;
}

export const usedOfPass = ({ uses }: BookPass): number => sum(uses.map(({ times }) => times));

/** The code by which so many more uses are too many for a day or its month; null when they aren't. */
export function capRefusal(
  { services, uses }: BookPass,
  serviceId: string,
  times: number,
  day: ShopDay,
): string | null {
  const { perDayMax = null, perMonthMax = null } = services.find((one) => one.serviceId === serviceId) ?? {};
  const of = uses.filter((use) => use.serviceId === serviceId);
  const usedOn = (when: string): number =>
    sum(of.filter(({ on }) => on.startsWith(when)).map((use) => use.times)) + times;
  if (perDayMax !== null && usedOn(day) > perDayMax) return 'USES_DAY_MAX';
  return perMonthMax !== null && usedOn(day.slice(0, 7)) > perMonthMax ? 'USES_MONTH_MAX' : null;
}

const dayMs = 86_400_000;

/** What of a whole belongs to the days that are gone, this one too; the first and the last count. */
function byDays(whole: number, { startsOn }: BookPass, lastDay: ShopDay, day: ShopDay): number {
  if (startsOn === null || day < startsOn) return 0;
  const until = (end: string): number => (Date.parse(end) - Date.parse(startsOn)) / dayMs + 1;
  return share(whole, Math.min(until(day), until(lastDay)), until(lastDay));
}

/** What of its price belongs to the days to come. */
export const passWorth = (pass: BookPass, lastDay: ShopDay, today: ShopDay): number =>
  sum(pass.services.map(({ price }) => price - byDays(price, pass, lastDay, today)));

/** The day up to which it is earned by the month: the end of last month, or its last day when that has gone. */
export const monthsThrough = (lastDay: ShopDay, today: ShopDay): ShopDay =>
  lastDay < today ? lastDay : addDays(`${today.slice(0, 8)}01` as ShopDay, -1);

/** What it has earned by the end of last month; all of it when its last day has gone. */
export const earnedByMonths = (pass: BookPass, lastDay: ShopDay, today: ShopDay): number =>
  byDays(pass.deferred, pass, lastDay, monthsThrough(lastDay, today));

/** Shares what days earned over their uses that have no share yet, by what they cost without it; nothing is left over where there are some. */
export function shareOverUses({ services, uses }: BookPass, earned: number, through: ShopDay): BookUse[] {
  const open = uses.filter(({ servedAt, times, fen, on }) => servedAt && times > 0 && fen === 0 && on <= through);
  const worth = open.map(({ serviceId, times }) => {
    return times * (services.find((one) => one.serviceId === serviceId)?.worth ?? 0);
  });
  const weights = sum(worth) > 0 ? worth : open.map(({ times }) => times);
  const shares = open.length > 0 ? shareOut(earned, weights) : [];
  for (const [place, use] of open.entries()) use.fen = shares[place] ?? 0;
  return open;
}

/** What it has earned by the end of today; what was booked stays booked when a later last day made its days cheaper. */
export const earnedToday = (pass: BookPass, lastDay: ShopDay, today: ShopDay): number =>
  Math.max(pass.earned, byDays(pass.deferred, pass, lastDay, today));
