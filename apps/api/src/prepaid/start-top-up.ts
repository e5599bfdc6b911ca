import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Members } from '../members';
import { Payments, type PaymentOrderView } from '../payments';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { PrepareTopUp } from './prepare-top-up';
import { TopUpStore } from './top-up.store';

const payWithinMs = 15 * 60_000;

export interface OwnTopUp {
  readonly tierId: string | null;
  readonly amountFen: number;
  readonly productVersion: string;
  readonly termsVersion: string;
}

/** The owner tops up the own card with WeChat: room under the cap is taken now, the card is credited when WeChat has spoken. */
@Injectable()
export class StartTopUp {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly preparing: PrepareTopUp,
    private readonly topUps: TopUpStore,
    private readonly payments: Payments,
    private readonly members: Members,
  ) {}

  /**
   * The key points at the order: a repeat goes on with the same one.
   * @throws Refused with whatever planTopUp refuses, TIER_CHANGED; what Payments.present refuses, PAY_IN_WECHAT on a desktop.
   */
  async run(key: RequestKey, actor: Actor, wish: OwnTopUp): Promise<PaymentOrderView> {
    // Room under the cap isn't taken for somebody who can't pay here.
    if (actor.appid === null) throw new Refused(refuse('PAY_IN_WECHAT'));
    const { orderId } = await this.once.run(key, (tx) => this.reserve(tx, actor.memberId, wish));
    return this.payments.present(orderId, actor);
  }

  private async reserve(tx: Tx, memberId: string, wish: OwnTopUp): Promise<{ orderId: string }> {
    const own = { ...wish, memberId, cardId: null, shopId: null, staffId: null };
    const { locked, plan, tier, capFen, ...prepared } = await this.preparing.run(tx, own);
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const { id: cardId, openedShopId: shopId } = locked.card;
    await this.topUps.add(tx, {
      id,
      receiptNumber: ownReceipt(id, shopDayOf(createdAt)),
      origin: 'owner',
      state: 'paying',
      cardId,
      memberId: prepared.memberId,
      shopId,
      method: 'wechat',
      amountFen: plan.principalFen,
      bonusFen: plan.bonusFen,
      productId: tier?.productId ?? null,
      productVersion: tier?.productVersion ?? null,
      tierId: plan.tierId,
      bonusMonths: tier?.bonusMonths ?? null,
      termsVersion: wish.termsVersion,
      capFen,
      principalAfterFen: plan.principalAfterFen,
      receivedFen: null,
      staffId: null,
      createdAt,
    });
    await this.members.accept(tx, prepared.memberId, 'prepaidTerms', wish.termsVersion);
    const order = await this.payments.open(tx, {
      purpose: 'topUp',
      subjectId: id,
      memberId: prepared.memberId,
      shopId,
      amountFen: plan.principalFen,
      description: `${prepared.merchant.merchantName} 会员卡充值`.slice(0, 40),
      deadlineAt: new Date(createdAt.getTime() + payWithinMs),
    });
    return { orderId: order.id };
  }
}

/** W + day + the end of the id: owners don't queue for a running number. */
const ownReceipt = (id: string, day: ShopDay): string => `W${day.slice(2).replaceAll('-', '')}-${id.slice(-8)}`;
