import { Injectable } from '@nestjs/common';
import { capFor, fen, refuse, roomUnderCap, sumFen } from '@cheyou/domain';
import { account, house, Ledger, type LedgerLot, type PostingDraft } from '../../ledger';
import { Members } from '../../members';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { CardNotices } from '../card-notices';
import { CardStore } from '../card.store';
import { LapseLots } from '../lapse-lots';
import { LockedCards, type LockedCard } from '../locked-cards';
import { OpenCard } from '../open-card';
import { TopUpStore } from '../top-up.store';
import { CardLifeStore } from './card-life.store';
import { CardTransferStore, type CardTransfer } from './card-transfer.store';

interface Sides {
  readonly giver: LockedCard;
  readonly receiver: LockedCard;
}

/**
 * The receiver's yes: what is left on the giver's card goes over lot by lot, with its terms and its last days, to a card of the
 * receiver's. The giver keeps card and statement; the receiver never sees what was bought with it before, and whoever drives the
 * giver's cars can't spend it any more.
 */
@Injectable()
export class AcceptCard {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly members: Members,
    private readonly shops: Shops,
    private readonly cards: CardStore,
    private readonly opening: OpenCard,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly topUps: TopUpStore,
    private readonly store: CardTransferStore,
    private readonly life: CardLifeStore,
    private readonly notices: CardNotices,
  ) {}

  /**
   * @param quotedFen what the receiver was shown as coming.
   * @throws Refused NOT_FOUND for an offer to somebody else; TRANSFER_OVER, TRANSFER_EMPTY; QUOTE_CHANGED when the giver spent meanwhile;
   * CAP_EXCEEDED; CARD_FROZEN, CARD_LOST, CARD_CLOSED for either card.
   */
  run(key: RequestKey, memberId: string, transferId: string, quotedFen: number): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const seen = await this.store.find(tx, transferId);
      if (seen?.toMemberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      const sides = await this.lockBoth(tx, seen);
      this.refuseOver((await this.store.find(tx, transferId)) ?? seen, sides);
      const amountFen = this.locked.balanceOf(sides.giver);
      if (amountFen === 0) throw new Refused(refuse('TRANSFER_EMPTY'));
      if (amountFen !== quotedFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen: amountFen }));
      await this.refuseBeyondCap(tx, sides);
      await this.handOver(tx, seen, sides);
      return { id: transferId };
    });
  }

  /** By ascending card id, so that two who give to each other queue; what lapsed is written off before anything moves. */
  private async lockBoth(tx: Tx, { cardId, toMemberId }: CardTransfer): Promise<Sides> {
    const given = await this.cards.find(tx, cardId);
    if (!given) throw new Error(`card ${cardId} is missing`);
    const own = await this.opening.run(tx, { memberId: toMemberId, shopId: given.openedShopId, staffId: null });
    for (const id of [cardId, own.id].sort()) {
      await this.lapse.run(tx, await this.locked.mustLock(tx, id));
      this.locked.moved(tx, id);
    }
    return { giver: await this.locked.lockUsable(tx, cardId), receiver: await this.locked.lockUsable(tx, own.id) };
  }

  private refuseOver(transfer: CardTransfer, { giver }: Sides): void {
    const expired = transfer.state === 'offered' && transfer.expiresAt <= this.clock.now();
    const state = expired ? 'expired' : transfer.state;
    if (state !== 'offered') throw new Refused(refuse('TRANSFER_OVER', { state }));
    if (giver.card.memberId !== transfer.fromMemberId) throw new Refused(refuse('NOT_FOUND'));
  }

  private async refuseBeyondCap(tx: Tx, { giver, receiver }: Sides): Promise<void> {
    const [merchant, member, reserved] = await Promise.all([
      this.shops.merchant(tx),
      this.members.find(tx, receiver.card.memberId),
      this.topUps.reservedFen(tx, [receiver.card.id]),
    ]);
    const capFen = capFor({ named: member?.named ?? false }, merchant);
    const roomFen = roomUnderCap({
      capFen,
      principalFen: this.locked.principalOf(receiver),
      beingPaidFen: fen(reserved.get(receiver.card.id) ?? 0),
    });
    if (this.locked.principalOf(giver) > roomFen) throw new Refused(refuse('CAP_EXCEEDED', { capFen, roomFen }));
  }

  private async handOver(tx: Tx, transfer: CardTransfer, { giver, receiver }: Sides): Promise<void> {
    const shopId = giver.card.openedShopId;
    const left = giver.ledgerLots.filter((lot) => lot.accounts.some((one) => one.left > 0));
    const head = { kind: 'transfer' as const, shopId, staffId: null };
    const out = await this.ledger.post(tx, {
      ...head,
      title: '转让给其他会员',
      cardId: giver.card.id,
      cardBalanceAfter: 0,
      postings: left.flatMap(leaving),
    });
    const amountFen = this.locked.balanceOf(giver);
    const balanceAfterFen = this.locked.balanceOf(receiver) + amountFen;
    const arriving: PostingDraft[] = [];
    for (const lot of left) arriving.push(...(await this.copy(tx, lot, receiver.card.id, transfer.id)));
    const into = await this.ledger.post(tx, {
      ...head,
      title: '其他会员转让',
      cardId: receiver.card.id,
      cardBalanceAfter: balanceAfterFen,
      postings: arriving,
    });
    const principalFen = this.locked.principalOf(giver);
    const bonusFen = sumFen(giver.lots.map((lot) => lot.bonusLeftFen));
    const done = {
      toCardId: receiver.card.id,
      principalFen,
      bonusFen,
      outEntryId: out.entryId,
      inEntryId: into.entryId,
    };
    if ((await this.store.accept(tx, transfer.id, { ...done, at: into.at })) === 0)
      throw new Error(`transfer ${transfer.id} is over`);
    await this.tell(tx, { giver, receiver }, { amountFen, balanceAfterFen });
    this.locked.moved(tx, giver.card.id);
    this.locked.moved(tx, receiver.card.id);
  }

  /** The same lot on another card: what is left of it is what it gave there. */
  private async copy(tx: Tx, lot: LedgerLot, cardId: string, transferId: string): Promise<PostingDraft[]> {
    const gives = lot.accounts.flatMap(({ asset, left }) => (left > 0 ? [{ asset, amount: left }] : []));
    const { title, shopId, terms, lastDay } = lot;
    const copied = await this.ledger.openLot(tx, {
      holderId: cardId,
      source: 'transfer',
      sourceId: transferId,
      title,
      shopId,
      terms,
      lapsesOn: gives.some(({ asset }) => asset === 'CNY_BONUS') ? lastDay : null,
      gives,
    });
    return copied.accounts.map(({ id, asset, given }) => ({
      asset,
      amount: given,
      from: house('transfers'),
      to: account(id),
    }));
  }

  private async tell(
    tx: Tx,
    { giver, receiver }: Sides,
    { amountFen, balanceAfterFen }: { amountFen: number; balanceAfterFen: number },
  ): Promise<void> {
    const shopId = giver.card.openedShopId;
    await this.life.note(tx, { cardId: giver.card.id, kind: 'given', staffId: null, reason: null });
    await this.life.note(tx, { cardId: receiver.card.id, kind: 'received', staffId: null, reason: null });
    await this.notices.tell(tx, { movement: 'transferGiven', card: giver.card, amountFen, balanceFen: 0, shopId });
    const told = { amountFen, balanceFen: balanceAfterFen, shopId };
    await this.notices.tell(tx, { movement: 'transferReceived', card: receiver.card, ...told });
  }
}

/** All that is left of a lot leaves the card. */
const leaving = (lot: LedgerLot): PostingDraft[] =>
  lot.accounts.flatMap(({ id, asset, left }) =>
    left > 0 ? [{ asset, amount: left, from: account(id), to: house('transfers') }] : [],
  );
