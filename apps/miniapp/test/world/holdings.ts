import { boss } from './open-shop';
import type { Owner } from './people';
import type { World } from './the-world';

/** Ten washes for ¥300.00, sold at the counter. */
export interface Washes {
  cardId: string;
  serviceId: string;
}

let offered = 0;

/** A coupon that anybody may take once. */
export async function offerCoupon({ api }: World): Promise<{ id: string; name: string }> {
  offered += 1;
  const name = `洗车券 ${String(offered)}`;
  const { id } = await api.ask<{ id: string }>(boss, 'POST', '/staff/coupon-templates', {
    name,
    benefit: { kind: 'amount', offFen: 500, thresholdFen: 3_000 },
    scope: { itemIds: null, categories: ['wash'], shopIds: null, levels: null },
    stacking: { group: 'shop', alone: false, order: 10 },
    validity: { kind: 'days', days: 30 },
    ...{ carBound: false, claimable: true, givenOn: null },
    ...{ perMemberMax: 1, totalMax: null, budgetFen: null, costFen: null, reason: '开业活动' },
  });
  return { id, name };
}

/** A package of washes for one car, on sale at the counter and on the phone for ¥180.00. */
export async function offerPackage(world: World): Promise<{ id: string; name: string }> {
  offered += 1;
  const name = `洗车套餐 ${String(offered)}`;
  const { id } = await world.api.ask<{ id: string }>(boss, 'POST', '/staff/service-card-products', {
    ...{ kind: 'packageCard', name, priceFen: 18_000, startsWith: 'purchase', startsOn: null, months: 6 },
    ...{ shopIds: null, carsMax: 1, carChangesMax: 1, transferable: false },
    services: [{ serviceId: await washOf(world), granted: 6, perDayMax: null, perMonthMax: null }],
  });
  return { id, name };
}

/** Eight labour hours that may be given with a car, by nobody but who knows its name. */
export async function offerHours({ api }: World): Promise<{ name: string }> {
  offered += 1;
  const name = `交车工时卡 ${String(Date.now()).slice(-6)}${String(offered)}`;
  await api.ask(boss, 'POST', '/staff/service-card-products', {
    ...{ kind: 'labourCard', name, priceFen: 0, startsWith: 'purchase', startsOn: null, months: 24 },
    ...{ shopIds: null, carsMax: 1, carChangesMax: 1, transferable: false, onPhone: false, services: [] },
    labour: { tenths: 80, serviceIds: null },
  });
  return { name };
}

async function washOf({ api }: World): Promise<string> {
  const services = await api.ask<{ id: string; name: string }[]>(boss, 'GET', '/staff/services');
  return services.find(({ name }) => name === '标准洗车（轿车）')?.id ?? '';
}

export async function sellWashes(world: World, owner: Owner): Promise<Washes> {
  const serviceId = await washOf(world);
  const cardId = await sellCard(world, owner, {
    ...{ kind: 'timesCard', name: '洗车十次卡', priceFen: 30_000, months: 12, carsMax: null, carChangesMax: null },
    services: [{ serviceId, granted: 10, perDayMax: null, perMonthMax: null }],
  });
  return { cardId, serviceId };
}

/** Six washes for ¥180.00 with the cars they are for, sold at the counter; who gets them may choose two cars. */
export async function sellForTwoCars(world: World, owner: Owner): Promise<string> {
  return sellCard(world, owner, {
    ...{ kind: 'packageCard', name: '家用两车洗车套餐', priceFen: 18_000, months: 6, carsMax: 2, carChangesMax: 1 },
    services: [{ serviceId: await washOf(world), granted: 6, perDayMax: null, perMonthMax: null }],
  });
}

/** Sold to somebody who had none, and may be handed on. @returns the id of the card */
async function sellCard(
  world: World,
  { id, memberId, carId }: Owner,
  card: { priceFen: number; [more: string]: unknown },
): Promise<string> {
  const { api } = world;
  const product = await api.ask<{ id: string; version: string }>(boss, 'POST', '/staff/service-card-products', {
    ...card,
    ...{ startsWith: 'purchase', startsOn: null, shopIds: null, transferable: true },
  });
  const lines = [{ serviceId: product.id, cardVersion: product.version, qty: 1 }];
  const sale = await api.ask<{ id: string }>(boss, 'POST', '/staff/sales', { memberId, carId, lines });
  const tenders = [{ method: 'posCard', amountFen: card.priceFen }];
  const { terms } = await api.ask<{ terms: { version: string } }>(boss, 'GET', '/staff/service-card-offers');
  await settle(world, sale.id, card.priceFen, { prepaid: null, tenders }, { termsVersion: terms.version });
  const [sold] = await api.ask<{ id: string }[]>(id, 'GET', '/me/service-cards');
  return sold?.id ?? '';
}

/** One wash at the counter, with the code on the owner's phone. */
export async function takeWash(world: World, owner: Owner, { cardId, serviceId }: Washes): Promise<void> {
  const { api } = world;
  const { memberId, carId } = owner;
  const body = { memberId, carId, lines: [{ serviceId, qty: 1 }] };
  const sale = await api.ask<{ id: string; totalFen: number; lines: { id: string }[] }>(
    boss,
    'POST',
    '/staff/sales',
    body,
  );
  const { digits } = await api.ask<{ digits: string }>(owner.id, 'POST', '/me/member-code');
  const asked = { code: digits, saleId: sale.id };
  const { proofId } = await api.ask<{ proofId: string }>(boss, 'POST', '/staff/member-codes/verification', asked);
  const uses = [{ cardId, lineId: sale.lines[0]?.id, times: 1 }];
  await settle(world, sale.id, sale.totalFen, { uses, prepaid: null, tenders: [] }, { proofId });
}

async function settle(
  { api }: World,
  saleId: string,
  quotedFen: number,
  wishes: object,
  more: object = {},
): Promise<void> {
  await api.ask(boss, 'POST', `/staff/sales/${saleId}/settlement`, { wishes, quotedFen, ...more });
}
