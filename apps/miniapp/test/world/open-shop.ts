import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { components } from '@cheyou/contracts';
import { Sandbox } from './sandbox';
import { ShopApi } from './shop-api';

const setUpScript = join(__dirname, '../../../api/dist/src/set-up.js');

/** The owner-manager, as a person of the local WeChat. */
export const boss = 'su-ming';

/** Runs the first shop: who takes people on may invite thirty an hour, and the journeys want more than one person can. */
export const shopManager = 'xie-ning';

/** A new merchant with its shop, its people, the usual services and a card on sale, made the way an operator and an owner make one. */
export async function openShop(url: string, sandboxUrl: string, settings: Record<string, string>): Promise<void> {
  const sandbox = new Sandbox(sandboxUrl);
  const api = new ShopApi(url, sandbox);
  await sandbox.person({ id: boss, name: '苏明', phone: '13800020001', note: '员工：老板' });
  await api.ask(boss, 'POST', '/me/staff-invitation', { code: await foundMerchant(settings) });
  await takeOn(api, sandbox);
  await api.ask(boss, 'PATCH', '/staff/settings', { topUpOpen: true, reason: '备案完成，开放充值' });
  const tiers: components['schemas']['TierInput'][] = [
    { payFen: 50_000, bonusFen: 3_000 },
    { payFen: 100_000, bonusFen: 10_000 },
  ];
  await api.ask(boss, 'POST', '/staff/card-products', { name: '储值卡', bonusMonths: 12, tiers });
}

async function takeOn(api: ShopApi, sandbox: Sandbox): Promise<void> {
  await sandbox.person({ id: shopManager, name: '谢宁', phone: '13800020002', note: '员工：店长' });
  const [shop] = await api.ask<{ id: string }[]>(boss, 'GET', '/staff/shops');
  const asked = { name: '谢宁', role: 'shopManager', shopId: shop?.id };
  const { code } = await api.ask<{ code: string }>(boss, 'POST', '/staff/invitations', asked);
  await api.ask(shopManager, 'POST', '/me/staff-invitation', { code });
}

/** As the operator does once after installing; answers the owner-manager's invitation code. */
async function foundMerchant(settings: Record<string, string>): Promise<string> {
  const words = {
    merchant: '正衡车坊',
    owner: '苏明',
    shop: '青羊店',
    city: '成都',
    address: '青羊区银杏东路 66 号',
    phone: '028-8620 1166',
  };
  const args = Object.entries(words).flatMap(([name, word]) => [`--${name}`, word]);
  const { stdout } = await promisify(execFile)(process.execPath, [setUpScript, ...args], {
    env: { ...process.env, ...settings },
  });
  const code = /code of .* is (\S+),/.exec(stdout)?.[1];
  if (!code) throw new Error(`the set-up gave no code: ${stdout}`);
  return code;
}
