import { fen, noFen, type Asset, type Fen, type Lot, type LotTake, type LotTerms } from '@cheyou/domain';
import type { LedgerLot, Taken } from '../ledger';

/** A lot as the pure functions of prepaid cards see it. */
export function cardLotOf(lot: LedgerLot): Lot {
  return {
    id: lot.id,
    principalFen: givenOf(lot, 'CNY_PRINCIPAL'),
    bonusFen: givenOf(lot, 'CNY_BONUS'),
    principalLeftFen: leftOf(lot, 'CNY_PRINCIPAL'),
    bonusLeftFen: leftOf(lot, 'CNY_BONUS'),
    bonusExpiresOn: lot.lastDay,
    createdAt: lot.createdAt.toISOString(),
    // Only this room writes lots of cards, so their terms have this shape.
    terms: lot.terms as LotTerms,
  };
}

/** The account of a lot for one asset; a lot without bonus has none for it. */
export function accountOf(lot: LedgerLot, asset: Asset): string | null {
  return lot.accounts.find((account) => account.asset === asset)?.id ?? null;
}

/** The accounts of lots that takes leave, part by part. */
export function takenFrom(ledgerLots: readonly LedgerLot[], takes: readonly LotTake[]): Taken[] {
  return takes.flatMap(({ lotId, principalFen, bonusFen }) => {
    const lot = ledgerLots.find(({ id }) => id === lotId);
    const parts: { asset: Asset; amount: Fen }[] = [
      { asset: 'CNY_PRINCIPAL', amount: principalFen },
      { asset: 'CNY_BONUS', amount: bonusFen },
    ];
    return parts
      .filter(({ amount }) => amount > 0)
      .map((part) => {
        const accountId = lot && accountOf(lot, part.asset);
        if (!accountId) throw new Error(`lot ${lotId} has no account for ${part.asset}`);
        return { ...part, accountId };
      });
  });
}

const givenOf = (lot: LedgerLot, asset: Asset): Fen =>
  fen(lot.accounts.find((account) => account.asset === asset)?.given ?? noFen);

const leftOf = (lot: LedgerLot, asset: Asset): Fen =>
  fen(lot.accounts.find((account) => account.asset === asset)?.left ?? noFen);
