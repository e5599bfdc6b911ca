import { Payments } from '../../src/payments';
import type { Operation } from './operation';
import { released } from './give-back';
import { capture } from './settle';
import { credit } from './top-ups';
import { CheckOrder, ReceiveNotification, ReleaseSettlement } from './use-cases';
import type { ModelOrder } from './model-records';
import type { ModelWorld } from './world';

const recent = 40;
const longerThanHeldMs = 6 * 60_000;

function pickOrder(world: ModelWorld, pick: number, fits: (order: ModelOrder) => boolean): ModelOrder | undefined {
  const fitting = world.orders.slice(-recent * 3).filter(fits);
  return fitting.slice(-recent)[pick % Math.max(1, Math.min(recent, fitting.length))];
}

const isClosing = (world: ModelWorld, order: ModelOrder): boolean =>
  order.closeAsked || order.deadline <= world.clock.now().getTime();

/** The owner's phone opens the pay sheet of a held settlement. */
export async function presentHeld(world: ModelWorld, { pick }: Operation): Promise<void> {
  const order = pickOrder(world, pick, ({ state, presented }) => state === 'open' && !presented);
  if (order) await present(world, order);
}

async function present(world: ModelWorld, order: ModelOrder): Promise<void> {
  const wanted = isClosing(world, order) ? 'PAYMENT_CLOSED' : null;
  const showing = world.rooms.get(Payments);
  const view = await world.plain('present', wanted, () => showing.present(order.id, order.payer.person.actor));
  if (view) order.presented = true;
}

/** The owner confirms on the pay sheet; WeChat takes money only before the deadline. */
export async function payOrder(world: ModelWorld, { pick }: Operation): Promise<void> {
  const order = pickOrder(world, pick, ({ state }) => state === 'open');
  if (!order || isClosing(world, order)) return;
  if (!order.presented) await present(world, order);
  world.count('payOrder', world.wechat.pay(order.id) ? 'done' : 'already');
}

/** WeChat tells of a payment: for the first time, or once more, under the same number or a new one. */
export async function notify(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const paid = (one: ModelOrder): boolean => one.presented && world.wechat.stateOf(one.id) === 'SUCCESS';
  const unheard = twist < 85 ? pickOrder(world, pick, (one) => paid(one) && one.state === 'open') : undefined;
  const order = unheard ?? pickOrder(world, pick, paid);
  if (!order) return;
  const [known] = order.notifications;
  const id = known !== undefined && twist % 2 === 0 ? known : world.id();
  order.notifications.push(id);
  await deliver(world, { id, outTradeNo: order.id });
  world.count('notify', order.state);
  await moneyCame(world, order);
}

async function deliver(
  world: ModelWorld,
  told: { id: string; outTradeNo: string; transaction?: string },
): Promise<void> {
  await world.rooms.get(ReceiveNotification).run({}, Buffer.from(JSON.stringify(told)));
}

/** What the program must have made of money that came. */
async function moneyCame(world: ModelWorld, order: ModelOrder): Promise<void> {
  if (order.state === 'paid' || order.late) return;
  if (order.state === 'closed') {
    order.late = true;
    order.back = order.amount;
    world.house.refunds.set(order.id, order.amount);
    return;
  }
  order.state = 'paid';
  if ('topUp' in order.of) credit(world, order.of.topUp);
  else await capture(world, order.of.settlement);
}

/** Asks WeChat how an order stands: so a lost notification heals, and an order ends at its deadline. */
export async function askWechat(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const due = twist < 80 ? pickOrder(world, pick, (one) => one.state === 'open' && isClosing(world, one)) : undefined;
  const order = due ?? pickOrder(world, pick, () => true);
  if (order) await ask(world, order);
}

/** A shop waits until WeChat has spoken about each of its held bills: past their deadline it says the last word. */
export async function endHeld(world: ModelWorld, shopId: string): Promise<void> {
  world.clock.advance(longerThanHeldMs);
  const isHeldHere = ({ state, of }: ModelOrder): boolean =>
    state === 'open' && 'settlement' in of && of.settlement.sale.shopId === shopId;
  for (const order of world.orders.filter(isHeldHere)) await ask(world, order);
}

async function ask(world: ModelWorld, order: ModelOrder): Promise<void> {
  const closing = isClosing(world, order);
  await world.rooms.get(CheckOrder).run(order.id);
  world.count('askWechat', order.state);
  if (order.state === 'paid') return;
  if (order.presented && world.wechat.stateOf(order.id) === 'SUCCESS') await moneyCame(world, order);
  else if (order.state === 'open' && closing) ended(world, order);
}

/** Nobody can pay it any more: what waited for it is as if it had never been. */
function ended(world: ModelWorld, order: ModelOrder): void {
  order.state = 'closed';
  if ('topUp' in order.of) {
    order.of.topUp.state = 'closed';
    order.payer.card.reserved.delete(order.of.topUp.id);
    return;
  }
  released(world, order.of.settlement);
}

/** Staff stop waiting for the phone; nothing moves before WeChat has confirmed the end. */
export async function release(world: ModelWorld, { pick, other }: Operation): Promise<void> {
  const recentOnes = world.settlements.slice(-recent);
  const settlement =
    recentOnes.findLast(({ state }) => state === 'held') ?? recentOnes[pick % Math.max(1, recentOnes.length)];
  if (!settlement) return;
  const actor = world.staff('cashier', other, settlement.sale.shopId);
  const wanted = settlement.state === 'held' ? null : 'SETTLEMENT_NOT_HELD';
  const releasing = world.rooms.get(ReleaseSettlement);
  await world.keyed(actor, 'release', wanted, (key) => releasing.run(key, actor, settlement.id));
  const order = world.orders.find((one) => 'settlement' in one.of && one.of.settlement === settlement);
  if (wanted === null && order) order.closeAsked = true;
}

/** Money for an order that was closed: it goes back by itself. */
export async function lateMoney(world: ModelWorld, { pick }: Operation): Promise<void> {
  const order = pickOrder(world, pick, (one) => one.state === 'closed' && one.presented && !one.late);
  if (!order || !world.wechat.pay(order.id, true)) return;
  await deliver(world, { id: world.id(), outTradeNo: order.id });
  world.count('lateMoney', 'done');
  await moneyCame(world, order);
}

/** A second payment of one order is for a person to judge; nothing is credited. */
export async function secondMoney(world: ModelWorld, { pick }: Operation): Promise<void> {
  const order = pickOrder(world, pick, ({ state }) => state === 'paid');
  if (!order) return;
  await deliver(world, { id: world.id(), outTradeNo: order.id, transaction: world.wechat.nextTransaction() });
  world.count('secondMoney', 'done');
  world.house.incidents += 1;
}
