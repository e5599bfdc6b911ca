import { setTimeout as sleep } from 'node:timers/promises';
import type { Cast } from './cast';
import type { HeldDeed } from './deeds';
import { aKey, must, type Answered } from './phone';

const endedWithinMs = 90_000;

/** The order that waits for the owner of what was put aside; the first answer of the deed names it. */
const orderIn = (deed: HeldDeed, { body }: Answered): string =>
  String(deed.kind === 'buyCard' ? (body['order'] as { id: string }).id : body['paymentOrderId']);

/** The owner opens the pay sheet and pays; what WeChat doesn't take any more goes back by itself. */
export async function payRest(deed: HeldDeed, answer: Answered): Promise<void> {
  const orderId = orderIn(deed, answer);
  await present(deed);
  await deed.owner.phone.sandbox(`/sandbox/orders/${orderId}/pay`);
  await ended(deed, orderId);
}

/** Nobody pays: the till stops waiting, or the buyer changes their mind, with the pay sheet opened before or not. */
export async function letGo(cast: Cast, deed: HeldDeed, answer: Answered): Promise<void> {
  const orderId = orderIn(deed, answer);
  if (Math.random() < 0.5) await present(deed);
  const path = `/staff/settlements/${deed.answerId ?? ''}/release`;
  const stopped =
    deed.kind === 'settleMixed'
      ? await cast.manager.phone.insist({ method: 'POST', path, key: aKey() })
      : await deed.owner.phone.insist({ method: 'POST', path: `/me/payment-orders/${orderId}/cancellation` });
  must(stopped, 200);
  await ended(deed, orderId);
}

/** A purchase has its sheet with its answer; of a bill the owner finds it among what the shop asks. */
async function present({ kind, owner: { phone }, answerId }: HeldDeed): Promise<void> {
  if (kind === 'buyCard') return;
  const { body } = await phone.insist({ path: '/me/pay-asks' });
  const asks = body as unknown as { id: string; settlementId: string | null }[];
  const ask = asks.find(({ settlementId }) => settlementId === answerId);
  if (ask) await phone.insist({ method: 'POST', path: `/me/pay-asks/${ask.id}/wechat-order` });
}

/** Only what the app says counts: paid is done, closed has gone back. */
async function ended(deed: HeldDeed, orderId: string): Promise<void> {
  const until = Date.now() + endedWithinMs;
  for (;;) {
    const { body } = await deed.owner.phone.insist({ path: `/me/payment-orders/${orderId}` });
    if (body['state'] === 'paid') deed.state = 'acknowledged';
    if (body['state'] === 'closed') deed.state = 'letGo';
    if (deed.state === 'acknowledged' || deed.state === 'letGo') return;
    if (Date.now() > until) throw new Error(`order ${orderId} came to no end within 90 s`);
    await sleep(250);
  }
}
