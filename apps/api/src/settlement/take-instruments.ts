import { Injectable } from '@nestjs/common';
import type { Asset, SettlementPlan, ShopDay } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { house, type EntryHead, type PostingDraft, type Taken } from '../ledger';
import type { Tx } from '../platform/database';
import { Points } from '../points';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { alsoTaken } from './also-taken';
import type { Sale } from './sale.store';

/** A plan that is carried out now, or held until WeChat has spoken. */
export interface Taking {
  readonly plan: SettlementPlan;
  readonly sale: Sale;
  readonly settlementId: string;
  readonly on: ShopDay;
  readonly held: boolean;
  /** What the statement says of it. */
  readonly head: EntryHead;
}

/** What a plan takes of all that its member holds. */
export interface TakenOfPlan {
  readonly taken: readonly Taken[];
  /** What uses earn of money that was paid for their cards before. */
  readonly earned: readonly PostingDraft[];
  /** What the entry says of the prepaid card; empty when none pays. */
  readonly card: Pick<EntryHead, 'cardId' | 'cardBalanceAfter'>;
  readonly cardTail: string | null;
}

/** Takes what a plan takes of all that a member holds: it was locked when it was planned with, so nobody waits here. */
@Injectable()
export class TakeInstruments {
  constructor(
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly points: Points,
    private readonly cards: Cards,
  ) {}

  async run(tx: Tx, taking: Taking): Promise<TakenOfPlan> {
    const { plan, settlementId, held } = taking;
    const couponIds = plan.coupons.map(({ couponId }) => couponId);
    const [uses, points, money] = await Promise.all([
      this.uses(tx, taking),
      this.ofPoints(tx, taking),
      plan.prepaid && this.ofCard(tx, plan.prepaid, taking),
      couponIds.length > 0 && this.coupons.use(tx, { couponIds, settlementId, held }),
    ]);
    const { earned } = uses;
    const taken = [...uses.taken, ...points, ...(money?.taken ?? [])];
    if (!plan.prepaid || !money) return { taken, earned, card: {}, cardTail: null };
    const card = { cardId: plan.prepaid.cardId, cardBalanceAfter: money.balanceAfterFen };
    return { taken, earned, card, cardTail: money.cardTail };
  }

  private ofCard(
    tx: Tx,
    { cardId, takes }: NonNullable<SettlementPlan['prepaid']>,
    { plan, sale: { memberId }, head }: Taking,
  ): ReturnType<Cards['take']> {
    return this.cards.take(tx, { cardId, takes, head, also: { memberId, text: alsoTaken(plan) } });
  }

  private async uses(tx: Tx, { plan, sale, settlementId, on, held, head }: Taking): ReturnType<ServiceCards['use']> {
    if (plan.uses.length === 0) return { taken: [], earned: [] };
    const { shopId, carId } = sale;
    return this.serviceCards.use(tx, { uses: plan.uses, settlementId, shopId, staffId: head.staffId, carId, on, held });
  }

  private async ofPoints(tx: Tx, { plan, sale, settlementId, head }: Taking): Promise<readonly Taken[]> {
    if (!plan.points || sale.memberId === null) return [];
    return this.points.spend(tx, { memberId: sale.memberId, takes: plan.points.takes, settlementId, head });
  }
}

/** Where what a settlement took of an asset goes once the bill is paid. */
export function earnedIn(shopId: string): (asset: Asset) => PostingDraft['to'] {
  return (asset) => {
    if (asset === 'POINT') return house('pointsCost');
    return asset.startsWith('USE:') ? house('usesDone') : house('revenue', shopId);
  };
}
