import type { LegKind } from '@cheyou/domain';
import { legColour } from '@cheyou/domain';
import type { Leg } from '@/ui/bars';
import type { SettlementView } from './wire';

/** The legs of a settlement as coloured blocks, one a kind, in the order in which they were applied. */
export function settledLegs({ legs }: Pick<SettlementView, 'legs'>): Leg[] {
  return legs.reduce<Leg[]>((blocks, { kind, label, amountFen }) => {
    const same = blocks.find(({ key }) => key === kind);
    if (same) return blocks.map((block) => (block === same ? { ...block, fen: block.fen + amountFen } : block));
    return [...blocks, { key: kind, paint: legColour(kind satisfies LegKind), word: label, fen: amountFen }];
  }, []);
}

const cardKinds = new Set<string>(['principal', 'bonus']);

/** What a settlement took from the card, fen. */
export function cardPart({ legs }: Pick<SettlementView, 'legs'>): number {
  return legs.filter(({ kind }) => cardKinds.has(kind)).reduce((sum, { amountFen }) => sum + amountFen, 0);
}
