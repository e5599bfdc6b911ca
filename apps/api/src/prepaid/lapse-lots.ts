import { Injectable } from '@nestjs/common';
import { bonusLapsed, shopDayOf, sumFen, type Lot } from '@cheyou/domain';
import { account, house, Ledger, type LedgerLot } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { accountOf } from './card-lot';
import { CardNotices } from './card-notices';
import { LockedCards, type LockedCard } from './locked-cards';

/** Writes off bonus whose last day has gone: it goes to breakage, the principal beside it stays. */
@Injectable()
export class LapseLots {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly notices: CardNotices,
  ) {}

  /**
   * What is due on a locked card, before anything else moves on it: so each line of the statement follows from the one above.
   * @returns fen written off.
   */
  async run(tx: Tx, locked: LockedCard): Promise<number> {
    const due = this.due(locked);
    if (due.length === 0) return 0;
    const gone = due.filter(({ lot }) => lot.bonusLeftFen > 0);
    if (gone.length > 0) await this.writeOff(tx, locked, gone);
    await this.ledger.markLapsed(
      tx,
      due.map(({ lot }) => lot.id),
    );
    return sumFen(gone.map(({ lot }) => lot.bonusLeftFen));
  }

  private due({ ledgerLots, lots }: LockedCard): { lot: Lot; ledgerLot: LedgerLot }[] {
    const today = shopDayOf(this.clock.now());
    return ledgerLots.flatMap((ledgerLot) => {
      const lot = lots.find(({ id }) => id === ledgerLot.id);
      return lot && !ledgerLot.lapsed && bonusLapsed(lot, today) ? [{ lot, ledgerLot }] : [];
    });
  }

  private async writeOff(
    tx: Tx,
    locked: LockedCard,
    gone: readonly { lot: Lot; ledgerLot: LedgerLot }[],
  ): Promise<void> {
    const { card } = locked;
    const balanceFen = this.locked.balanceOf(locked);
    await this.ledger.post(tx, {
      kind: 'expire',
      shopId: card.openedShopId,
      staffId: null,
      title: '赠送金到期',
      cardId: card.id,
      cardBalanceAfter: balanceFen,
      postings: gone.map(({ lot, ledgerLot }) => ({
        asset: 'CNY_BONUS',
        amount: lot.bonusLeftFen,
        from: account(accountOf(ledgerLot, 'CNY_BONUS') ?? ''),
        to: house('breakage'),
      })),
    });
    await this.notices.tell(tx, {
      movement: 'bonusLapsed',
      card,
      amountFen: sumFen(gone.map(({ lot }) => lot.bonusLeftFen)),
      balanceFen,
      shopId: card.openedShopId,
    });
  }
}
