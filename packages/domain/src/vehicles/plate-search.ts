import { oldCardNumber, parsePhone } from '../members';
import type { Phone } from '../members';
import { isRefusal, refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { normalisePlate } from './normalise-plate';
import { provinces } from './plate';

export const shortestPlatePart = 3;

/** All endings of a plate long enough to be searched for; stored with an index, any part becomes a prefix search. */
export function plateSuffixes(plate: string): string[] {
  const signs = Array.from(plate);
  const starts = Math.max(0, signs.length - shortestPlatePart + 1);
  return Array.from({ length: starts }, (_, start) => signs.slice(start).join(''));
}

/** What the one search field may mean; a text can be several things at once, each in its own field. */
export interface SearchQuery {
  /** Normalised, at least three signs. */
  readonly platePart: string | null;
  readonly phone: Phone | null;
  /** The last four digits of a phone. */
  readonly phoneTail: string | null;
  readonly namePart: string | null;
  /** The whole number of a card of an old system. */
  readonly oldCard: string | null;
}

const regionAlone = new RegExp(`^(WJ)?[${provinces}]?[A-Z]?$`);
const plateSigns = new RegExp(`^(WJ)?[${provinces}民使军空海北沈兰济南广成]?航?[A-Z0-9]*[挂学警港澳领使临超试应]?急?$`);

/** Reads what staff typed into the search field; too little to look for is a refusal, as is a region alone (川A). */
export function parseSearch(text: string): SearchQuery | Refusal<'SEARCH_TOO_SHORT'> {
  const part = normalisePlate(text);
  const phone = parsePhone(text.normalize('NFKC'));
  const oldCard = part.length < shortestPlatePart ? null : oldCardNumber(text);
  if (!isRefusal(phone)) return { platePart: null, phone, phoneTail: null, namePart: null, oldCard };
  const query: SearchQuery = {
    platePart: part.length >= shortestPlatePart && plateSigns.test(part) && !regionAlone.test(part) ? part : null,
    phone: null,
    phoneTail: /^\d{4}$/.test(part) ? part : null,
    namePart: namePartOf(text),
    oldCard,
  };
  return Object.values(query).every((meant) => meant === null) ? refuse('SEARCH_TOO_SHORT') : query;
}

/** Two signs at least, no digits: one surname would list half the town. */
function namePartOf(text: string): string | null {
  const name = text.trim().normalize('NFKC');
  if (Array.from(name).length < 2 || /\d/.test(name) || regionAlone.test(normalisePlate(name))) return null;
  return /[A-Za-z\u0080-\uffff]/.test(name) ? name : null;
}
