import { Injectable } from '@nestjs/common';
import type { Asset, SettlementPlan } from '@cheyou/domain';
import { house, type EntryHead, type Place, type Taken } from '../ledger';
import type { Tx } from '../platform/database';
import { Points } from '../points';
import { Cards } from '../prepaid';

/** What a plan takes of all that its member holds. */
export interface TakenOfPlan {
  readonly taken: readonly Taken[];
  /** What the entry says of the prepaid card; empty when none pays. */
  readonly card: Pick<EntryHead, 'cardId' | 'cardBalanceAfter'>;
  readonly cardTail: string | null;
}

/** Takes what a plan takes of a member's points and cards, in the order in which they are locked. */
@Injectable()
export class TakeInstruments {
  constructor(
    private readonly points: Points,
    private readonly cards: Cards,
  ) {}

  async run(tx: Tx, plan: SettlementPlan, memberId: string | null, head: EntryHead): Promise<TakenOfPlan> {
    const points = await this.ofPoints(tx, plan, memberId, head);
    if (!plan.prepaid) return { taken: points, card: {}, cardTail: null };
    const { cardId, takes } = plan.prepaid;
    const { taken, balanceAfterFen, cardTail } = await this.cards.take(tx, { cardId, takes, head });
    return { taken: [...points, ...taken], card: { cardId, cardBalanceAfter: balanceAfterFen }, cardTail };
  }

  private async ofPoints(
    tx: Tx,
    { points }: SettlementPlan,
    memberId: string | null,
    head: EntryHead,
  ): Promise<readonly Taken[]> {
    if (!points || memberId === null) return [];
    return this.points.spend(tx, { memberId, takes: points.takes, settlementId: head.settlementId ?? '', head });
  }
}

/** Where what a settlement took of an asset goes once the bill is paid. */
export function earnedIn(shopId: string): (asset: Asset) => Place {
  return (asset) => (asset === 'POINT' ? house('pointsCost') : house('revenue', shopId));
}
