import { Injectable } from '@nestjs/common';
import { refuse, tenderMethods, type LegKind, type ShopDay } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { legLabel, type DaySum } from '../settlement';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { DayCloseStore, type DayClosed } from './day-close.store';
import type {
  DayCloseBrief,
  DayClosePage,
  DayCloseView,
  DayCountView,
  DayKindView,
  DayLineView,
} from './day-closes.dto';
import { differenceOf } from './shift-reach';
import { ShiftStore, type Shift } from './shift.store';
import { ShiftViews } from './shift-views';

/** In the order in which a bill is paid. */
const kinds: readonly LegKind[] = ['package', 'coupon', 'points', 'principal', 'bonus', ...tenderMethods, 'rounding'];
/** Of these the sums are by kind of leg or way of paying. What people paid in WeChat's place comes `Back` to WeChat; what they owed and its back office gave after all is `Given`. */
const tenderSections = [
  ...['settled', 'reversed', 'refunded', 'topUp', 'topUpUndone'],
  ...['cardRefund', 'cardRefundBack', 'cardRefundGiven', 'refundPaid', 'refundPaidBack', 'refundGiven'],
];
const lineNames: Readonly<Record<string, string>> = { service: '服务项目', part: '配件', card: '售卡' };

/** Closed days as people read them: from the rows that were written when they were closed. */
@Injectable()
export class DayViews {
  constructor(
    private readonly closes: DayCloseStore,
    private readonly shifts: ShiftStore,
    private readonly shiftViews: ShiftViews,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
  ) {}

  /** @throws Refused NOT_FOUND for a day that wasn't closed. */
  async one(reader: Reader, actor: StaffCaller, on: ShopDay): Promise<DayCloseView> {
    const { shopId } = actor.staff;
    const closed = await this.closes.find(reader, shopId, on);
    if (!closed) throw new Refused(refuse('NOT_FOUND'));
    const sums = (await this.closes.sumsOf(reader, [closed.id])).get(closed.id) ?? [];
    const shifts = await this.shifts.ofDay(reader, shopId, on);
    return {
      ...briefOf(closed, { sums, shifts, names: await this.staff.names(reader, [closed.closedBy]) }),
      shopName: (await this.shops.shop(reader, shopId)).name,
      reversed: countOf(sums, 'bill', 'reversed'),
      refunded: countOf(sums, 'bill', 'refunded'),
      topUps: totalOf(sums, 'topUp'),
      topUpsUndone: totalOf(sums, 'topUpUndone'),
      cardRefunds: lessOf(totalOf(sums, 'cardRefund', 'cardRefundGiven'), totalOf(sums, 'cardRefundBack')),
      kinds: kinds.flatMap((kind) => kindView(sums, kind)),
      lines: linesIn(sums),
      shifts: await this.shiftViews.of(reader, actor, shifts),
    };
  }

  /** Newest first; `before` is the last day that was shown. */
  async page(reader: Reader, shopId: string, before: ShopDay | null, limit: number): Promise<DayClosePage> {
    const found = await this.closes.page(reader, shopId, before, limit + 1);
    const shown = found.slice(0, limit);
    const sums = await this.closes.sumsOf(
      reader,
      shown.map(({ id }) => id),
    );
    const names = await this.staff.names(reader, [...new Set(shown.map(({ closedBy }) => closedBy))]);
    const shifts = await this.shifts.ofDays(
      reader,
      shopId,
      shown.map(({ day }) => day),
    );
    const items = shown.map((closed) =>
      briefOf(closed, {
        sums: sums.get(closed.id) ?? [],
        shifts: shifts.filter(({ openedOn }) => openedOn === closed.day),
        names,
      }),
    );
    return { items, nextCursor: found.length > limit ? (shown.at(-1)?.day ?? null) : null };
  }
}

interface Around {
  readonly sums: readonly DaySum[];
  readonly shifts: readonly Shift[];
  readonly names: ReadonlyMap<string, string>;
}

function briefOf({ day, closedAt, closedBy }: DayClosed, { sums, shifts, names }: Around): DayCloseBrief {
  const all = kinds.flatMap((kind) => kindView(sums, kind));
  const sumOf = (of: readonly string[], what: 'salesFen' | 'totalFen', less: boolean): number =>
    all.filter(({ kind }) => of.includes(kind)).reduce((sum, one) => sum + one[what] - (less ? one.backFen : 0), 0);
  return {
    on: day,
    closedAt: closedAt.toISOString(),
    closedBy: names.get(closedBy) ?? '',
    bills: countOf(sums, 'bill', 'settled'),
    revenueFen: sumOf(['principal', 'bonus', ...tenderMethods], 'salesFen', true),
    moneyInFen: sumOf(tenderMethods, 'totalFen', false),
    differenceFen: shifts.reduce((sum, shift) => sum + differenceOf(shift), 0),
  };
}

function kindView(sums: readonly DaySum[], kind: LegKind): DayKindView[] {
  const of = (section: string): DaySum[] => sums.filter((sum) => sum.kind === kind && sum.section === section);
  const fenOf = (section: string): number => of(section).reduce((sum, one) => sum + one.fen, 0);
  if (tenderSections.every((section) => of(section).length === 0)) return [];
  const salesFen = fenOf('settled');
  const backFen = fenOf('reversed') + fenOf('refunded');
  const topUpsFen = fenOf('topUp') - fenOf('topUpUndone');
  const pieces = of('settled').reduce((sum, one) => sum + one.pieces, 0);
  const ofCardsFen = fenOf('cardRefund') - fenOf('cardRefundBack') + fenOf('cardRefundGiven');
  const ofBillsFen = fenOf('refundPaid') - fenOf('refundPaidBack') + fenOf('refundGiven');
  const paidOutFen = ofCardsFen + ofBillsFen;
  const totalFen = salesFen - backFen + topUpsFen - paidOutFen;
  const label = legLabel(kind);
  return [{ kind, label, pieces, salesFen, backFen, topUpsFen, paidOutFen, totalFen }];
}

function countOf(sums: readonly DaySum[], section: string, kind: string): DayCountView {
  const found = sums.find((sum) => sum.section === section && sum.kind === kind);
  return { count: found?.pieces ?? 0, fen: found?.fen ?? 0 };
}

function totalOf(sums: readonly DaySum[], ...sections: readonly string[]): DayCountView {
  const found = sums.filter(({ section }) => sections.includes(section));
  return {
    count: found.reduce((sum, one) => sum + one.pieces, 0),
    fen: found.reduce((sum, one) => sum + one.fen, 0),
  };
}

const lessOf = (one: DayCountView, other: DayCountView): DayCountView => ({
  count: one.count - other.count,
  fen: one.fen - other.fen,
});

function linesIn(sums: readonly DaySum[]): DayLineView[] {
  return sums
    .filter(({ section }) => section === 'line')
    .map(({ kind, pieces, fen }) => ({ kind, label: lineNames[kind] ?? kind, pieces, fen }));
}
