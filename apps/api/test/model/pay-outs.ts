import type { ModelOrder, ModelPayOut, ModelSettlement } from './model-records';
import type { ModelWorld } from './world';

/** A bill gives back what was paid of it through WeChat: `fen` has left the shop's revenue for the clearing account. */
export function billBackAtWechat(world: ModelWorld, settlement: ModelSettlement, fen: number): void {
  const order = world.orders.find((one) => 'settlement' in one.of && one.of.settlement === settlement);
  if (!order || fen === 0) return;
  const { shopId } = settlement.sale;
  const payOut = backAtWechat(world, order, fen, shopId);
  if (payOut.state !== 'due') return;
  const { rest } = payOut;
  world.count('given back by hand', 'WeChat has less left');
  world.house.move('wechatClearing', 'CNY_PRINCIPAL', -rest);
  world.house.move(`billRefundsPayable:${shopId}`, 'CNY_PRINCIPAL', rest);
  world.house.owe(shopId, world.dayOf(shopId), rest);
  world.unnamedByHand.push({ payOut, settlementId: settlement.id });
}

/** What its back office gave back of a payment before counts first; the rest WeChat is to give, or a person once WeChat has less left. */
export function backAtWechat(world: ModelWorld, order: ModelOrder, fen: number, shopId: string): ModelPayOut {
  const before = Math.min(order.elsewhere, fen);
  countElsewhere(world, order, before);
  const rest = fen - before;
  const state = rest === 0 ? 'none' : rest > order.amount - order.back ? 'due' : 'sent';
  const payOut: ModelPayOut = { rest, state, order, shopId, wechatId: null };
  if (before > 0) world.count('given elsewhere', rest > 0 ? 'counts for a part' : 'counts for all');
  if (state !== 'sent') return payOut;
  sendBack(world, order, rest);
  world.unnamed.push(payOut);
  return payOut;
}

export function sendBack(world: ModelWorld, order: ModelOrder, fen: number): void {
  world.house.refund(order.id, fen);
  order.back += fen;
}

/** What was given back there and what goes back here meet on one account. */
function countElsewhere(world: ModelWorld, order: ModelOrder, fen: number): void {
  order.elsewhere -= fen;
  world.house.move('wechatClearing', 'CNY_PRINCIPAL', -fen);
  world.house.move(`refundsPayable:${shopOf(order)}`, 'CNY_PRINCIPAL', fen);
}

export const shopOf = ({ of }: ModelOrder): string => ('topUp' in of ? of.topUp.shopId : of.settlement.sale.shopId);

/** What WeChat didn't carry out, or had too little left for, is owed by a person only as far as its back office hasn't given it. */
export function lessenDue(world: ModelWorld, order: ModelOrder): void {
  lessenFailed(world, order);
  const ofOrder = [...owedByHand(world)].filter(([, one]) => one.order === order && one.state === 'due');
  for (const [, payOut] of ofOrder.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const fen = Math.min(order.elsewhere, payOut.rest);
    if (fen === 0) return;
    const isCard = 'lotId' in payOut;
    world.count('given elsewhere', 'lessens what is owed by hand');
    order.elsewhere -= fen;
    world.house.move(isCard ? 'cardRefundsPayable' : `billRefundsPayable:${payOut.shopId}`, 'CNY_PRINCIPAL', -fen);
    world.house.move(`refundsPayable:${shopOf(order)}`, 'CNY_PRINCIPAL', fen);
    const what = isCard ? 'cardRefundGiven wechat' : 'refundGiven wechat';
    world.house.paidOut(payOut.shopId, world.dayOf(payOut.shopId), what, fen);
    payOut.rest -= fen;
    if (payOut.rest === 0) payOut.state = isCard ? 'paid' : 'none';
  }
}

/** By the id of the refund, of bills and of cards. */
function* owedByHand({ byHand, cardRefunds }: ModelWorld): Generator<[string, ModelPayOut]> {
  yield* byHand;
  for (const { id, lines } of cardRefunds) for (const line of lines) if (line.wechatId === null) yield [id, line];
}

function lessenFailed(world: ModelWorld, order: ModelOrder): void {
  const ofOrder = [...world.payOuts].filter(([, one]) => one.order === order && one.state === 'due');
  for (const [wechatId, payOut] of ofOrder.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const fen = Math.min(order.elsewhere, payOut.rest);
    if (fen === 0) continue;
    world.count('given elsewhere', 'lessens what is due');
    countElsewhere(world, order, fen);
    payOut.rest -= fen;
    if (payOut.rest > 0) continue;
    payOut.state = 'lotId' in payOut ? 'paid' : 'none';
    world.atWechat.set(wechatId, 'paidOut');
  }
}

/** Each refund that WeChat was given has a number there: the newest of its payment's. What a person owes has that of its refund. */
export async function namePayOuts(world: ModelWorld): Promise<void> {
  for (const { payOut, settlementId } of world.unnamedByHand.splice(0)) {
    const rows = await world.rooms.db.rows<{ id: string; fen: number }>(
      `SELECT id, payout_fen AS fen FROM refund
       WHERE settlement_id = ? AND payout IS NOT NULL AND payment_refund_id IS NULL`,
      [settlementId],
    );
    const added = rows.filter(({ id }) => !world.byHand.has(id));
    world.expect('what a person is to pay', [added.length, added[0]?.fen], [1, payOut.rest]);
    for (const { id } of added) world.byHand.set(id, payOut);
  }
  for (const payOut of world.unnamed.splice(0)) {
    const row = await world.rooms.db.row<{ id: string; fen: number }>(
      'SELECT id, amount_fen AS fen FROM payment_refund WHERE order_id = ? ORDER BY id DESC LIMIT 1',
      [payOut.order?.id ?? null],
    );
    world.expect('what WeChat is to give back', row?.fen, payOut.rest);
    payOut.wechatId = row?.id ?? null;
    if (row) world.payOuts.set(row.id, payOut);
  }
}
