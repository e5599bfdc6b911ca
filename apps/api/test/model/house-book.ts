import type { ShopDay } from '@cheyou/domain';

/** What went into each account of the house, less what came out of it, by `code asset`; and what was done on each day. */
export class HouseBook {
  readonly accounts = new Map<string, number>();
  /** By `shop day kind`: fen and pieces, as the day's list sums them. */
  readonly legs = new Map<string, { fen: number; count: number }>();
  readonly topUps = new Map<string, { fen: number; count: number }>();
  /** By `shop day section method`: what went out for refunds of cards, or instead of WeChat. */
  readonly paidOuts = new Map<string, { fen: number; count: number }>();
  /** By `shop day kind`: what of that part went back by no way yet, because a person owes it. */
  readonly owed = new Map<string, number>();
  /** Days (`shop day`) to which something was dated since they were last compared. */
  readonly changedDays = new Set<string>();
  /** Notices a member must have got, by `member kind`. */
  readonly notices = new Map<string, number>();
  readonly refunds = new Map<string, number>();
  incidents = 0;

  /** Days on which anything was ever dated, by shop. */
  private readonly days = new Map<string, Set<ShopDay>>();

  daysOf(shopId: string): ReadonlySet<ShopDay> {
    return this.days.get(shopId) ?? new Set();
  }

  /** Something was dated on a shop's day. */
  dated(shopId: string, day: ShopDay): void {
    this.changedDays.add(`${shopId} ${day}`);
    this.days.set(shopId, (this.days.get(shopId) ?? new Set<ShopDay>()).add(day));
  }

  /** What the cash account of a shop stands at; it falls as cash comes in. */
  cashOf(shopId: string): number {
    return this.accounts.get(`cash:${shopId} CNY_PRINCIPAL`) ?? 0;
  }

  move(code: string, asset: string, fen: number): void {
    if (fen === 0) return;
    const name = `${code} ${asset}`;
    this.accounts.set(name, (this.accounts.get(name) ?? 0) + fen);
  }

  leg(shopId: string, day: ShopDay, kind: string, fen: number): void {
    this.dated(shopId, day);
    count(this.legs, `${shopId} ${day} ${kind}`, fen);
  }

  /** A part of what was settled went back on a day: less money, as many pieces. */
  legBack(shopId: string, day: ShopDay, kind: string, fen: number): void {
    this.dated(shopId, day);
    const name = `${shopId} ${day} ${kind}`;
    const known = this.legs.get(name) ?? { fen: 0, count: 0 };
    this.legs.set(name, { ...known, fen: known.fen - fen });
  }

  owe(shopId: string, day: ShopDay, fen: number, kind = 'wechat'): void {
    this.dated(shopId, day);
    const name = `${shopId} ${day} ${kind}`;
    this.owed.set(name, (this.owed.get(name) ?? 0) + fen);
  }

  /** What WeChat is to give back of an order. */
  refund(orderId: string, fen: number): void {
    this.refunds.set(orderId, (this.refunds.get(orderId) ?? 0) + fen);
  }

  topUp(shopId: string, day: ShopDay, method: string, fen: number): void {
    this.dated(shopId, day);
    count(this.topUps, `${shopId} ${day} ${method}`, fen);
  }

  paidOut(shopId: string, day: ShopDay, what: string, fen: number): void {
    this.dated(shopId, day);
    count(this.paidOuts, `${shopId} ${day} ${what}`, fen);
  }

  /** Messages go along when two members turn out to be one. */
  giveNotices(fromId: string, intoId: string): void {
    for (const [name, times] of [...this.notices]) {
      if (!name.startsWith(`${fromId} `)) continue;
      const theirs = name.replace(fromId, intoId);
      this.notices.set(theirs, (this.notices.get(theirs) ?? 0) + times);
      this.notices.delete(name);
    }
  }

  notice(memberId: string, kind: string): void {
    const name = `${memberId} ${kind}`;
    this.notices.set(name, (this.notices.get(name) ?? 0) + 1);
  }
}

/** A negative amount takes a piece away again. */
function count(sums: Map<string, { fen: number; count: number }>, name: string, fen: number): void {
  const known = sums.get(name) ?? { fen: 0, count: 0 };
  sums.set(name, { fen: known.fen + fen, count: known.count + Math.sign(fen) });
}
