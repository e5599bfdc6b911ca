import { rules, type BookCoupon, type PointsTake } from './holdings';
import type { Operation } from './operation';
import { share } from './paper';
import { PaperBill, type PaperLeg } from './paper-bill';
import type { ModelSale } from './model-records';
import { wantedUses, type WantedUse } from './wanted-uses';
import type { ModelWorld } from './world';

export type Method = 'cash' | 'posCard' | 'wechat';

export interface Tender {
  method: Method;
  amountFen: number;
  receivedFen?: number;
}

/** What the cashier wants: by what the bill is paid, and sometimes something wrong. */
export interface Wishes {
  readonly uses: readonly WantedUse[];
  readonly coupon: BookCoupon | null;
  readonly points: number;
  readonly pointTakes: readonly PointsTake[];
  readonly fromCard: number;
  readonly tenders: readonly Tender[];
  readonly quoted: number;
  readonly consent: 'code' | 'tap' | 'override' | 'none';
  /** What everything but prepaid card and tenders paid, leg by leg. */
  readonly legs: readonly PaperLeg[];
  readonly rounding: number;
  /** More than the bill rounds off by itself, though more could have been taken of the card or the points: nobody may choose so on the phone. */
  readonly oddByChoice: boolean;
  /** The planner's codes for what is wrong with what the member holds, and with the tenders. */
  readonly wrongHolding: string | null;
  readonly wrongTender: string | null;
}

const ways = ['override', 'code', 'tap', 'code', 'override', 'tap'] as const;

/** What a member's own things pay together, by the legs so far and the card. */
export const ownFen = ({ legs, fromCard }: Pick<Wishes, 'legs' | 'fromCard'>): number =>
  legs.reduce((sum, { fen }) => sum + fen, fromCard);

/** Whether it takes anything a member holds; a use of a line that costs nothing is theirs all the same. */
export const takesOwn = (wishes: Wishes): boolean => ownFen(wishes) > 0 || wishes.uses.length > 0;

export function wishesOf(world: ModelWorld, sale: ModelSale, operation: Operation): Wishes {
  const { pick, other, fen, twist } = operation;
  const bill = new PaperBill(sale.lines);
  const { uses, wrong: wrongUse } = wantedUses(world, sale, operation);
  bill.payParts('package', new Map(uses.map(({ line, times }) => [line.id, times * line.unit])));
  const { coupon, wrong: wrongCoupon } = couponOf(world, sale, operation, bill.dueWithoutCards);
  if (coupon && wrongCoupon === null) bill.payWithoutCards('coupon', Math.min(coupon.off, bill.dueWithoutCards));
  const open = bill.due;
  const { points, offered, wrong: wrongPoints } = pointsOf(world, sale, operation, bill.dueWithoutCards);
  const held = sale.member?.person.holding.points;
  const pointTakes = points > 0 && wrongPoints === null ? (held?.takes(points, world.today) ?? []) : [];
  if (pointTakes.length > 0) bill.payWithoutCards('points', points);
  const onCard = sale.member?.cardId ? sale.member.card.spendable(world.today) : 0;
  const most = Math.min(bill.due, onCard);
  const fromCard = fromCardOf(sale, { onCard, due: bill.due, most, fen, twist });
  const rest = bill.due - fromCard;
  const off = (fen: number): number => (sale.shopId === world.shopIds[1] ? fen % 10 : 0);
  const rounding = off(rest);
  const leavesSome = (fromCard > 0 && fromCard < onCard) || (points > 0 && points < offered);
  const tenders = tendersOf(rest - rounding, pick, other, sale.member?.person.inWechat === true);
  const { wrong, code } = spoiled(tenders, twist);
  return {
    ...{ uses, coupon, points, pointTakes, fromCard, rounding },
    oddByChoice: rounding > off(open) && leavesSome,
    legs: bill.legs,
    tenders: wrong,
    quoted: twist === 5 ? sale.total + 1 : sale.total,
    consent: twist === 6 ? 'none' : (ways[other % ways.length] ?? 'code'),
    wrongHolding: wrongUse ?? wrongCoupon ?? wrongPoints,
    wrongTender: code,
  };
}

/** Mostly all that is there; of a card that is stopped or closed only now and then something, and sometimes more than there is. */
function fromCardOf(
  { member }: ModelSale,
  { onCard, due, most, fen, twist }: { onCard: number; due: number; most: number; fen: number; twist: number },
): number {
  const stopped = member !== null && member.card.standing() !== null;
  if (stopped && twist % 3 > 0) return 0;
  if (member?.card.state === 'closed') return due;
  const tooMuch = twist === 7 && onCard < due && onCard > 0 ? due : 0;
  const part = twist % 10 < 6 ? most : twist % 10 < 9 ? Math.min(most, fen) : 0;
  return Math.max(tooMuch, part);
}

function couponOf(
  world: ModelWorld,
  sale: ModelSale,
  { pick, other, twist }: Operation,
  due: number,
): { coupon: BookCoupon | null; wrong: string | null } {
  const all = sale.member?.person.holding.coupons ?? [];
  const refusals = all.map((coupon) => ({ coupon, wrong: couponRefusal(world, coupon, due) }));
  const fitting = refusals.filter(({ wrong }) => (twist === 8 ? wrong !== null : wrong === null));
  const chosen = other % 3 === 1 || twist === 8 ? fitting[pick % Math.max(1, fitting.length)] : undefined;
  return chosen ?? { coupon: null, wrong: null };
}

/** In the order in which the program looks. */
function couponRefusal(world: ModelWorld, { state, lastDay, threshold }: BookCoupon, due: number): string | null {
  if (state === 'used') return 'COUPON_USED';
  if (state === 'reserved') return 'COUPON_RESERVED';
  if (state === 'revoked') return 'COUPON_REVOKED';
  if (lastDay < world.today) return 'COUPON_EXPIRED';
  if (due === 0) return 'COUPON_NOTHING_FITS';
  return due < threshold ? 'COUPON_THRESHOLD' : null;
}

function pointsOf(
  world: ModelWorld,
  sale: ModelSale,
  { pick, other, twist }: Operation,
  due: number,
): { points: number; offered: number; wrong: string | null } {
  const book = sale.member?.person.holding.points;
  const usable = book?.usable(world.today) ?? 0;
  const most = share(due, rules.sharePercent, 100);
  if (book && twist === 9 && usable + 1 <= most && usable + 1 >= rules.spendMin)
    return { points: usable + 1, offered: usable, wrong: book.refusal(usable + 1, world.today) };
  const offered = Math.min(usable, most);
  if (pick % 3 > 0 || offered < rules.spendMin) return { points: 0, offered, wrong: null };
  return { points: Math.max(rules.spendMin, share(offered, 1 + (other % 5), 5)), offered, wrong: null };
}

/** Splits what is due over one or two ways of paying. */
function tendersOf(due: number, pick: number, other: number, inWechat: boolean): Tender[] {
  if (due === 0) return [];
  const ways: Method[] = inWechat ? ['cash', 'wechat', 'posCard', 'wechat'] : ['cash', 'posCard'];
  const first = ways[pick % ways.length] ?? 'cash';
  const second = ways[(pick + 1) % ways.length] ?? 'cash';
  const part = other % 4 === 0 && first !== second ? Math.floor((due * (other % 97)) / 97) : due;
  const split = [
    { method: first, amountFen: part },
    { method: second, amountFen: due - part },
  ];
  return split.filter(({ amountFen }) => amountFen > 0);
}

function spoiled(tenders: Tender[], twist: number): { wrong: Tender[]; code: string | null } {
  const [first, ...others] = tenders;
  if (!first || first.amountFen < 2) return { wrong: tenders, code: null };
  if (twist === 1) return { wrong: [{ ...first, amountFen: first.amountFen - 1 }, ...others], code: 'TENDERS_SHORT' };
  if (twist === 2)
    return { wrong: [{ ...first, amountFen: first.amountFen + 1 }, ...others], code: 'TENDERS_TOO_MUCH' };
  if (first.method !== 'cash') return { wrong: tenders, code: null };
  if (twist === 3) return { wrong: [{ ...first, receivedFen: first.amountFen - 1 }, ...others], code: 'CASH_SHORT' };
  return { wrong: [{ ...first, receivedFen: first.amountFen + 100 * (twist % 3) }, ...others], code: null };
}
