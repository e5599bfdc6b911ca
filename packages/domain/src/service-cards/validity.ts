import { addDays, addMonths } from '../calendar';
import type { ShopDay } from '../calendar';
import type { Validity } from './service-card';

/** First and last day of a card; both null while it waits for its first use. A card of 12 months from 1 March ends on the last day of February. */
export function validDays(
  validity: Validity,
  boughtOn: ShopDay,
  firstUsedOn: ShopDay | null,
): { startsOn: ShopDay | null; expiresOn: ShopDay | null } {
  const startsOn = firstDay(validity, boughtOn, firstUsedOn);
  return { startsOn, expiresOn: startsOn === null ? null : lastDay(validity, startsOn) };
}

function firstDay(validity: Validity, boughtOn: ShopDay, firstUsedOn: ShopDay | null): ShopDay | null {
  switch (validity.startsWith) {
    case 'purchase':
      return boughtOn;
    case 'firstUse':
      return firstUsedOn;
    case 'date':
      return validity.startsOn ?? boughtOn;
  }
}

function lastDay({ months }: Validity, startsOn: ShopDay): ShopDay | null {
  return months === null ? null : addDays(addMonths(startsOn, months), -1);
}
