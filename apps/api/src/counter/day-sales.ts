import { Injectable } from '@nestjs/common';
import { tenderNames } from '@cheyou/contracts';
import { dayBounds, may, type Role, type ShopDay, tenderMethods } from '@cheyou/domain';
import { Members } from '../members';
import { Db } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { TopUps } from '../prepaid';
import { Settlements, tendersText } from '../settlement';
import { StaffRoom } from '../staff';
import type { DaySaleRow, DaySales, DaySums, MethodSum } from './counter.dto';

/** Who asks, and of which shop. */
type Asker = Pick<StaffCaller['staff'], 'shopId' | 'role'>;

/** A shop's day: one number and the rows behind it. */
@Injectable()
export class ReadDaySales {
  constructor(
    private readonly db: Db,
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
    private readonly members: Members,
    private readonly staff: StaffRoom,
  ) {}

  /** @param page `cursor` is the id of the last row that was shown: sales and top-ups share one order, newest first. */
  async run({ shopId, role }: Asker, on: ShopDay, page: { cursor: string | null; limit: number }): Promise<DaySales> {
    const [sums, rows] = await Promise.all([
      this.sums({ shopId, role }, on),
      this.rows(shopId, on, page.cursor, page.limit + 1),
    ]);
    const items = rows.slice(0, page.limit);
    return { on, shopId, sums, items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
  }

  async sums({ shopId, role }: Asker, on: ShopDay): Promise<DaySums> {
    const { startsAt, endsAt } = dayBounds(on);
    const [legs, topUps, visits, newMembers] = await Promise.all([
      this.settlements.legSums(this.db, shopId, on),
      this.topUps.sumsOfDay(this.db, shopId, on),
      this.settlements.visitsOn(this.db, shopId, on),
      this.members.countOpened(this.db, shopId, startsAt, endsAt),
    ]);
    const fenOf = (kinds: readonly string[]): number =>
      legs.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { fen }) => sum + fen, 0);
    const topUpFen = topUps.reduce((sum, { fen }) => sum + fen, 0);
    return {
      revenueFen: fenOf(['principal', 'bonus', ...tenderMethods]),
      cashInFen: fenOf(tenderMethods) + topUpFen,
      topUpFen,
      prepaidFen: fenOf(['principal', 'bonus']),
      count: await this.settlements.countOn(this.db, shopId, on),
      visits,
      newMembers,
      byMethod: methodSums(legs, topUps).map((sum) => (judgesDrawers(role) ? sum : blind(sum))),
    };
  }

  private async rows(shopId: string, on: ShopDay, before: string | null, limit: number): Promise<DaySaleRow[]> {
    const [sales, topUps] = await Promise.all([
      this.settlements.ofDay(this.db, shopId, on, before, limit),
      this.topUps.ofDay(this.db, shopId, on, before, limit),
    ]);
    const memberIds = [...sales.map(({ sale }) => sale.memberId), ...topUps.map(({ memberId }) => memberId)];
    const staffIds = [...sales.map(({ settlement }) => settlement.staffId), ...topUps.map(({ staffId }) => staffId)];
    const [members, names] = await Promise.all([
      this.members.findMany(
        this.db,
        memberIds.flatMap((id) => id ?? []),
      ),
      this.staff.names(
        this.db,
        staffIds.flatMap((id) => id ?? []),
      ),
    ]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (members.get(id)?.name ?? null));
    const saleRows = sales.map(({ settlement, sale, legs }): DaySaleRow => {
      return {
        id: settlement.id,
        kind: 'sale',
        number: sale.number,
        at: settlement.at.toISOString(),
        plate: sale.plate,
        plateKind: sale.plateKind,
        title: sale.title,
        memberName: nameOf(sale.memberId),
        // A sale of an earlier day stands here because it was reversed on this one.
        totalFen: settlement.settledOn === on ? settlement.totalFen : -settlement.totalFen,
        methods: tendersText(legs),
        state: settlement.state,
        by: settlement.staffId === null ? '车主自助' : (names.get(settlement.staffId) ?? ''),
        settlementId: settlement.id,
      };
    });
    const topUpRows = topUps.map((topUp): DaySaleRow => {
      return {
        id: topUp.id,
        kind: 'topUp',
        number: topUp.receiptNumber,
        at: topUp.at.toISOString(),
        plate: null,
        plateKind: null,
        title: '储值卡充值',
        memberName: nameOf(topUp.memberId),
        // A top-up of an earlier day stands here because it was undone on this one.
        totalFen: topUp.doneOn === on ? topUp.amountFen : -topUp.amountFen,
        methods: tenderNames[topUp.method],
        state: topUp.state,
        by: topUp.staffId === null ? '车主自助' : (names.get(topUp.staffId) ?? ''),
        settlementId: null,
      };
    });
    return [...saleRows, ...topUpRows].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit);
  }
}

/** A drawer is counted by people who haven't read what should be in it. */
const judgesDrawers = (role: Role): boolean => may(role, 'shift.accept') !== null;
const blind = (sum: MethodSum): MethodSum => (sum.method === 'cash' ? { ...sum, fen: null } : sum);

/** One line a way of paying: what it brought for sales and for top-ups together. */
function methodSums(
  legs: readonly { kind: string; fen: number; count: number }[],
  topUps: readonly { method: string; fen: number; count: number }[],
): MethodSum[] {
  const all = [...legs.map(({ kind, ...sum }) => ({ method: kind, ...sum })), ...topUps];
  return tenderMethods.flatMap((method) => {
    const of = all.filter((sum) => sum.method === method);
    if (of.length === 0) return [];
    const fen = of.reduce((sum, one) => sum + one.fen, 0);
    return [{ method, label: tenderNames[method], fen, count: of.reduce((sum, one) => sum + one.count, 0) }];
  });
}
