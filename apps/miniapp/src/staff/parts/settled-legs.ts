import type { LegKind } from '@cheyou/domain';
import { legColour } from '@cheyou/domain';
import type { Leg } from '@/ui/bars';
import type { SettlementView } from './wire';

/** The legs of a settlement as coloured blocks, in the order in which they were applied. */
export function settledLegs({ legs }: Pick<SettlementView, 'legs'>): Leg[] {
  return legs.map(({ kind, label, amountFen }) => {
    return { key: kind, paint: legColour(kind satisfies LegKind), word: label, fen: amountFen };
  });
}

const cardKinds = new Set<string>(['principal', 'bonus']);

/** What a settlement took from the card, fen. */
export function cardPart({ legs }: Pick<SettlementView, 'legs'>): number {
  return legs.filter(({ kind }) => cardKinds.has(kind)).reduce((sum, { amountFen }) => sum + amountFen, 0);
}
