import { Injectable } from '@nestjs/common';
import { capFor, fen, refuse, roomUnderCap, type ShopDay } from '@cheyou/domain';
import { account, house, Ledger } from '../ledger';
import { Members } from '../members';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';
import { LapseLots } from './lapse-lots';
import { LockedCards, type LockedCard } from './locked-cards';
import { OpenCard } from './open-card';
import { TopUpStore } from './top-up.store';

/** What another system owed somebody on their card. */
export interface OldBalance {
  readonly memberId: string;
  readonly principalFen: number;
  readonly bonusFen: number;
  /** The last day of the bonus; null when it never lapses. */
  readonly bonusLastDay: ShopDay | null;
  /** The row that says so: the lot keeps its id. */
  readonly sourceId: string;
  readonly shopId: string;
  readonly staffId: string;
  readonly title: string;
}

/** Where a balance that was taken over is. */
export interface TakenOverBalance {
  readonly cardId: string;
  readonly lotId: string;
  readonly entryId: string;
}

type UndoHead = Pick<OldBalance, 'shopId' | 'staffId' | 'title'> & { readonly reason: string };

/** Puts the balance of another system on a member's card, as a lot of its own, and takes it back while nobody used it. */
@Injectable()
export class TakeOverBalance {
  constructor(
    private readonly shops: Shops,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly opening: OpenCard,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly topUps: TopUpStore,
  ) {}

  /** @throws Refused CAP_EXCEEDED, CARD_FROZEN, CARD_LOST, CARD_CLOSED, NOT_FOUND. */
  async run(tx: Tx, old: OldBalance): Promise<TakenOverBalance> {
    const { shopId, staffId, title, principalFen, bonusFen } = old;
    const card = await this.opening.run(tx, { memberId: old.memberId, shopId, staffId });
    const locked = await this.locked.lockUsable(tx, card.id);
    await this.lapse.run(tx, locked);
    await this.refuseAboveCap(tx, locked, principalFen);
    const lot = await this.ledger.openLot(tx, {
      holderId: card.id,
      source: 'openingBalance',
      sourceId: old.sourceId,
      title,
      shopId,
      // No terms of ours were accepted for it.
      terms: { termsVersion: '', productId: null, productVersion: null, tierId: null },
      lapsesOn: bonusFen > 0 ? old.bonusLastDay : null,
      gives: [
        { asset: 'CNY_PRINCIPAL' as const, amount: principalFen },
        { asset: 'CNY_BONUS' as const, amount: bonusFen },
      ].filter(({ amount }) => amount > 0),
    });
    const { entryId } = await this.ledger.post(tx, {
      ...{ kind: 'openingBalance', shopId, staffId, title },
      cardId: card.id,
      cardBalanceAfter: this.locked.balanceOf(locked) + principalFen + bonusFen,
      postings: lot.accounts.map(({ id, asset, given }) => ({
        ...{ asset, amount: given },
        from: house('openingBalance', shopId),
        to: account(id),
      })),
    });
    this.locked.moved(tx, card.id);
    return { cardId: card.id, lotId: lot.id, entryId };
  }

  /** Whether all of it is still there; the card is locked from here on. */
  async isWhole(tx: Tx, { cardId, lotId }: TakenOverBalance): Promise<boolean> {
    // What lapsed last night and no job has written off yet is no longer whole.
    await this.lapse.run(tx, await this.locked.mustLock(tx, cardId));
    this.locked.moved(tx, cardId);
    const { ledgerLots } = await this.locked.mustLock(tx, cardId);
    const lot = ledgerLots.find(({ id }) => id === lotId);
    return lot?.accounts.every(({ given, left }) => given === left) ?? false;
  }

  /** Takes back what is whole. */
  async undo(tx: Tx, { cardId, entryId }: TakenOverBalance, head: UndoHead): Promise<void> {
    const locked = await this.locked.mustLock(tx, cardId);
    await this.ledger.reverse(tx, entryId, { ...head, cardBalanceBefore: this.locked.balanceOf(locked) });
    this.locked.moved(tx, cardId);
  }

  private async refuseAboveCap(tx: Tx, locked: LockedCard, principalFen: number): Promise<void> {
    const { id, memberId } = locked.card;
    const owner = await this.members.find(tx, memberId);
    if (!owner) throw new Refused(refuse('NOT_FOUND'));
    const capFen = capFor({ named: owner.named }, await this.shops.merchant(tx));
    const beingPaidFen = fen((await this.topUps.reservedFen(tx, [id])).get(id) ?? 0);
    const roomFen = roomUnderCap({ capFen, principalFen: this.locked.principalOf(locked), beingPaidFen });
    if (principalFen > roomFen) throw new Refused(refuse('CAP_EXCEEDED', { capFen, roomFen }));
  }
}
