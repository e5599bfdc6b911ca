import type { PaymentOrderView, ServiceCardOffers } from '@cheyou/contracts';
import { setTimeout } from 'node:timers/promises';
import { offerPackage } from './holdings';
import { boss } from './open-shop';
import type { Owner } from './people';
import type { World } from './the-world';

interface Card {
  id: string;
}

/** A package the owner bought on the phone and gave back, and the prepaid card: of neither WeChat can give the money back. */
export async function twoFailedRefunds(world: World, owner: Owner, manager: string): Promise<{ name: string }> {
  const { api, sandbox } = world;
  const [topUp] = await sandbox.ordersOf(owner);
  await sandbox.refundFails(topUp?.outTradeNo ?? '');
  const [card] = await api.ask<Card[]>(owner.id, 'GET', '/me/cards');
  const asked = { lotId: null, amountFen: null, quotedFen: 50_000, reason: '搬家了', closesCard: false };
  const refund = await api.ask<Card>(owner.id, 'POST', `/me/cards/${card?.id ?? ''}/refunds`, asked);
  await api.ask(manager, 'POST', `/staff/card-refunds/${refund.id}/approval`, {});
  const offer = await offerPackage(world);
  await sandbox.refundFails(await buy(world, owner, offer.id));
  const [bought] = await api.ask<Card[]>(owner.id, 'GET', '/me/service-cards');
  const back = { reasonCode: 'complaint', reason: '搬家了，用不上', quotedFen: 18_000 };
  await api.ask(boss, 'POST', `/staff/service-cards/${bought?.id ?? ''}/refunds`, back);
  await heard(world, owner);
  return offer;
}

/** The number of the order that paid it. */
async function buy({ api, sandbox }: World, { id }: Owner, productId: string): Promise<string> {
  const { offers, terms } = await api.ask<ServiceCardOffers>(id, 'GET', '/me/service-card-offers');
  const { order } = await api.ask<{ order: PaymentOrderView }>(id, 'POST', '/me/service-card-purchases', {
    ...{ version: offers.find((offer) => offer.id === productId)?.version, qty: 1, carIds: [] },
    ...{ termsVersion: terms.version, quotedFen: 18_000 },
  });
  await sandbox.pay(order.id);
  return order.id;
}

/** WeChat says after a while that it could not. */
async function heard({ api }: World, { name }: Owner): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const both = await Promise.all(
      ['/staff/refunds/due', '/staff/card-refunds/due'].map((path) =>
        api.ask<{ memberName: string | null }[]>(boss, 'GET', path),
      ),
    );
    if (both.every((due) => due.some(({ memberName }) => memberName === name))) return;
    if (Date.now() > patience) throw new Error(`the refunds of ${name} are not due`);
    await setTimeout(100);
  }
}
