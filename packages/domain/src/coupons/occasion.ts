import { addDays } from '../calendar';
import type { ShopDay } from '../calendar';
import type { Fen } from '../money';

/** By what a coupon comes to a member of itself. */
export type CouponOccasion =
  | { readonly kind: 'joining' }
  /** Each year, so many days before the day; 0 on the day itself. */
  | { readonly kind: 'birthday'; readonly daysBefore: number }
  /** Money really paid, as it counts towards a level: for each bill that comes to so much, or once for a month that does. */
  | { readonly kind: 'spend'; readonly per: 'bill' | 'month'; readonly fromFen: Fen }
  /** A paid bill finds the member at this level; once in so many months. */
  | { readonly kind: 'level'; readonly level: string; readonly months: number };

export interface BirthdayWanted {
  /** 'MM-DD', as the day stands in the date of birth. */
  readonly monthDay: string;
  readonly year: number;
}

/** A merchant whose system stood still over a weekend makes up for it. */
const lateDaysMax = 3;

/**
 * Whose birthday is to be thought of today: from so many days ahead, since who tells the day late or a template opened late still has it
 * before them, to three days past. That it was thought of before is seen by the year. Who was born on 29 February celebrates on the 28th in
 * a year without it.
 */
export function birthdaysWanted(today: ShopDay, daysBefore: number): BirthdayWanted[] {
  return Array.from({ length: daysBefore + lateDaysMax + 1 }, (_, later) => addDays(today, daysBefore - later)).flatMap(
    (day) => {
      const [year, monthDay] = [Number(day.slice(0, 4)), day.slice(5)];
      const leapDay = monthDay === '02-28' && addDays(day, 1).endsWith('-03-01');
      return leapDay
        ? [
            { monthDay, year },
            { monthDay: '02-29', year },
          ]
        : [{ monthDay, year }];
    },
  );
}
