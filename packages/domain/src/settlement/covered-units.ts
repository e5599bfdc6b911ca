import { isRefusal } from '../refusals';
import type { Refusal } from '../refusals';
import type { SaleLine, ServiceCardAtHand, SettlementFacts } from './facts';
import { unitPriceOf } from './price-lines';
import { coverable, suggestUses } from './use-legs';

/** Lines nobody can tell apart but by their id, and how many of their units uses could cover together. */
export interface AlikeUnits {
  readonly lines: readonly SaleLine[];
  readonly units: number;
}

/** How many units of each kind are covered, in the order of the kinds. */
export type Units = readonly number[];

/** Whatever uses could cover, by what it is and costs. */
export function alikeUnits(facts: SettlementFacts, mayUse: (card: ServiceCardAtHand) => boolean): AlikeUnits[] {
  const kinds = new Map<string, SaleLine[]>();
  for (const line of facts.lines.filter(coverable)) {
    const key = JSON.stringify([line.itemId, line.category, unitPriceOf(line), line.labourTenths]);
    kinds.set(key, [...(kinds.get(key) ?? []), line]);
  }
  return Array.from(kinds.values(), (lines) => ({
    lines,
    units: suggestUses({ ...facts, lines }, mayUse).length,
  })).filter(({ units }) => units > 0);
}

/** The lines cut down to so many units of each kind, the first lines whole. */
export function linesOf(alike: readonly AlikeUnits[], units: Units): SaleLine[] {
  return alike.flatMap(({ lines }, place) => {
    let rest = units[place] ?? 0;
    return lines.flatMap((line) => {
      const qty = Math.min(line.qty, rest);
      rest -= qty;
      return qty === 0 ? [] : [{ ...line, qty }];
    });
  });
}

interface Looked<T> {
  readonly at: (units: Units) => T | Refusal;
  readonly openFen: (one: T) => number;
  /** Less than that can't be left open, whatever `at` says. */
  readonly atLeastFen: (units: Units) => number;
  /** How many choices may be looked at. */
  readonly triedMax: number;
}

interface Found<T> {
  readonly units: Units;
  readonly one: T;
  readonly fen: number;
}

/** More choices than that aren't even listed. */
const listedMax = 4_000;

/**
 * What leaves least to pay; of equals what covers most. First all and none of the units, and from the better of the two on what leaves
 * least with one kind changed, until nothing leaves less; then every choice that still could, while there are few enough. Null when all
 * are refused.
 */
export function leastOf<T extends object>(most: Units, looked: Looked<T>): T | null {
  const { at, openFen, atLeastFen, triedMax } = looked;
  const seen = new Set<string>();
  const better = (all: readonly Units[], before: Found<T> | null): Found<T> | null =>
    all.reduce((best, units) => {
      const key = units.join();
      if (seen.has(key) || seen.size >= triedMax || atLeastFen(units) > (best?.fen ?? Infinity)) return best;
      seen.add(key);
      const one = at(units);
      if (isRefusal(one)) return best;
      const found = { units, one, fen: openFen(one) };
      return best === null || isBetter(found, best) ? found : best;
    }, before);
  let best = better([most, most.map(() => 0)], null);
  for (let before: Found<T> | null = null; best !== null && best !== before;) {
    before = best;
    best = better(oneKindChanged(most, best.units), best);
  }
  const choices = most.reduce((all, units) => all * (units + 1), 1);
  if (choices > listedMax) return best?.one ?? null;
  const promising = everyChoice(most).sort((a, b) => atLeastFen(a) - atLeastFen(b));
  return better(promising, best)?.one ?? null;
}

const sum = (units: Units): number => units.reduce((a, b) => a + b, 0);

function isBetter(one: Pick<Found<unknown>, 'units' | 'fen'>, other: Pick<Found<unknown>, 'units' | 'fen'>): boolean {
  return one.fen < other.fen || (one.fen === other.fen && sum(one.units) > sum(other.units));
}

const levels = (units: number): number[] => Array.from({ length: units + 1 }, (_, less) => units - less);

const everyChoice = (most: Units): Units[] =>
  most.reduce<Units[]>((some, units) => some.flatMap((one) => levels(units).map((n) => [...one, n])), [[]]);

const oneKindChanged = (most: Units, from: Units): Units[] =>
  most.flatMap((units, place) => levels(units).map((n) => from.map((one, at) => (at === place ? n : one))));
