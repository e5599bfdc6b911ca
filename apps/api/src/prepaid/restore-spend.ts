import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger';
import type { Tx } from '../platform/database';
import { CardNotices, type AlsoMoved } from './card-notices';
import { LapseLots } from './lapse-lots';
import { LockedCards, type LockedCard } from './locked-cards';
import { ReopenCard } from './reopen-card';

/** Who gives back, and what the statement says of it. */
export interface RestoreHead {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly title: string;
  readonly reason?: string | null;
}

/** With what comes back beside the card. */
export type WithAlso = RestoreHead & { readonly also?: AlsoMoved };

export interface Restored {
  readonly entryId: string;
  readonly balanceAfterFen: number;
}

/** Gives what was spent back to exactly the lots it came from; a frozen or lost card gets its money back too, a closed one is open again. */
@Injectable()
export class RestoreSpend {
  constructor(
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly reopening: ReopenCard,
    private readonly notices: CardNotices,
  ) {}

  /** @throws Refused ALREADY_REVERSED. */
  async reverse(tx: Tx, cardId: string, entryId: string, head: WithAlso): Promise<Restored> {
    return this.restore(tx, cardId, head, (full) => this.ledger.reverse(tx, entryId, full));
  }

  /** @throws Refused STATE_CHANGED when the hold was captured or released before. */
  async release(tx: Tx, holdId: string, head: WithAlso): Promise<Restored> {
    const cardId = await this.ledger.cardOfHold(tx, holdId);
    if (cardId === null) throw new Error(`hold ${holdId} is on no card`);
    return this.restore(tx, cardId, head, (full) => this.ledger.release(tx, holdId, full));
  }

  /** A part of what was spent comes back by an entry of the settlement's; here the card is made ready for it and the owner told. */
  async part(tx: Tx, cardId: string, fen: number, head: WithAlso): Promise<{ balanceAfterFen: number }> {
    const locked = await this.locked.mustLock(tx, cardId);
    await this.reopening.run(tx, locked);
    await this.lapse.run(tx, locked);
    const balanceAfterFen = this.locked.balanceOf(locked) + fen;
    this.locked.moved(tx, cardId);
    await this.tell(tx, locked, { amountFen: fen, balanceFen: balanceAfterFen }, head);
    return { balanceAfterFen };
  }

  private async restore(
    tx: Tx,
    cardId: string,
    { also, ...head }: WithAlso,
    undo: (head: RestoreHead & { cardBalanceBefore: number }) => ReturnType<Ledger['reverse']>,
  ): Promise<Restored> {
    const locked = await this.locked.mustLock(tx, cardId);
    await this.reopening.run(tx, locked);
    await this.lapse.run(tx, locked);
    const undone = await undo({ ...head, cardBalanceBefore: this.locked.balanceOf(locked) });
    this.locked.moved(tx, cardId);
    const balanceAfterFen = undone.cardBalanceAfter ?? 0;
    const amountFen = undone.principalFen + undone.bonusFen;
    await this.tell(tx, locked, { amountFen, balanceFen: balanceAfterFen }, { ...head, also });
    return { entryId: undone.entryId, balanceAfterFen };
  }

  private tell(
    tx: Tx,
    { card }: LockedCard,
    moved: { amountFen: number; balanceFen: number },
    { shopId, title, also }: WithAlso,
  ): Promise<void> {
    return this.notices.tell(tx, { movement: 'restored', card, ...moved, shopId, what: title, also });
  }
}
