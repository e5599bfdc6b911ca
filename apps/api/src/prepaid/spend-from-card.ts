import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, sumFen, takeFromLots, type Asset, type Fen, type LotTake } from '@cheyou/domain';
import { account, house, Ledger, type EntryHead, type PostingDraft } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused } from '../platform/http';
import { CardNotices } from './card-notices';
import { accountOf } from './card-lot';
import { LapseLots } from './lapse-lots';
import { LockedCards, type LockedCard } from './locked-cards';

/** A spend as it was planned on the facts of `lockFacts`. */
export interface SpendOrder {
  readonly cardId: string;
  /** What the plan takes from each lot. */
  readonly takes: readonly LotTake[];
  /** Shop, title, sale, settlement, plate; the card and its balance are filled in here. */
  readonly head: EntryHead;
}

export interface Spent {
  readonly entryId: string;
  readonly balanceAfterFen: number;
}

/** A spend, and the card it was taken from. */
export interface SpentFrom extends Spent {
  readonly cardTail: string;
}

interface Take {
  readonly asset: Asset;
  readonly accountId: string;
  readonly amount: number;
}

/** Takes money from a card: at once, or put aside until WeChat has spoken. */
@Injectable()
export class SpendFromCard {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly notices: CardNotices,
  ) {}

  /** One entry for the card's part and everything else the settlement moves. */
  async now(tx: Tx, order: SpendOrder & { readonly also: readonly PostingDraft[] }): Promise<SpentFrom> {
    const { takes, head, cardTail } = await this.prepare(tx, order);
    const to = house('revenue', head.shopId);
    const postings = takes.map(({ asset, amount, accountId }) => ({ asset, amount, from: account(accountId), to }));
    const posted = await this.ledger.post(tx, { ...head, kind: 'settle', postings: [...postings, ...order.also] });
    return { entryId: posted.entryId, balanceAfterFen: head.cardBalanceAfter, cardTail };
  }

  async later(tx: Tx, order: SpendOrder): Promise<SpentFrom & { readonly holdId: string }> {
    const { takes, head, cardTail } = await this.prepare(tx, order);
    const { entryId, holdId } = await this.ledger.hold(tx, takes, head);
    return { entryId, holdId, balanceAfterFen: head.cardBalanceAfter, cardTail };
  }

  /** Checks the card and the plan under lock, writes off what lapsed, tells the owner. */
  private async prepare(
    tx: Tx,
    { cardId, takes, head }: SpendOrder,
  ): Promise<{ takes: Take[]; head: EntryHead & { cardBalanceAfter: number }; cardTail: string }> {
    const locked = await this.locked.lockUsable(tx, cardId);
    const amountFen = sumFen(takes.flatMap(({ principalFen, bonusFen }) => [principalFen, bonusFen]));
    this.refuseOtherPlan(locked, takes, amountFen);
    await this.lapse.run(tx, locked);
    const balanceFen = this.locked.balanceOf(locked) - amountFen;
    this.locked.moved(tx, cardId);
    const { shopId, title, plate = null, settlementId = null } = head;
    await this.notices.tell(tx, {
      movement: 'spent',
      card: locked.card,
      amountFen,
      balanceFen,
      shopId,
      what: title,
      plate,
      settlementId,
    });
    return {
      takes: takesOf(locked, takes),
      head: { ...head, cardId, cardBalanceAfter: balanceFen },
      cardTail: locked.card.tail,
    };
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

function takesOf({ ledgerLots }: LockedCard, takes: readonly LotTake[]): Take[] {
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
