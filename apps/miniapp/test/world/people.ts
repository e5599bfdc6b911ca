import type { Consent, PaymentOrderView, SubscriptionTemplate, TopUpOptions } from '@cheyou/contracts';
import type { Role } from '@cheyou/domain';
import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { boss, shopManager } from './open-shop';
import type { Person } from './sandbox';
import type { World } from './the-world';

const names = ['林知远', '苏晚晴', '何建国', '秦朗', '周思源', '唐佳宁', '韩文博', '邓雨桐'];
const plateSigns = '23456789BCDEFGHJKLMNPQRSTUVWXYZ';

let met = randomInt(names.length);

/** Somebody with WeChat whom the shop has never seen, named otherwise than those a test met just before. */
export function aStranger({ sandbox }: World): Promise<Person> {
  const number = randomInt(100_000_000);
  met += 1;
  const name = names[met % names.length] ?? '林知远';
  return sandbox.person({ id: `friend-${number}`, name, phone: `139${String(number).padStart(8, '0')}`, note: '车主' });
}

export interface Owner extends Person {
  memberId: string;
  carId: string;
  plate: string;
}

/**
 * A named member, who may have 5,000 yuan on a card, with one car, the consents given, and 500 yuan with 30 of bonus topped up,
 * all by the routes the phone uses.
 */
export async function anOwner(world: World): Promise<Owner> {
  const person = await aStranger(world);
  const { api, sandbox } = world;
  const { memberId } = await api.ask<{ memberId: string }>(person.id, 'PATCH', '/me', { name: person.name });
  await api.ask(person.id, 'POST', '/me/phone', { code: await sandbox.phoneCode(person.id) });
  const consents = await api.ask<Consent[]>(person.id, 'GET', '/me/consents');
  for (const { kind, version } of consents.filter((one) => one.kind !== 'marketing'))
    await api.ask(person.id, 'PUT', `/me/consents/${kind}`, { accepted: true, version });
  const plate = aPlate();
  const car = await api.ask<{ id: string }>(person.id, 'POST', '/me/cars', { plate, brand: '云阔', series: '2.0T' });
  await allowMessages(world, person);
  await topUp(world, person);
  await allowMessages(world, person);
  return { ...person, memberId, carId: car.id, plate };
}

/** Somebody who has just been taken on at the counter. */
export const aCashier = (world: World): Promise<Person> => inTheShop(world, 'cashier', shopManager);

/** Somebody who has just been taken on to run the shop. */
export const aManager = (world: World): Promise<Person> => inTheShop(world, 'shopManager', boss);

/** In the shop that the set-up opened. */
async function inTheShop(world: World, role: Role, by: string): Promise<Person> {
  const [shop] = await world.api.ask<{ id: string }[]>(boss, 'GET', '/staff/shops');
  return aColleague(world, role, shop?.id ?? '', by);
}

/** Somebody who has just been taken on, in this shop. */
export async function aColleague(world: World, role: Role, shopId: string, by = boss): Promise<Person> {
  const person = await aStranger(world);
  const { api } = world;
  const { code } = await api.ask<{ code: string }>(by, 'POST', '/staff/invitations', {
    name: person.name,
    role,
    shopId,
  });
  await api.ask(person.id, 'POST', '/me/staff-invitation', { code });
  return person;
}

/** Another shop of the chain: whoever closes a day wants one of their own. */
export async function aShopOfItsOwn({ api }: World): Promise<string> {
  const asked = {
    name: `新店 ${String(randomInt(1_000_000))}`,
    city: '成都',
    address: '锦江区水杉街 18 号',
    phone: '028-8620 1177',
    reason: '开新店',
  };
  return (await api.ask<{ id: string }>(boss, 'POST', '/staff/shops', asked)).id;
}

/** As the mini-program does after WeChat's prompt: one message of each kind may come. */
export async function allowMessages({ api }: World, { id }: Person): Promise<void> {
  const templates = await api.ask<SubscriptionTemplate[]>(id, 'GET', '/me/subscription-templates');
  const answers = templates.map(({ kind }) => ({ kind, result: 'accept' }));
  await api.ask(id, 'POST', '/me/subscriptions', { templates: answers });
}

/** A plate that nobody has; no sign stands in it twice, so that each key is pressed once. */
export function aPlate(): string {
  const signs = new Set<string>();
  while (signs.size < 5) signs.add(plateSigns[randomInt(plateSigns.length)] ?? '8');
  return `川A${[...signs].sort().join('')}`;
}

/** Ends when the message of it has come too: one that comes later would use up the leave for the next top-up's message. */
async function topUp({ api, sandbox }: World, person: Person): Promise<void> {
  const { id } = person;
  const options = await api.ask<TopUpOptions>(id, 'GET', '/me/top-up-options');
  const tier = options.tiers[0];
  const order = await api.ask<PaymentOrderView>(id, 'POST', '/me/top-ups', {
    tierId: tier?.id,
    amountFen: tier?.payFen,
    productVersion: tier?.productVersion,
    termsVersion: options.terms.version,
  });
  await sandbox.pay(order.id);
  const patience = Date.now() + 30_000;
  while ((await sandbox.messagesOf(person)).length === 0) {
    if (Date.now() > patience) throw new Error(`no message of the top-up came to ${person.name}`);
    await setTimeout(100);
  }
}
