import { apiProgram } from '@cheyou/tooling/stack';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { must, Phone } from './phone';
import type { SystemUnderFire } from './system-under-fire';

/** Somebody with a phone. */
export interface Owner {
  readonly phone: Phone;
  readonly memberId: string;
}

export interface Cast {
  /** The owner-manager, who may debit a card with a reason. */
  readonly manager: Owner;
  readonly owners: readonly Owner[];
  readonly serviceId: string;
  readonly terms: string;
}

export const priceFen = 300;

const merchant = {
  merchant: '青杉车友',
  owner: '陈立',
  shop: '城东店',
  city: '成都',
  address: '锦江区水杉街 18 号',
  phone: '028-8450 1200',
};

/** Founds the merchant as an operator does, and signs everybody in through the local WeChat. */
export async function aCast(system: SystemUnderFire, owners: number): Promise<Cast> {
  const args = Object.entries(merchant).flatMap(([name, value]) => [`--${name}`, value]);
  const env = { ...process.env, ...system.settings };
  const { stdout } = await promisify(execFile)(process.execPath, [apiProgram('set-up'), ...args], { env });
  const code = /code of .* is (\S+),/.exec(stdout)?.[1];
  const chief = await anOwner(system, 'manager');
  const manager = chief.phone;
  must(await manager.insist({ method: 'POST', path: '/me/staff-invitation', body: { code } }), 200);
  const opening = { topUpOpen: true, reason: '开业' };
  must(await manager.insist({ method: 'PATCH', path: '/staff/settings', body: opening }), 200);
  const wash = { name: '快洗', category: 'wash', kind: 'service', priceFen, minutes: 10, unit: '次' };
  const { id } = must(await manager.insist({ method: 'POST', path: '/staff/services', body: wash }), 201);
  const people = await Promise.all(
    Array.from({ length: owners }, (_, place) => anOwner(system, `owner${String(place)}`)),
  );
  const options = must(await manager.insist({ path: '/me/top-up-options' }), 200);
  const { version } = options['terms'] as { version: string };
  return { manager: chief, owners: people, serviceId: String(id), terms: version };
}

async function anOwner(system: SystemUnderFire, id: string): Promise<Owner> {
  const phone = await aPhone(system, id);
  const me = must(await phone.insist({ path: '/me' }), 200);
  return { phone, memberId: String(me['memberId']) };
}

async function aPhone(system: SystemUnderFire, id: string): Promise<Phone> {
  const phone = new Phone(system.url, system.sandboxUrl, id);
  must(await phone.sandbox('/sandbox/people', { id, name: `车主 ${id}` }), 200);
  await phone.signIn();
  return phone;
}
