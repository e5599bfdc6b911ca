import type { ModelCardRefund } from './model-records';
import type { Operation } from './operation';
import { cameBy } from './top-ups';
import { PayOutRefund, SendRefund } from './use-cases';
import type { ModelWorld } from './world';

const recent = 40;
const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const;

/** The worker's turn: a refund is sent to WeChat, and the next time WeChat says how it ended. */
export async function moveWechatRefund(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string }>(
    `SELECT id FROM payment_refund WHERE state IN ('requested', 'accepted') ORDER BY id DESC LIMIT ${String(recent)}`,
  );
  const row = rows[pick % Math.max(1, rows.length)];
  if (!row) return;
  const sent = world.atWechat.get(row.id) === 'accepted';
  const end = !sent ? 'accepted' : twist < 60 ? 'succeeded' : twist < 80 ? 'abnormal' : 'closed';
  if (end !== 'accepted') world.wechat.endRefund(row.id, end);
  await world.rooms.get(SendRefund).run(row.id);
  world.count('WeChat refund', end);
  world.atWechat.set(row.id, end);
  if (end === 'abnormal' || end === 'closed') world.house.incidents += 1;
  const line = lineOf(world, row.id);
  if (line && end !== 'accepted') line.payout = end === 'succeeded' ? 'paid' : 'due';
}

function lineOf({ cardRefunds }: ModelWorld, refundId: string): ModelCardRefund['lines'][number] | undefined {
  return cardRefunds.flatMap(({ lines }) => lines).find(({ wechatId }) => wechatId === refundId);
}

/** Somebody at the counter pays out what WeChat was to give back of a bill and didn't. */
export async function payOutRefund(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = [...world.atWechat].slice(-recent);
  const stuck = twist < 85 ? latest.filter(([, state]) => state === 'abnormal' || state === 'closed') : latest;
  const chosen = stuck[pick % Math.max(1, stuck.length)];
  if (!chosen) return;
  const [paymentRefundId, state] = chosen;
  const refund = await world.rooms.db.row<{ id: string; shopId: string; fen: number }>(
    'SELECT id, shop_id AS shopId, payout_fen AS fen FROM refund WHERE payment_refund_id = ?',
    [paymentRefundId],
  );
  // Of a prepaid card, or money that came too late.
  if (!refund) return;
  const { id, shopId, fen } = refund;
  const actor = world.staff('cashier', other, shopId);
  const method = methods[pick % methods.length] ?? 'cash';
  const wanted =
    state === 'accepted'
      ? 'CARD_REFUND_BY_WECHAT'
      : ['succeeded', 'paidOut'].includes(state)
        ? 'CARD_REFUND_PAID'
        : null;
  const paying = world.rooms.get(PayOutRefund);
  const order = { method, reference: '转账 8812' };
  const done = await world.keyed(actor, 'payOutRefund', wanted, (key) => paying.run(key, actor, id, order));
  if (!done) return;
  world.atWechat.set(paymentRefundId, 'paidOut');
  paidInstead(world, { shopId, method, fen }, 'refundPaid');
}

/** What WeChat had been given to pay is paid out of a drawer or a bank instead. */
export function paidInstead(
  world: ModelWorld,
  { shopId, method, fen }: { shopId: string; method: (typeof methods)[number]; fen: number },
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
    "SELECT id, state, paid_out_at IS NOT NULL AS paid FROM payment_refund WHERE state <> 'requested'",
  );
  const stored = rows.map(({ id, state, paid }) => [id, paid === 1 ? 'paidOut' : state] as const);
  world.expect('refunds at WeChat', Object.fromEntries(stored.sort()), Object.fromEntries([...world.atWechat].sort()));
}
