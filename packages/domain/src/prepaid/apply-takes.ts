import { addFen, fen, noFen } from '../money';
import type { Fen } from '../money';
import type { Lot, LotTake } from './lot';

/** The lots as they are once the takes have been made. Throws RangeError when a take is more than a lot has left. */
export function drawn(lots: readonly Lot[], takes: readonly LotTake[]): Lot[] {
  return moved(lots, takes, -1);
}

/** The lots as they are once the takes have been given back. Throws RangeError when a lot would hold more than it was given. */
export function refilled(lots: readonly Lot[], takes: readonly LotTake[]): Lot[] {
  return moved(lots, takes, 1);
}

function moved(lots: readonly Lot[], takes: readonly LotTake[], direction: 1 | -1): Lot[] {
  return lots.map((lot) =>
    takes
      .filter((take) => take.lotId === lot.id)
      .reduce((current, take) => {
        const principalLeftFen = addFen(current.principalLeftFen, fen(direction * take.principalFen));
        const bonusLeftFen = addFen(current.bonusLeftFen, fen(direction * take.bonusFen));
        mustLieWithin(principalLeftFen, lot.principalFen);
        mustLieWithin(bonusLeftFen, lot.bonusFen);
        return { ...current, principalLeftFen, bonusLeftFen };
      }, lot),
  );
}

function mustLieWithin(leftFen: Fen, givenFen: Fen): void {
  if (leftFen < noFen || leftFen > givenFen) throw new RangeError('a lot holds between nothing and what it was given');
}
