import { Injectable } from '@nestjs/common';
import { tenderNames } from '@cheyou/contracts';
import { bonusLastDay, fen, shopDayOf, yuanText, type Asset } from '@cheyou/domain';
import { account, house, Ledger, type LedgerLot, type PostingDraft } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Shops } from '../shops';
import { CardNotices } from './card-notices';
import { LapseLots } from './lapse-lots';
import { LockedCards } from './locked-cards';
import { comesInBy } from './tender-accounts';
import { TopUpStore, type NewTopUp } from './top-up.store';

/** Puts a paid top-up on its card: a lot of its own under the terms it was sold under. */
@Injectable()
export class CreditTopUp {
  constructor(
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly topUps: TopUpStore,
    private readonly notices: CardNotices,
  ) {}

  /** Once: the row must still be paying or waiting. Also for a card that was frozen meanwhile, since the money is there. */
  async run(tx: Tx, topUp: NewTopUp, paymentOrderId: string | null): Promise<void> {
    if (topUp.state !== 'paying' && topUp.state !== 'waiting') throw new Error(`top-up ${topUp.id} is ${topUp.state}`);
    const locked = await this.locked.mustLock(tx, topUp.cardId);
    await this.lapse.run(tx, locked);
    const balanceAfterFen = this.locked.balanceOf(locked) + topUp.amountFen + topUp.bonusFen;
    const lot = await this.openLot(tx, topUp);
    const { entryId, at } = await this.ledger.post(tx, {
      kind: 'topUp',
      shopId: topUp.shopId,
      staffId: topUp.staffId,
      title: `充值 · ${tenderNames[topUp.method]}`,
      cardId: topUp.cardId,
      cardBalanceAfter: balanceAfterFen,
      topUpId: topUp.id,
      paymentOrderId,
      postings: postingsOf(topUp, lot),
    });
    const on = await this.shops.businessDay(tx, topUp.shopId);
    const done = { on, at, lotId: lot.id, entryId, balanceAfterFen };
    if ((await this.topUps.done(tx, topUp.id, topUp.state, done)) === 0)
      throw new Error(`top-up ${topUp.id} is credited already`);
    this.locked.moved(tx, topUp.cardId);
    await this.notices.tell(tx, {
      movement: 'toppedUp',
      card: locked.card,
      amountFen: topUp.amountFen,
      bonusFen: topUp.bonusFen,
      balanceFen: balanceAfterFen,
      shopId: topUp.shopId,
    });
  }

  private openLot(tx: Tx, topUp: NewTopUp): Promise<LedgerLot> {
    const { termsVersion, productId, productVersion, tierId, amountFen, bonusFen } = topUp;
    const principal = { asset: 'CNY_PRINCIPAL' as Asset, amount: amountFen };
    return this.ledger.openLot(tx, {
      holderId: topUp.cardId,
      source: topUp.origin === 'owner' ? 'topUp' : 'counterTopUp',
      sourceId: topUp.id,
      title: bonusFen > 0 ? `充 ${shortYuan(amountFen)} 送 ${shortYuan(bonusFen)}` : `充 ${shortYuan(amountFen)}`,
      shopId: topUp.shopId,
      terms: { termsVersion, productId, productVersion, tierId },
      lapsesOn: bonusFen > 0 ? bonusLastDay(shopDayOf(this.clock.now()), topUp.bonusMonths) : null,
      gives: bonusFen > 0 ? [principal, { asset: 'CNY_BONUS', amount: bonusFen }] : [principal],
    });
  }
}

function postingsOf({ method, shopId }: NewTopUp, lot: LedgerLot): PostingDraft[] {
  const paid = house(comesInBy[method], method === 'wechat' ? null : shopId);
  return lot.accounts.map(({ id, asset, given }) => ({
    asset,
    amount: given,
    from: asset === 'CNY_BONUS' ? house('bonusCost') : paid,
    to: account(id),
  }));
}

/** Whole yuan without decimals: a title is read, not added up. */
const shortYuan = (amountFen: number): string => yuanText(fen(amountFen)).replace(/\.00$/, '');
