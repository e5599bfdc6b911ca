import { aCoupon } from './a-coupon';
import { aKey, must, type Person } from './a-shop';
import type { Answer } from './an-api';
import type { ServiceCardsWorld } from './service-cards-world';

type Member = Person & { cardId: string; carId: string | null };

/** A member with 1,000.00 on the card, washes, a coupon of 20.00 from 100.00 and 500 points. */
export interface AHolder {
  readonly member: Member;
  readonly washCardId: string;
  readonly couponId: string;
  /** By which WeChat knows the member, of one who came in by the mini-program. */
  readonly openid: string;
}

/** A wash of 40.00 and a wax of 200.00. */
export interface TwoLines {
  readonly saleId: string;
  readonly washId: string;
  readonly waxId: string;
}

const [washFen, waxFen] = [4_000, 20_000];
/** What a holder pays of two lines: the wash by a use, 20.00 by the coupon, 5.00 in points, 50.00 from the card. */
export const restFen = 12_500;
let holders = 0;

/** `inWechat`: came in by the mini-program, so that WeChat knows who pays. */
export async function aHolder(
  world: ServiceCardsWorld,
  { inWechat = false, washes = 10 }: { inWechat?: boolean; washes?: number } = {},
): Promise<AHolder> {
  const name = `微信会员 ${String((holders += 1))}`;
  const member = inWechat ? await signedIn(world, name) : await world.aMember('林知远', 100_000);
  const earning = await world.aSale(member, 50_000);
  const cash = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 50_000 }] }, quotedFen: 50_000 };
  must(await world.cashier.post(`/staff/sales/${earning.saleId}/settlement`, cash, aKey()), 201);
  const serviceId = await world.aService(washFen);
  const { version } = await world.aProduct({ services: [{ serviceId, granted: washes }] });
  const washCardId = await world.aCard(member, version, 30_000);
  const openid = `mini-${Buffer.from(name).toString('hex')}`;
  return { member, washCardId, couponId: await aCoupon(world, member), openid };
}

async function signedIn(world: ServiceCardsWorld, name: string): Promise<Member> {
  const person = world.as(await world.signIn(name));
  const options = must(await world.cashier.get(`/staff/members/${person.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const order = { cardId: null, tierId: null, amountFen: 100_000, method: 'cash', termsVersion };
  const done = must(await world.cashier.post(`/staff/members/${person.memberId}/top-ups`, order, aKey()), 201);
  return { ...person, cardId: String(done['cardId']), carId: null };
}

export async function twoLines(world: ServiceCardsWorld, { member }: AHolder): Promise<TwoLines> {
  const services = [await world.aService(washFen), await world.aService(waxFen)];
  const lines = services.map((serviceId) => ({ serviceId, qty: 1 }));
  const body = { memberId: member.memberId, carId: member.carId, lines };
  const sale = must(await world.cashier.post('/staff/sales', body, aKey()), 201);
  const [washId = '', waxId = ''] = (sale['lines'] as { id: string }[]).map(({ id }) => id);
  return { saleId: String(sale['id']), washId, waxId };
}

/** The order that pays two lines with everything the holder has, the rest by one tender. */
export function orderForAll({ member, washCardId, couponId }: AHolder, { washId }: TwoLines, method = 'cash') {
  const wishes = {
    uses: [{ cardId: washCardId, lineId: washId, times: 1 }],
    couponIds: [couponId],
    points: 500,
    prepaid: { cardId: member.cardId, amountFen: 5_000 },
    tenders: [{ method, amountFen: restFen }],
  };
  return { wishes, quotedFen: washFen + waxFen };
}

/** Settles by that order, with the holder's code. */
export async function settleWithAll(
  world: ServiceCardsWorld,
  held: AHolder,
  bill: TwoLines,
  method = 'cash',
): Promise<Answer> {
  const order = { ...orderForAll(held, bill, method), proofId: await world.aProof(held.member, bill.saleId) };
  return world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey());
}

export interface Has {
  readonly balance: number;
  readonly points: unknown;
  readonly washes: number | undefined;
  readonly coupon: boolean;
}

/** What the holder has of everything. */
export async function whatHas(world: ServiceCardsWorld, { member, washCardId, couponId }: AHolder): Promise<Has> {
  const [points, card, coupons] = await Promise.all([
    member.get('/me/points'),
    member.get(`/me/service-cards/${washCardId}`),
    member.get('/me/coupons'),
  ]);
  const usable = must(coupons, 200)['usable'] as { id: string; state: string }[];
  return {
    balance: await world.balanceOf(member),
    points: must(points, 200)['balance'],
    washes: (must(card, 200)['services'] as { left: number }[])[0]?.left,
    coupon: usable.some(({ id, state }) => id === couponId && state === 'issued'),
  };
}

/** Before anything was paid, while a bill waits for WeChat, and once it is paid (175 points are earned by it). */
export const hasAll: Has = { balance: 100_000, points: 500, washes: 10, coupon: true };
export const hasWaiting: Has = { balance: 95_000, points: 0, washes: 9, coupon: false };
export const hasPaid: Has = { balance: 95_000, points: 175, washes: 9, coupon: false };
