import { Injectable } from '@nestjs/common';
import type { Asset, SettlementPlan, ShopDay } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { house, type EntryHead, type PostingDraft, type Taken } from '../ledger';
import type { Tx } from '../platform/database';
import { Points } from '../points';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
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
  /** What the entry says of the prepaid card; empty when none pays. */
  readonly card: Pick<EntryHead, 'cardId' | 'cardBalanceAfter'>;
  readonly cardTail: string | null;
}

/** Takes what a plan takes of all that a member holds, in the order in which they are locked: coupons, service cards, points, prepaid card. */
@Injectable()
export class TakeInstruments {
  constructor(
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly points: Points,
    private readonly cards: Cards,
  ) {}

  async run(tx: Tx, taking: Taking): Promise<TakenOfPlan> {
    const { plan, settlementId, held, head } = taking;
    const couponIds = plan.coupons.map(({ couponId }) => couponId);
    if (couponIds.length > 0) await this.coupons.use(tx, { couponIds, settlementId, held });
    const counted = [...(await this.uses(tx, taking)), ...(await this.ofPoints(tx, taking))];
    if (!plan.prepaid) return { taken: counted, card: {}, cardTail: null };
    const { cardId, takes } = plan.prepaid;
    const { taken, balanceAfterFen, cardTail } = await this.cards.take(tx, { cardId, takes, head });
    return { taken: [...counted, ...taken], card: { cardId, cardBalanceAfter: balanceAfterFen }, cardTail };
  }

  private async uses(tx: Tx, { plan, sale, settlementId, on, held, head }: Taking): Promise<readonly Taken[]> {
    if (plan.uses.length === 0) return [];
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
