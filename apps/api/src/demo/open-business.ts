import { SeedCatalog } from '../catalog';
import { UnitOfWork } from '../platform/database';
import { FoundMerchant } from '../shops';
import { StaffRoom } from '../staff';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoApi } from './demo-api';
import { demoLevels, demoShops, demoStaff, merchantName } from './demo-cast';
import type { LocalWechat } from './local-wechat';

const roleNotes = {
  ownerManager: '老板',
  shopManager: '店长',
  advisor: '服务顾问',
  technician: '技师',
  cashier: '收银',
} as const;

/** The first day: a merchant with two shops, its people, what it sells and the cards it offers. */
export async function openBusiness(
  app: NestFastifyApplication,
  api: DemoApi,
  wechat: LocalWechat,
): Promise<{ shopIds: string[] }> {
  const unit = app.get(UnitOfWork);
  const founded = await unit.run((tx) =>
    app.get(FoundMerchant).run(tx, { merchantName, shops: demoShops, settings: { topUpOpen: true }, reason: '开业' }),
  );
  const shopIds = founded?.shopIds ?? [];
  await app.get(SeedCatalog).run();
  const [boss, ...others] = demoStaff;
  if (!boss) throw new Error('a demo without a boss');
  const shopOf = (shop: 0 | 1): string => shopIds[shop] ?? '';
  for (const person of demoStaff) {
    const note = `员工：${roleNotes[person.role]}，${demoShops[person.shop]?.name ?? ''}`;
    await wechat.person({ id: person.id, name: person.name, phone: person.phone, note, subscriptionQuota: 20 });
  }
  const first = await unit.run((tx) =>
    app.get(StaffRoom).inviteFirst(tx, { name: boss.name, shopId: shopOf(boss.shop) }),
  );
  await api.ask(boss.id, 'POST', '/me/staff-invitation', { code: first.code });
  for (const { id, name, role, shop } of others) {
    const invited = await api.ask<{ code: string }>(boss.id, 'POST', '/staff/invitations', {
      name,
      role,
      shopId: shopOf(shop),
    });
    await api.ask(id, 'POST', '/me/staff-invitation', { code: invited.code });
  }
  await api.ask(boss.id, 'POST', '/staff/card-products', {
    name: '储值卡',
    bonusMonths: 12,
    tiers: [
      { payFen: 50_000, bonusFen: 3_000 },
      { payFen: 100_000, bonusFen: 10_000 },
      { payFen: 200_000, bonusFen: 30_000 },
      { payFen: 300_000, bonusFen: 50_000 },
    ],
  });
  await api.ask(boss.id, 'PUT', '/staff/level-rules', {
    version: 0,
    windowMonths: 12,
    levels: demoLevels,
    reason: '开业，按近一年消费分三级',
  });
  return { shopIds };
}
