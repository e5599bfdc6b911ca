import type { StaffCaller } from '../../src/platform/http';
import type { BookLot, BookTake } from './card-book';
import type { ModelCardRefund, ModelMember, ModelOrder } from './model-records';
import type { Operation } from './operation';
import { shareOut, sum } from './paper';
import { pickMember } from './people';
import { cameBy, lapseFirst } from './top-ups';
import { ApproveCardRefund, AskCardRefund, EndCardRefund, MakeMemberCode, PayOutCardRefund } from './use-cases';
import { backAtWechat } from './pay-outs';
import { paidInstead } from './wechat-refunds';
import type { ModelWorld } from './world';

const recent = 30;
const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const;

interface Wanted {
  readonly lotId: string | null;
  readonly amountFen: number | null;
  readonly takes: readonly BookTake[];
  readonly refusal: string | null;
}

/** Somebody wants money of a card back, on the phone or at the counter: all of it, a lot, or a part of one. It is put aside. */
export async function askCardRefund(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const member = pickMember(world, pick);
  if (!member?.cardId) return;
  const { cardId } = member;
  const { lotId, amountFen, takes, refusal } = await wantedOf(world, member, cardId, operation);
  const total = sum(takes.map(({ principal }) => principal));
  const quotedFen = twist === 6 ? total + 1 : total;
  const closes = other % 3 === 0 ? twist % 2 === 0 : twist % 5 === 0;
  const order = { lotId, amountFen, quotedFen, reason: '车卖了', closesCard: closes };
  const late = waits(world, member) ? 'CARD_REFUND_WAITING' : (refusal ?? (twist === 6 ? 'QUOTE_CHANGED' : null));
  const wanted = member.card.standing() ?? late;
  const asking = world.rooms.get(AskCardRefund);
  const by = twist % 4 === 0 ? world.staff('cashier', other, world.shop(other)) : null;
  const { actor } = member.person;
  const memberCode = by ? (await world.rooms.get(MakeMemberCode).run(actor.memberId)).digits : '';
  const done = await world.keyed(by ?? actor, 'askCardRefund', wanted, (key) =>
    by
      ? asking.atCounter(key, by, cardId, { ...order, memberCode })
      : asking.byOwner(key, actor.memberId, cardId, order),
  );
  if (!done) return;
  lapseFirst(world, member);
  member.card.draw(takes);
  // It may come back, so it takes room under the cap.
  member.card.reserved.set(done.id, total);
  await keep(world, { id: done.id, member, takes, closes, by: by?.staff.staffId ?? null, state: 'waiting' });
}

const waits = ({ cardRefunds }: ModelWorld, member: ModelMember): boolean =>
  cardRefunds.some((refund) => refund.member === member && refund.state === 'waiting');

/** What a wish takes off the card, or why it can't. */
async function wantedOf(
  world: ModelWorld,
  { card }: ModelMember,
  cardId: string,
  { pick, other, fen, twist }: Operation,
): Promise<Wanted> {
  const all = card.lots.filter(({ principalLeft }) => principalLeft > 0);
  const whole = all.map((lot): BookTake => {
    const isOver = lot.lastDay !== null && lot.lastDay < world.today;
    return { lot, principal: lot.principalLeft, bonus: isOver ? 0 : lot.bonusLeft };
  });
  const empty = { lotId: null, amountFen: null, takes: [] };
  if (whole.length === 0) return { ...empty, refusal: 'CARD_REFUND_EMPTY' };
  const one = whole[pick % whole.length];
  if (other % 3 === 0 || !one) return { ...empty, takes: whole, refusal: null };
  const lotId = (await lotIdsOf(world, { card, cardId })).get(one.lot) ?? null;
  if (other % 3 === 1) return { lotId, amountFen: null, takes: [one], refusal: null };
  if (twist < 15) return { lotId, amountFen: one.principal + 1, takes: [], refusal: 'REFUND_TOO_MUCH' };
  const amountFen = 1 + (fen % one.principal);
  // A part of a lot gives up the same part of its bonus.
  const [bonus = 0] = shareOut(one.bonus, [amountFen, one.principal - amountFen]);
  return { lotId, amountFen, takes: [{ lot: one.lot, principal: amountFen, bonus }], refusal: null };
}

/** The program's numbers of a card's lots: those of one source are in the order of their birth there as here. */
async function lotIdsOf(
  world: ModelWorld,
  { card: { lots }, cardId }: Pick<ModelMember, 'card' | 'cardId'>,
): Promise<ReadonlyMap<BookLot, string>> {
  const rows = await world.rooms.db.rows<{ id: string; source: string }>(
    'SELECT id, source_id AS source FROM ledger_lot WHERE holder_id = ? ORDER BY id',
    [cardId],
  );
  const found = rows.map(({ id, source }, place) => {
    const before = rows.slice(0, place).filter((row) => row.source === source).length;
    return [lots.filter(({ topUpId }) => topUpId === source)[before], id] as const;
  });
  return new Map(found.flatMap(([lot, id]) => (lot ? [[lot, id] as const] : [])));
}

async function keep(world: ModelWorld, refund: Omit<ModelCardRefund, 'shopId' | 'lines'>): Promise<void> {
  const row = await world.rooms.db.row<{ shopId: string }>('SELECT shop_id AS shopId FROM card_refund WHERE id = ?', [
    refund.id,
  ]);
  world.cardRefunds.push({ ...refund, shopId: row?.shopId ?? '', lines: [] });
}

/** A second person says yes or no, or whoever asked takes it back. */
export async function decideCardRefund(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = world.cardRefunds.slice(-recent);
  const fitting = twist < 90 ? latest.filter(({ state }) => state === 'waiting') : latest;
  const refund = fitting[pick % Math.max(1, fitting.length)];
  if (!refund) return;
  const role = refund.by !== null && twist % 10 === 1 ? 'cashier' : 'shopManager';
  const actor = world.staff(role, other, refund.shopId);
  const over = refund.state === 'waiting' ? null : 'STATE_CHANGED';
  if (twist % 5 === 0) {
    const ending = world.rooms.get(EndCardRefund);
    const owner = refund.member.person.actor;
    const ended = await (twist % 2 === 0
      ? world.keyed(owner, 'withdrawCardRefund', over, (key) => ending.withdrawOwn(key, owner.memberId, refund.id))
      : world.keyed(actor, 'declineCardRefund', over, (key) => ending.decline(key, actor, refund.id, '再想想')));
    if (ended) endRefund(world, refund);
    return;
  }
  const manager = world.staff('shopManager', other, refund.shopId);
  const stopped = refund.member.card.standing();
  const wanted = refund.by === manager.staff.staffId ? 'SELF_APPROVAL' : (over ?? stopped);
  const approving = world.rooms.get(ApproveCardRefund);
  const done = await world.keyed(manager, 'approveCardRefund', wanted, (key) => approving.run(key, manager, refund.id));
  if (done) await approveRefund(world, refund);
}

/** What was put aside is back on its lots. */
function endRefund(world: ModelWorld, refund: ModelCardRefund): void {
  refund.state = 'ended';
  refund.member.card.reserved.delete(refund.id);
  lapseFirst(world, refund.member);
  refund.member.card.refill(refund.takes, world.today);
}

/** The bonus is gone; principal goes back by WeChat where it came by WeChat, the rest is owed. */
async function approveRefund(world: ModelWorld, refund: ModelCardRefund): Promise<void> {
  refund.state = 'approved';
  refund.member.card.reserved.delete(refund.id);
  world.touched.push(refund.member);
  const { shopId } = refund;
  const lotIds = await lotIdsOf(world, refund.member);
  const lines = refund.takes.map(({ lot, principal, bonus }) => {
    world.house.move('breakage', 'CNY_BONUS', bonus);
    const lotId = lotIds.get(lot) ?? '';
    const order = orderOf(world, lot);
    world.count('card money back', order ? 'by WeChat' : 'by hand');
    if (!order) {
      world.house.move('cardRefundsPayable', 'CNY_PRINCIPAL', principal);
      return { lotId, rest: principal, state: 'due' as const, order: null, shopId, wechatId: null };
    }
    world.house.move('wechatClearing', 'CNY_PRINCIPAL', principal);
    const payOut = backAtWechat(world, order, principal, shopId);
    const owed = payOut.state === 'due' ? payOut.rest : 0;
    world.house.move('wechatClearing', 'CNY_PRINCIPAL', -owed);
    world.house.move('cardRefundsPayable', 'CNY_PRINCIPAL', owed);
    if (owed < principal) world.house.paidOut(shopId, world.dayOf(shopId), 'cardRefund wechat', principal - owed);
    return Object.assign(payOut, { lotId, ...(payOut.state === 'none' && { state: 'paid' as const }) });
  });
  refund.lines.push(...lines);
  closeIfAsked(world, refund);
}

/** The payment that brought a lot through WeChat. */
const orderOf = ({ orders }: ModelWorld, { topUpId }: BookLot): ModelOrder | undefined =>
  orders.find(({ of, state }) => state === 'paid' && 'topUp' in of && of.topUp.id === topUpId);

/** A card is closed when its owner wants it and nothing is on it, or on its way to it. */
function closeIfAsked(world: ModelWorld, { closes, member: { card } }: ModelCardRefund): void {
  const isEmpty = card.lots.every(({ principalLeft, bonusLeft }) => principalLeft + bonusLeft === 0);
  if (!closes || !isEmpty || sum(card.reserved.values()) > 0) return;
  card.state = 'closed';
  world.count('a card', 'closed');
}

/** Somebody at a counter pays a part of a refund out and says how. */
export async function payOutCardRefund(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const approved = world.cardRefunds.slice(-recent).filter(({ state }) => state === 'approved');
  const all = approved.flatMap((refund) => refund.lines.map((line) => ({ refund, line })));
  const due = twist < 85 ? all.filter(({ line }) => line.state === 'due') : all;
  const chosen = due[pick % Math.max(1, due.length)];
  if (!chosen) return;
  const { refund, line } = chosen;
  const shopId = world.shop(other);
  const actor: StaffCaller = world.staff('cashier', other, shopId);
  const method = methods[pick % methods.length] ?? 'cash';
  const refusals = { due: null, none: null, paid: 'CARD_REFUND_PAID', sent: 'CARD_REFUND_BY_WECHAT' };
  const paying = world.rooms.get(PayOutCardRefund);
  const payOut = { method, reference: '转账 8812' };
  const done = await world.keyed(actor, 'payOutCardRefund', refusals[line.state], (key) =>
    paying.run(key, actor, refund.id, line.lotId, payOut),
  );
  if (!done) return;
  line.state = 'paid';
  if (line.wechatId !== null) {
    world.atWechat.set(line.wechatId, 'paidOut');
    paidInstead(world, { shopId, method, fen: line.rest }, 'cardRefund');
    return;
  }
  world.house.move('cardRefundsPayable', 'CNY_PRINCIPAL', -line.rest);
  world.house.move(cameBy(method, shopId), 'CNY_PRINCIPAL', line.rest);
  world.house.paidOut(shopId, world.dayOf(shopId), `cardRefund ${method}`, line.rest);
}

/** What approved refunds of somebody's cards still owe. */
export function owedTo({ cardRefunds }: ModelWorld, cards: readonly ModelMember[]): number {
  const theirs = cardRefunds.filter(({ member }) => cards.includes(member));
  const open = theirs.flatMap(({ lines }) => lines.filter(({ state }) => state !== 'paid').map(({ rest }) => rest));
  return sum(open);
}
