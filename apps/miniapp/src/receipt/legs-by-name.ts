import type { LegView } from '@cheyou/contracts';

/** What paid a bill, one leg a name: of several service cards the reader is told together, and of each where its uses stand. */
export function legsByName(legs: readonly LegView[]): LegView[] {
  return legs.reduce<LegView[]>((told, leg) => {
    const same = told.find(({ kind, label }) => kind === leg.kind && label === leg.label);
    if (!same) return [...told, leg];
    return told.map((one) => (one === same ? { ...one, amountFen: one.amountFen + leg.amountFen } : one));
  }, []);
}
