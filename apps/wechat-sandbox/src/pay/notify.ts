import { randomUUID } from 'node:crypto';
import type { Delivery } from '../books/records';
import type { Struck } from '../faults/fault-book';
import type { DeliveryFault } from '../faults/fault';
import type { World } from '../world';
import { deliver } from './deliver';

type News = Pick<Delivery, 'endpoint' | 'url' | 'outTradeNo' | 'outRefundNo' | 'eventType' | 'plain'>;

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** WeChat's waits between attempts, from the first failed one on. */
const retryWaits: readonly number[] = [
  15 * seconds,
  15 * seconds,
  30 * seconds,
  3 * minutes,
  10 * minutes,
  20 * minutes,
  30 * minutes,
  30 * minutes,
  30 * minutes,
  60 * minutes,
  3 * hours,
  3 * hours,
  3 * hours,
  6 * hours,
  6 * hours,
];

// Without a wait in the rule a late notification comes after ten seconds.
const lateWait = 10 * seconds;

/** Begins to tell the merchant something; resolves after the first attempt. */
export function notify(world: World, news: News): Promise<void> {
  const delivery: Delivery = {
    ...news,
    id: randomUUID(),
    createdAt: world.clock.now(),
    attempts: [],
    state: 'waiting',
    tries: 0,
  };
  world.books.deliveries.put(delivery.id, delivery);
  return tryDelivery(world, delivery.id);
}

/** Sends a delivery again at once, whatever became of it; WeChat promises nobody that a copy comes only once. */
export async function notifyAgain(world: World, delivery: Delivery, copies: number): Promise<void> {
  await Promise.all(Array.from({ length: copies }, () => deliver(world, delivery, undefined)));
}

/** One attempt of WeChat's schedule, with the fault that is set for it; plans the next when it fails. */
export async function tryDelivery(world: World, id: string): Promise<void> {
  const delivery = world.books.deliveries.get(id);
  if (delivery?.state !== 'waiting') return;
  const subjects = [delivery.outTradeNo, ...(delivery.outRefundNo === null ? [] : [delivery.outRefundNo])];
  const strike = world.faults.takeDelivery(delivery.endpoint, subjects);
  if (strike?.kind === 'late') {
    world.agenda.plan('deliver', id, strike.wait ?? lateWait);
    return;
  }
  if (strike?.kind === 'never') {
    world.books.deliveries.put(id, { ...delivery, state: 'givenUp' });
    return;
  }
  const accepted = await sendWith(world, delivery, strike);
  settleAttempt(world, id, accepted);
}

async function sendWith(world: World, delivery: Delivery, strike: Struck<DeliveryFault> | undefined): Promise<boolean> {
  if (strike?.kind === 'parallel') {
    const copies = Array.from({ length: strike.copies ?? 8 }, () => deliver(world, delivery, undefined));
    return (await Promise.all(copies)).includes(true);
  }
  if (strike?.kind === 'duplicate') {
    let accepted = false;
    for (let copy = 0; copy < (strike.copies ?? 2); copy += 1) {
      accepted = (await deliver(world, delivery, undefined)) || accepted;
    }
    return accepted;
  }
  return deliver(world, delivery, strike?.kind);
}

function settleAttempt(world: World, id: string, accepted: boolean): void {
  const delivery = world.books.deliveries.get(id);
  if (delivery === undefined) return;
  const wait = retryWaits[delivery.tries];
  const state = accepted ? 'done' : wait === undefined ? 'givenUp' : 'waiting';
  world.books.deliveries.put(id, { ...delivery, tries: delivery.tries + 1, state });
  if (state === 'waiting' && wait !== undefined) world.agenda.plan('deliver', id, wait);
}
