import { Injectable } from '@nestjs/common';
import { limitFor, refuse, shopDayOf, type ShopDay, type TenderMethod } from '@cheyou/domain';
import { Members } from '../members';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { CreditTopUp } from './credit-top-up';
import { PrepareTopUp, type PreparedTopUp } from './prepare-top-up';
import { TopUpStore, type NewTopUp } from './top-up.store';
import { TopUpViews } from './top-up-views';
import type { CounterTopUp } from './top-ups.dto';

export interface CounterTopUpWish {
  readonly cardId: string | null;
  readonly tierId: string | null;
  readonly amountFen: number;
  readonly method: Exclude<TenderMethod, 'wechat'>;
  /** Cash handed over; absent means exactly the amount. */
  readonly receivedFen: number | null;
  readonly termsVersion: string;
}

/**
 * Takes money for a card at the counter. Above the merchant's limit or the role's it waits for a second person: the room under
 * the cap is taken, the card is credited with the approval.
 */
@Injectable()
export class TakeCounterTopUp {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly shops: Shops,
    private readonly preparing: PrepareTopUp,
    private readonly crediting: CreditTopUp,
    private readonly topUps: TopUpStore,
    private readonly members: Members,
    private readonly views: TopUpViews,
    private readonly actLog: ActLog,
  ) {}

  run(key: RequestKey, actor: StaffCaller, memberId: string, wish: CounterTopUpWish): Promise<CounterTopUp> {
    return this.once.run(key, (tx) => this.take(tx, actor, memberId, wish));
  }

  private async take(tx: Tx, actor: StaffCaller, memberId: string, wish: CounterTopUpWish): Promise<CounterTopUp> {
    const receivedFen = receivedOf(wish);
    const { shopId, staffId, role } = actor.staff;
    await this.shops.businessDay(tx, shopId);
    const prepared = await this.preparing.run(tx, { ...wish, memberId, productVersion: null, shopId, staffId });
    const limitFen = Math.min(prepared.merchant.counterApprovalAboveFen, limitFor(role, 'cashTopUpFen'));
    const topUp = await this.add(tx, actor, prepared, { ...wish, receivedFen });
    await this.members.accept(tx, topUp.memberId, 'prepaidTerms', topUp.termsVersion, staffId);
    // Nobody vouches alone for money onto the own card.
    const own = topUp.memberId === actor.memberId;
    if (!own && topUp.amountFen <= limitFen) await this.crediting.run(tx, topUp, null);
    await this.actLog.write(tx, {
      actor,
      act: 'counterTopUp.create',
      subject: { kind: 'topUp', id: topUp.id },
      facts: { label: topUp.receiptNumber, amountFen: topUp.amountFen, method: topUp.method, limitFen },
    });
    return this.views.one(tx, actor, topUp.id);
  }

  private async add(
    tx: Tx,
    { staff: { shopId, staffId } }: StaffCaller,
    { locked, plan, tier, capFen, memberId }: PreparedTopUp,
    { method, receivedFen, termsVersion }: CounterTopUpWish,
  ): Promise<NewTopUp> {
    const createdAt = this.clock.now();
    const day = shopDayOf(createdAt);
    const topUp: NewTopUp = {
      id: this.ids.next(),
      receiptNumber: counterReceipt(shopId, day, await this.topUps.nextNumber(tx, shopId, day)),
      origin: 'counter',
      state: 'waiting',
      cardId: locked.card.id,
      memberId,
      shopId,
      method,
      amountFen: plan.principalFen,
      bonusFen: plan.bonusFen,
      productId: tier?.productId ?? null,
      productVersion: tier?.productVersion ?? null,
      tierId: plan.tierId,
      bonusMonths: tier?.bonusMonths ?? null,
      termsVersion,
      capFen,
      principalAfterFen: plan.principalAfterFen,
      receivedFen,
      staffId,
      createdAt,
    };
    await this.topUps.add(tx, topUp);
    return topUp;
  }
}

/** What was handed over in cash; other ways of paying hand over nothing. */
function receivedOf({ method, amountFen, receivedFen }: CounterTopUpWish): number | null {
  if (method !== 'cash') return null;
  const received = receivedFen ?? amountFen;
  if (received < amountFen) throw new Refused(refuse('CASH_SHORT', { missingFen: amountFen - received }));
  return received;
}

/** T + day + the end of the shop's id + running number: unique over the merchant, readable aloud. */
function counterReceipt(shopId: string, day: ShopDay, running: number): string {
  return `T${day.slice(2).replaceAll('-', '')}-${shopId.slice(-4)}-${String(running).padStart(3, '0')}`;
}
