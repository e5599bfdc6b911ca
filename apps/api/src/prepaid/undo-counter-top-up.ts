import { Injectable } from '@nestjs/common';
import { limitFor, refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { CardNotices } from './card-notices';
import { mustReach } from './counter-reach';
import { LapseLots } from './lapse-lots';
import { LockedCards, type LockedCard } from './locked-cards';
import { TopUpStore, type TopUp } from './top-up.store';
import { TopUpViews } from './top-up-views';
import type { CounterTopUp } from './top-ups.dto';

/** Takes a wrong counter top-up back while nothing of it was used; later what is left of it is refunded by quote. */
@Injectable()
export class UndoCounterTopUp {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly ledger: Ledger,
    private readonly topUps: TopUpStore,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly views: TopUpViews,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused TOP_UP_TOUCHED once some of it was spent, TOP_UP_LAPSED once its bonus lapsed; APPROVAL_NEEDED above the role's limit; STATE_CHANGED when it isn't done, or undone already. */
  run(key: RequestKey, actor: StaffCaller, topUpId: string, reason: string): Promise<CounterTopUp> {
    return this.once.run(key, (tx) => this.undo(tx, actor, topUpId, reason));
  }

  private async undo(tx: Tx, actor: StaffCaller, topUpId: string, reason: string): Promise<CounterTopUp> {
    const seen = mustReach(actor, 'counterTopUp.undo', await this.topUps.find(tx, topUpId));
    const limitFen = limitFor(actor.staff.role, 'voidFen');
    if (seen.amountFen > limitFen) throw new Refused(refuse('APPROVAL_NEEDED', { limitFen }));
    const on = await this.shops.businessDay(tx, seen.shopId);
    await this.lapse.run(tx, await this.locked.mustLock(tx, seen.cardId));
    // Read anew: what lapsed this very moment is no longer on the lot, and the top-up may have been approved meanwhile.
    this.locked.moved(tx, seen.cardId);
    const locked = await this.locked.mustLock(tx, seen.cardId);
    const topUp = (await this.topUps.find(tx, topUpId)) ?? seen;
    const by = { staffId: actor.staff.staffId, on, reason };
    if ((await this.topUps.undo(tx, topUpId, by)) === 0)
      throw new Refused(refuse('STATE_CHANGED', { state: topUp.state, wanted: 'undone' }));
    refuseTouched(locked, topUp, shopDayOf(this.clock.now()));
    await this.takeBack(tx, actor, locked, topUp, reason);
    await this.actLog.write(tx, {
      actor,
      act: 'counterTopUp.undo',
      subject: { kind: 'topUp', id: topUpId },
      reason,
      facts: { label: topUp.receiptNumber, amountFen: topUp.amountFen },
    });
    return this.views.one(tx, actor, topUpId);
  }

  private async takeBack(
    tx: Tx,
    { staff }: StaffCaller,
    locked: LockedCard,
    topUp: TopUp,
    reason: string,
  ): Promise<void> {
    if (topUp.entryId === null) throw new Error(`top-up ${topUp.id} has no entry`);
    const undone = await this.ledger.reverse(tx, topUp.entryId, {
      shopId: topUp.shopId,
      staffId: staff.staffId,
      title: '撤销充值',
      reason,
      cardBalanceBefore: this.locked.balanceOf(locked),
    });
    this.locked.moved(tx, topUp.cardId);
    await this.notices.tell(tx, {
      movement: 'topUpUndone',
      what: '撤销充值',
      card: locked.card,
      amountFen: topUp.amountFen,
      balanceFen: undone.cardBalanceAfter ?? 0,
      shopId: topUp.shopId,
    });
  }
}

/** Whole means whole: principal and bonus as they were given, neither spent nor lapsed. */
function refuseTouched({ lots, ledgerLots }: LockedCard, topUp: TopUp, today: ShopDay): void {
  const lot = lots.find(({ id }) => id === topUp.lotId);
  if (!lot) throw new Error(`the lot of top-up ${topUp.id} is missing`);
  // By the day it was sold with: bonus that came back later keeps some of it for a week, and the rest is gone all the same.
  const lapsed = ledgerLots.some(({ id, lapsesOn }) => id === lot.id && lapsesOn !== null && lapsesOn < today);
  const principalFen = lot.principalFen - lot.principalLeftFen;
  const bonusFen = lot.bonusFen - lot.bonusLeftFen;
  if (principalFen === 0 && bonusFen > 0 && lapsed)
    throw new Refused(refuse('TOP_UP_LAPSED', { bonusFen: lot.bonusFen }));
  const usedFen = principalFen + bonusFen;
  // What was spent of a bonus that lapsed since can't be told from what lapsed.
  if (usedFen > 0) throw new Refused(refuse('TOP_UP_TOUCHED', lapsed ? {} : { usedFen }));
}
