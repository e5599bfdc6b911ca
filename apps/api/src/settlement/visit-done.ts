import { Injectable } from '@nestjs/common';
import { countText, shopDayOf, yuanText, type Fen } from '@cheyou/domain';
import { Cars } from '../members';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import type { Sale } from './sale.store';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';
import { legLabel } from './leg-labels';

/** What follows, in the same transaction, once a sale is paid in full: the visit is counted and the member is told. */
@Injectable()
export class VisitDone {
  constructor(
    private readonly cars: Cars,
    private readonly notices: Notices,
    private readonly shops: Shops,
    private readonly settlements: SettlementStore,
    private readonly serviceCards: ServiceCards,
  ) {}

  async run(tx: Tx, sale: Sale, settlement: Settlement): Promise<void> {
    // Bought on the phone: nobody came, and the card tells of itself.
    if (settlement.staffId === null) return;
    await this.cars.recordVisit(tx, sale.carId, sale.memberId, shopDayOf(settlement.at));
    await this.tell(tx, sale, settlement, { kind: 'settled', title: '消费成功通知', amount: '消费金额' });
  }

  /** A reversed visit never was. */
  async undo(tx: Tx, sale: Sale, settlement: Settlement): Promise<void> {
    if (settlement.staffId !== null) await this.takeVisitBack(tx, sale);
    await this.tell(tx, sale, settlement, { kind: 'settlementReversed', title: '消费撤销通知', amount: '退回金额' });
  }

  private async takeVisitBack(tx: Tx, { carId, memberId }: Sale): Promise<void> {
    await this.cars.takeVisitBack(tx, { carId, memberId }, async () => ({
      car: carId === null ? null : await this.settlements.lastVisitOn(tx, { carId }),
      member: memberId === null ? null : await this.settlements.lastVisitOn(tx, { memberId }),
    }));
  }

  private async tell(
    tx: Tx,
    sale: Sale,
    settlement: Settlement,
    words: { kind: string; title: string; amount: string },
  ): Promise<void> {
    // The card tells of its own part at once; here is what was paid in other ways.
    if (sale.memberId === null || settlement.cardId !== null) return;
    const shop = await this.shops.brief(tx, sale.shopId);
    const legs = (await this.settlements.legsOf(tx, [settlement.id])).get(settlement.id) ?? [];
    const uses = words.kind === 'settled' ? await this.usesOf(tx, settlement.id, legs) : new Map<string, string>();
    const paid = legs
      .map(({ kind, amountFen, instrumentId }) => {
        return uses.get(instrumentId ?? '') ?? `${legLabel(kind)} ¥${yuanText(amountFen as Fen)}`;
      })
      .join('，');
    const facts = [
      { label: '项目', value: sale.title },
      { label: words.amount, value: `¥${yuanText(settlement.totalFen as Fen)}` },
      ...(paid === '' ? [] : [{ label: '明细', value: paid }]),
      ...(sale.plate === null ? [] : [{ label: '车牌', value: sale.plate }]),
      { label: '门店', value: shop.name },
    ];
    const page = `/owner/receipt/index?id=${settlement.id}`;
    await this.notices.tell(tx, { memberId: sale.memberId, kind: words.kind, title: words.title, facts, page });
  }

  /** By service card what of it was used, and what is left where that is one count. */
  private async usesOf(tx: Tx, settlementId: string, legs: readonly StoredLeg[]): Promise<Map<string, string>> {
    if (legs.every(({ kind }) => kind !== 'package')) return new Map();
    const used = await this.serviceCards.usesOf(tx, settlementId);
    const cardIds = [...new Set(used.map(({ cardId }) => cardId))];
    const names = await this.serviceCards.namesOf(tx, cardIds);
    return new Map(cardIds.map((cardId) => [cardId, usedOf(names.get(cardId) ?? '', cardId, used)]));
  }
}

type Used = Awaited<ReturnType<ServiceCards['usesOf']>>;

function usedOf(name: string, cardId: string, all: Used): string {
  const used = all.filter((use) => use.cardId === cardId);
  const serviceIds = new Set(used.map(({ serviceId }) => serviceId));
  const [serviceId = ''] = serviceIds;
  const times = used.reduce((sum, use) => sum + use.times, 0);
  const lefts = used.map((use) => (use.leftBefore === null ? NaN : use.leftBefore - use.times));
  const left = serviceIds.size === 1 ? Math.min(...lefts) : NaN;
  return `${countText({ serviceId, serviceName: name }, times)}${Number.isNaN(left) ? '' : `，剩 ${countText({ serviceId, serviceName: '' }, left).trim()}`}`;
}
