import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, sumFen, takeFromLots, type Fen, type LotTake } from '@cheyou/domain';
import type { EntryHead, Taken } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused } from '../platform/http';
import { CardNotices, type AlsoMoved } from './card-notices';
import { takenFrom } from './card-lot';
import { LapseLots } from './lapse-lots';
import { LockedCards, type LockedCard } from './locked-cards';

/** A spend as it was planned on the facts of `lockFacts`. */
export interface SpendOrder {
  readonly cardId: string;
  /** What the plan takes from each lot. */
  readonly takes: readonly LotTake[];
  /** What the owner is told of it. */
  readonly head: Pick<EntryHead, 'shopId' | 'title' | 'plate' | 'settlementId'>;
  readonly also?: AlsoMoved;
}

/** What leaves the card's lots with the one entry (or hold) of a settlement. */
export interface TakenFromCard {
  readonly taken: readonly Taken[];
  /** For the entry: what can be spent from the card afterwards. */
  readonly balanceAfterFen: number;
  readonly cardTail: string;
}

/** Takes money from a card; the settlement writes it into its entry, or puts it aside until WeChat has spoken. */
@Injectable()
export class SpendFromCard {
  constructor(
    private readonly clock: Clock,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly notices: CardNotices,
  ) {}

  /** Checks the card and the plan under lock, writes off what lapsed, tells the owner. */
  async run(tx: Tx, { cardId, takes, head, also }: SpendOrder): Promise<TakenFromCard> {
    const locked = await this.locked.lockUsable(tx, cardId);
    const amountFen = sumFen(takes.flatMap(({ principalFen, bonusFen }) => [principalFen, bonusFen]));
    this.refuseOtherPlan(locked, takes, amountFen);
    await this.lapse.run(tx, locked);
    const balanceAfterFen = this.locked.balanceOf(locked) - amountFen;
    this.locked.moved(tx, cardId);
    const { shopId, title, plate = null, settlementId = null } = head;
    await this.notices.tell(tx, {
      movement: 'spent',
      card: locked.card,
      amountFen,
      balanceFen: balanceAfterFen,
      shopId,
      what: title,
      also,
      plate,
      settlementId,
    });
    return { taken: takenFrom(locked.ledgerLots, takes), balanceAfterFen, cardTail: locked.card.tail };
  }

  /** The law of proportion holds at this door, whoever planned: another plan was made on other facts, so its price is no longer true. */
  private refuseOtherPlan({ lots }: LockedCard, takes: readonly LotTake[], amountFen: Fen): void {
    const own = allowed(takeFromLots(lots, amountFen, shopDayOf(this.clock.now())));
    if (own.length === 0) throw new Error('a spend of nothing');
    const same = own.length === takes.length && own.every((take, place) => sameTake(take, takes[place]));
    if (!same) throw new Refused(refuse('QUOTE_CHANGED'));
  }
}

const sameTake = (one: LotTake, other: LotTake | undefined): boolean =>
  one.lotId === other?.lotId && one.principalFen === other.principalFen && one.bonusFen === other.bonusFen;
