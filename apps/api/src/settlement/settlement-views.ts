import { Injectable } from '@nestjs/common';
import { Levels } from '../levels';
import { Members } from '../members';
import type { Reader } from '../platform/database';
import { Cards } from '../prepaid';
import { StaffRoom } from '../staff';
import { legView } from './leg-labels';
import { paidPriceOf } from './sale-lines';
import { SaleStore, type Sale, type StoredLine } from './sale.store';
import type { SaleBrief, SaleLineView, SaleView } from './sales.dto';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';
import type { SettlementView } from './settlements.dto';

/** Sales and settlements as people see them; each list costs the same few queries however long it is. */
@Injectable()
export class SettlementViews {
  constructor(
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly members: Members,
    private readonly staff: StaffRoom,
    private readonly cards: Cards,
    private readonly levels: Levels,
  ) {}

  async sale(reader: Reader, sale: Sale): Promise<SaleView> {
    const standing = await this.settlements.ofSales(reader, [sale.id]);
    const [settlement = null] = await this.settlementsOf(reader, [...standing.values()]);
    return this.saleWith(reader, sale, settlement);
  }

  /** The same for whoever has read what paid it. */
  async saleWith(reader: Reader, sale: Sale, settlement: SettlementView | null): Promise<SaleView> {
    const stored = (await this.sales.linesOf(reader, [sale.id])).get(sale.id) ?? [];
    const staffIds = [
      ...(sale.openedBy === null ? [] : [sale.openedBy]),
      ...stored.flatMap(({ performerId }) => performerId ?? []),
    ];
    const [names, memberName] = await Promise.all([
      this.staff.names(reader, staffIds),
      this.nameOf(reader, sale.memberId),
    ]);
    const { id, number, state, shopId, carId, plate, plateKind, memberId, totalFen, version, openedAt, openedBy } =
      sale;
    return {
      id,
      number,
      state,
      shopId,
      carId,
      plate,
      plateKind,
      memberId,
      totalFen,
      version,
      memberName,
      lines: stored.map((line) => lineView(line, names)),
      openedAt: openedAt.toISOString(),
      openedBy: names.get(openedBy ?? '') ?? '',
      settlement,
    };
  }

  /** Settlements in the order given; their legs are read unless the caller has them. */
  async settlementsOf(reader: Reader, settlements: readonly Settlement[], read?: LegsOf): Promise<SettlementView[]> {
    const ids = settlements.map((one) => one.id);
    const [sales, legs, names, tails] = await Promise.all([
      this.sales.findMany(
        reader,
        settlements.map((one) => one.saleId),
      ),
      read ?? this.settlements.legsOf(reader, ids),
      this.staff.names(
        reader,
        settlements.flatMap((one) => one.staffId ?? []),
      ),
      this.cards.tailsOf(
        reader,
        settlements.flatMap((one) => one.cardId ?? []),
      ),
    ]);
    const numbers = new Map(sales.map((sale) => [sale.id, sale.number]));
    return settlements.map((one) =>
      settlementView(one, {
        number: numbers.get(one.saleId) ?? '',
        legs: legs.get(one.id) ?? [],
        cashierName: names.get(one.staffId ?? '') ?? '',
        cardTail: one.cardId === null ? null : (tails.get(one.cardId) ?? null),
      }),
    );
  }

  async briefs(reader: Reader, sales: readonly Sale[]): Promise<SaleBrief[]> {
    const memberIds = sales.flatMap(({ memberId }) => memberId ?? []);
    const staffIds = sales.flatMap(({ openedBy }) => openedBy ?? []);
    const [names, members, levels] = await Promise.all([
      this.staff.names(reader, staffIds),
      this.members.findMany(reader, memberIds),
      this.levels.ofMany(reader, memberIds),
    ]);
    return sales.map((sale) => ({
      id: sale.id,
      number: sale.number,
      state: sale.state,
      plate: sale.plate,
      plateKind: sale.plateKind,
      title: sale.title,
      totalFen: sale.totalFen,
      openedAt: sale.openedAt.toISOString(),
      openedBy: names.get(sale.openedBy ?? '') ?? '',
      memberName: members.get(sale.memberId ?? '')?.name ?? null,
      priority: levels.get(sale.memberId ?? '')?.priority ?? false,
    }));
  }

  staffNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    return this.staff.names(reader, ids);
  }

  private async nameOf(reader: Reader, memberId: string | null): Promise<string | null> {
    return memberId === null ? null : ((await this.members.find(reader, memberId))?.name ?? null);
  }
}

type LegsOf = ReadonlyMap<string, readonly StoredLeg[]>;

interface Around {
  /** The sale's. */
  readonly number: string;
  readonly legs: readonly StoredLeg[];
  readonly cashierName: string;
  /** Of the card that paid. */
  readonly cardTail: string | null;
}

/** A settlement as the counter sees it, of what is known around it. */
export function settlementView(
  settlement: Settlement,
  { number, legs, cashierName, cardTail }: Around,
): SettlementView {
  const { id, saleId, state, totalFen, changeFen, at, reversedAt, reverseReason, paymentOrderId } = settlement;
  return {
    id,
    number,
    saleId,
    state,
    totalFen,
    legs: legs.map(legView),
    changeFen,
    at: at.toISOString(),
    cashierName,
    card: cardOf(settlement, cardTail),
    earns: settlement.earns,
    reversedAt: reversedAt?.toISOString() ?? null,
    reverseReason,
    paymentOrderId,
  };
}

function lineView(line: StoredLine, names: ReadonlyMap<string, string>): SaleLineView {
  const priceFen = paidPriceOf(line);
  return {
    id: line.id,
    kind: line.kind,
    serviceId: line.serviceId,
    cardVersion: line.cardVersionId,
    name: line.name,
    qty: line.qty,
    listPriceFen: line.listPriceFen,
    levelPriceFen: line.levelPriceFen,
    manualPriceFen: line.manualPriceFen,
    priceFen,
    amountFen: priceFen * line.qty,
    refundedQty: line.refundedQty,
    priceReason: line.priceReason,
    performerId: line.performerId,
    performerName: line.performerId === null ? null : (names.get(line.performerId) ?? null),
  };
}

function cardOf(settlement: Settlement, tail: string | null): SettlementView['card'] {
  const { cardBeforeFen, cardAfterFen } = settlement;
  if (tail === null || cardBeforeFen === null || cardAfterFen === null) return null;
  return { beforeFen: cardBeforeFen, afterFen: cardAfterFen, tail };
}
