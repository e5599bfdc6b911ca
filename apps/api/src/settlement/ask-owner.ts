import { Injectable } from '@nestjs/common';
import { planSettlement, refuse, yuanText, type Fen } from '@cheyou/domain';
import { Notices } from '../notices';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { RateLimit } from '../platform/rate-limit';
import { AskStore, type Ask } from './ask.store';
import { askedOf, choiceOf } from './asked-plan';
import { legLabel } from './leg-labels';
import { SaleStore, type Sale } from './sale.store';
import { FactsReader } from './settlement-facts';
import { wishesOf, type PlainWishes } from './wishes';

const answerWithinMs = 2 * 60_000;
/** Each ask makes a phone ring: so often for one sale, and for one cashier over all sales. */
const perSale = { limit: 6, windowSeconds: 300 };
const perCashier = { limit: 60, windowSeconds: 300 };

interface Wish {
  readonly wishes: PlainWishes;
  /** The total that was shown; fen. */
  readonly quotedFen: number;
}

type Asked = Pick<Ask, 'prepaidFen' | 'given' | 'wechatFen' | 'choice'>;

/** Asks the member's phone for the leave to debit the card; the newest ask of a sale is the one that counts. */
@Injectable()
export class AskOwner {
  constructor(
    private readonly once: Once,
    private readonly sales: SaleStore,
    private readonly asks: AskStore,
    private readonly facts: FactsReader,
    private readonly notices: Notices,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the id of the ask; a repeat of the key gets the same one, and nobody is told twice.
   * @throws Refused RATE_LIMITED, NOT_FOUND, SALE_NOT_OPEN, WECHAT_NEEDS_MEMBER, what the planner refuses; AMOUNT_INVALID when nothing is asked.
   */
  async run(key: RequestKey, actor: StaffCaller, saleId: string, wish: Wish): Promise<string> {
    await this.rateLimit.take('payAsk.cashier', actor.staff.staffId, perCashier);
    await this.rateLimit.take('payAsk.sale', saleId, perSale);
    return this.once.run(key, async (tx) => {
      const sale = await this.sales.lock(tx, saleId);
      if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
      if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
      if (sale.memberId === null) throw new Refused(refuse('WECHAT_NEEDS_MEMBER'));
      const asked = await this.plan(tx, actor, sale, wish);
      await this.asks.endAllOf(tx, saleId, 'expired');
      return this.add(tx, actor, { ...sale, memberId: sale.memberId }, asked);
    });
  }

  /** Nothing is locked: what an ask shows is planned once more when it is settled. */
  private async plan(tx: Tx, actor: StaffCaller, sale: Sale, { wishes, quotedFen }: Wish): Promise<Asked> {
    const facts = await this.facts.forPreview(tx, actor, sale, { kind: 'later' });
    const plan = allowed(planSettlement(facts, wishesOf(wishes, quotedFen)));
    if (plan.own === null || plan.own.amountFen === 0) throw new Refused(refuse('AMOUNT_INVALID'));
    return { ...askedOf(plan), choice: choiceOf(plan, wishes, false) };
  }

  private async add(tx: Tx, actor: StaffCaller, sale: Sale & { memberId: string }, asked: Asked): Promise<string> {
    const createdAt = this.clock.now();
    const ask: Ask = {
      id: this.ids.next(),
      saleId: sale.id,
      shopId: sale.shopId,
      memberId: sale.memberId,
      staffId: actor.staff.staffId,
      ...asked,
      state: 'open',
      createdAt,
      expiresAt: new Date(createdAt.getTime() + answerWithinMs),
      settlementId: null,
    };
    await this.asks.add(tx, ask);
    await this.notices.tell(tx, {
      memberId: sale.memberId,
      kind: 'payAsk',
      title: '待您确认的消费',
      facts: [
        { label: '项目', value: sale.title },
        ...(asked.prepaidFen === 0 ? [] : [{ label: '卡内扣款', value: `¥${yuanText(asked.prepaidFen as Fen)}` }]),
        ...asked.given.map(({ kind, amountFen }) => ({
          label: legLabel(kind),
          value: `¥${yuanText(amountFen as Fen)}`,
        })),
        ...(sale.plate === null ? [] : [{ label: '车牌', value: sale.plate }]),
        { label: '有效期', value: '2 分钟内确认' },
      ],
      page: `/owner/pay-ask/index?id=${ask.id}`,
    });
    return ask.id;
  }
}
