import type { ModelOrder } from './model-records';
import type { Operation } from './operation';
import { lessenDue, sendBack, shopOf } from './pay-outs';
import { cameBy } from './top-ups';
import { PayOutRefund, ResolveIncident, SendRefund } from './use-cases';
import type { ModelWorld } from './world';

const recent = 40;
const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const;

/** The worker's turn: a refund is sent to WeChat, and the next time WeChat says how it ended. */
export async function moveWechatRefund(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string; orderId: string; fen: number }>(
    `SELECT id, order_id AS orderId, amount_fen AS fen FROM payment_refund
     WHERE state IN ('requested', 'accepted') ORDER BY id DESC LIMIT ${String(recent)}`,
  );
  const row = rows[pick % Math.max(1, rows.length)];
  if (!row) return;
  const sent = world.atWechat.get(row.id) === 'accepted';
  const end = !sent ? 'accepted' : twist < 50 ? 'succeeded' : twist < 70 ? 'abnormal' : 'closed';
  if (end !== 'accepted') world.wechat.endRefund(row.id, end);
  await world.rooms.get(SendRefund).run(row.id);
  world.count('WeChat refund', end);
  world.atWechat.set(row.id, end);
  if (end === 'accepted') return;
  const payOut = world.payOuts.get(row.id);
  if (payOut) payOut.state = end === 'succeeded' ? 'paid' : 'due';
  if (end === 'succeeded') return;
  world.house.incidents += 1;
  const order = orderOf(world, row.orderId);
  if (end === 'closed') order.back -= row.fen;
  lessenDue(world, order);
}

function orderOf({ orders }: ModelWorld, id: string): ModelOrder {
  const order = orders.find((one) => one.id === id);
  if (!order) throw new Error(`a refund of ${id}, which nobody ordered`);
  return order;
}

/** A person sends once more what WeChat closed, or tries it with what can't be sent again. */
export async function sendAgain(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = [...world.atWechat].slice(-recent * 2);
  const wanted = twist < 80 ? ['closed'] : ['closed', 'abnormal', 'paidOut'];
  const ended = latest.filter(([id, state]) => wanted.includes(state) && (twist >= 80 || !world.sentAgain.has(id)));
  const [chosen] = ended[pick % Math.max(1, ended.length)] ?? [];
  if (chosen === undefined) return;
  const incident = await world.rooms.db.row<{ id: string; kind: string; orderId: string; fen: number }>(
    `SELECT id, kind, order_id AS orderId, amount_fen AS fen FROM incident
     WHERE refund_id = ? AND kind IN ('refundClosed', 'refundAbnormal')`,
    [chosen],
  );
  if (!incident) throw new Error(`nobody was told how ${chosen} ended`);
  const isOver = world.sentAgain.has(chosen) || world.atWechat.get(chosen) === 'paidOut';
  const order = orderOf(world, incident.orderId);
  const payOut = world.payOuts.get(chosen);
  const fen = payOut?.rest ?? incident.fen;
  const noRoom = fen > order.amount - order.back ? 'REFUND_TOO_MUCH' : null;
  const refusal = isOver ? 'STATE_CHANGED' : incident.kind === 'refundAbnormal' ? 'INCIDENT_ACTION' : noRoom;
  const done = await resolve(world, { id: incident.id, action: 'refund', pick: other, wanted: refusal });
  if (!done) return;
  world.sentAgain.add(chosen);
  sendBack(world, order, fen);
  if (!payOut) return;
  world.payOuts.delete(chosen);
  payOut.state = 'sent';
  world.unnamed.push(payOut);
}

/** Somebody gave a payment back in WeChat's own back office; its bill told, and a person has it booked. */
export async function giveElsewhere(world: ModelWorld, { pick, other, fen, twist }: Operation): Promise<void> {
  const paid = world.orders.slice(-recent * 3).filter(({ state }) => state === 'paid');
  const order = paid[pick % Math.max(1, paid.length)];
  if (!order) return;
  const left = order.amount - order.back;
  const part = twist < 50 ? 1 + (fen % Math.max(1, left)) : twist < 90 ? left : left + 1;
  if (part === 0) return;
  const outsideNo = `office${world.id()}`;
  const id = world.id();
  const { unit } = world.rooms;
  await unit.run((tx) =>
    tx.write(
      `INSERT INTO incident (id, kind, fingerprint, order_id, amount_fen, facts, state, opened_at, outside_no)
       VALUES (?, 'billRefundElsewhere', SHA2(?, 256), ?, ?, '[]', 'open', UTC_TIMESTAMP(3), ?)`,
      [id, id, order.id, part, outsideNo],
    ),
  );
  world.house.incidents += 1;
  world.wechat.giveElsewhere(outsideNo, { outTradeNo: order.id, refundFen: part, totalFen: order.amount });
  const wanted = part > left ? 'REFUND_TOO_MUCH' : null;
  const done = await resolve(world, { id, action: 'book', pick: other, wanted });
  if (!done) return;
  sendBack(world, order, part);
  order.elsewhere += part;
  world.house.move(`refundsPayable:${shopOf(order)}`, 'CNY_PRINCIPAL', -part);
  world.house.move('wechatClearing', 'CNY_PRINCIPAL', part);
  lessenDue(world, order);
}

function resolve(
  world: ModelWorld,
  { id, action, pick, wanted }: { id: string; action: 'refund' | 'book'; pick: number; wanted: string | null },
): Promise<object | null> {
  const actor = world.staff('shopManager', pick, world.shop(pick));
  const resolving = world.rooms.get(ResolveIncident);
  return world.keyed(actor, `incident ${action}`, wanted, (key) => resolving.run(key, actor, id, { action, note: '' }));
}

const payOutRefusals = {
  due: null,
  sent: 'CARD_REFUND_BY_WECHAT',
  paid: 'CARD_REFUND_PAID',
  none: 'STATE_CHANGED',
} as const;

/** Somebody at the counter pays out what WeChat was to give back of a bill and didn't, or had too little left for. */
export async function payOutRefund(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  // Lines of card refunds are paid out under their card.
  const ofBills = [...world.payOuts].filter(([, payOut]) => !('lotId' in payOut)).slice(-recent);
  const all = [...ofBills, ...[...world.byHand].slice(-recent)];
  const due = twist < 85 ? all.filter(([, { state }]) => state === 'due') : all;
  const chosen = due[pick % Math.max(1, due.length)];
  if (!chosen) return;
  const [id, payOut] = chosen;
  const { shopId, rest: fen } = payOut;
  const refund = world.byHand.has(id)
    ? { id }
    : await world.rooms.db.row<{ id: string }>('SELECT id FROM refund WHERE payment_refund_id = ?', [id]);
  const actor = world.staff('cashier', other, shopId);
  const method = methods[pick % methods.length] ?? 'cash';
  const paying = world.rooms.get(PayOutRefund);
  const order = { method, reference: '转账 8812' };
  const done = await world.keyed(actor, 'payOutRefund', payOutRefusals[payOut.state], (key) =>
    paying.run(key, actor, refund?.id ?? '', order),
  );
  if (!done) return;
  payOut.state = 'paid';
  if (world.byHand.has(id)) {
    paidOwed(world, { shopId, method, fen });
    return;
  }
  world.atWechat.set(id, 'paidOut');
  paidInstead(world, { shopId, method, fen }, 'refundPaid');
}

/** What a person owed of a bill is paid out of a drawer or a bank. */
function paidOwed(world: ModelWorld, { shopId, method, fen }: Paid): void {
  world.house.move(`billRefundsPayable:${shopId}`, 'CNY_PRINCIPAL', -fen);
  world.house.move(cameBy(method, shopId), 'CNY_PRINCIPAL', fen);
  world.house.paidOut(shopId, world.dayOf(shopId), `refundPaid ${method}`, fen);
}

interface Paid {
  readonly shopId: string;
  readonly method: (typeof methods)[number];
  readonly fen: number;
}

/** What WeChat had been given to pay is paid out of a drawer or a bank instead. */
export function paidInstead(
  world: ModelWorld,
  { shopId, method, fen }: Paid,
  section: 'refundPaid' | 'cardRefund',
): void {
  const on = world.dayOf(shopId);
  world.house.move('wechatClearing', 'CNY_PRINCIPAL', -fen);
  world.house.move(cameBy(method, shopId), 'CNY_PRINCIPAL', fen);
  world.house.paidOut(shopId, on, `${section} ${method}`, fen);
  world.house.paidOut(shopId, on, `${section}Back wechat`, fen);
}

/** How every refund stands that WeChat has heard of. */
export async function compareWechatRefunds(world: ModelWorld): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string; state: string; paid: number }>(
    "SELECT id, state, paid_out_at IS NOT NULL AS paid FROM payment_refund WHERE state <> 'requested' AND cause <> 'elsewhere'",
  );
  const stored = rows.map(({ id, state, paid }) => [id, paid === 1 ? 'paidOut' : state] as const);
  world.expect('refunds at WeChat', Object.fromEntries(stored.sort()), Object.fromEntries([...world.atWechat].sort()));
  const waiting = await world.rooms.db.rows<{ orderId: string; fen: number }>(
    `SELECT order_id AS orderId, CAST(SUM(undecided_fen) AS SIGNED) AS fen FROM payment_refund
     WHERE undecided_fen > 0 GROUP BY order_id`,
  );
  const undecided = world.orders.filter(({ elsewhere }) => elsewhere > 0).map(({ id, elsewhere }) => [id, elsewhere]);
  const told = waiting.map(({ orderId, fen }) => [orderId, fen]);
  world.expect(
    'what waits of back-office refunds',
    Object.fromEntries(told.sort()),
    Object.fromEntries(undecided.sort()),
  );
}
