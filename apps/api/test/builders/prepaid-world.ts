import { fen, shopDayOf, takeFromLots, type Role } from '@cheyou/domain';
import { randomUUID } from 'node:crypto';
import { account, house, Ledger, LedgerModule, ledgerInvariants, type EntryHead } from '../../src/ledger';
import { Members, MembersModule } from '../../src/members';
import { NoticesModule } from '../../src/notices';
import { Payments, PaymentsModule, type PaymentOrder } from '../../src/payments';
import { Ids } from '../../src/platform/clock';
import type { Tx } from '../../src/platform/database';
import { allowed, GuardPort, type Actor, type StaffCaller } from '../../src/platform/http';
import { Cards, prepaidInvariants, PrepaidModule } from '../../src/prepaid';
import { FoundMerchant, ShopsModule } from '../../src/shops';
import { StaffModule } from '../../src/staff';
import { signedAnswer } from '../wechat/pay-side';
import { anApi, type AnApi, type Answer } from './an-api';
import { brokenPromises } from './ledger-world';

export interface Holder {
  readonly actor: Actor;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, key?: string): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
}

export interface Staffer extends Holder {
  readonly actor: StaffCaller;
}

/** The prepaid room behind HTTP with a guard of the test's own, a merchant with one shop and products on sale. */
export interface PrepaidWorld {
  readonly api: AnApi;
  readonly cards: Cards;
  readonly ledger: Ledger;
  readonly payments: Payments;
  readonly shopId: string;
  readonly terms: string;
  /** Tiers on sale by what they cost (fen). */
  readonly tiers: ReadonlyMap<number, { id: string; productVersion: string }>;
  aMember(): Promise<Holder>;
  aStaff(role: Role): Promise<Staffer>;
  /** A card with this much on it, taken in cash; from 500.00 on a tier adds bonus. */
  aCard(paidFen: number): Promise<{ holder: Holder; cardId: string; topUpId: string }>;
  /** What the counter answers to a top-up. */
  atCounter(by: Staffer, memberId: string, amountFen: number, more?: object): Promise<Answer>;
  /** What the owner's phone is answered; WeChat takes the order. */
  startTopUp(holder: Holder, amountFen: number, key?: string, tierId?: string | null): Promise<Answer>;
  /** WeChat says that the order was paid. */
  paid(orderId: string): Promise<string>;
  /** What WeChat would say once the order is paid by its payer. */
  paymentOf(orderId: string): Promise<Parameters<Payments['learn']>[0]>;
  spend(cardId: string, amountFen: number, within?: Tx): Promise<{ entryId: string; balanceAfterFen: number }>;
  hold(cardId: string, amountFen: number): Promise<{ holdId: string; balanceAfterFen: number }>;
  balanceOf(holder: Holder): Promise<{ balanceFen: number; principalFen: number; bonusFen: number }>;
  noticesOf(holder: Holder): Promise<{ kind: string; facts: { label: string; value: string }[] }[]>;
  broken(): Promise<string[]>;
}

/** A part of an answer's body, as the test knows it to be. */
export const part = <T>({ body }: Pick<Answer, 'body'>, name: string): T => body[name] as T;

export type Lines = readonly { kind: string; amountFen: number; balanceAfterFen: number }[];

/** A card's statement of one month, newest first. */
export async function linesOf(holder: Holder, cardId: string, month = '2026-03'): Promise<Lines> {
  return part<Lines>(await holder.get(`/me/cards/${cardId}/statement?month=${month}`), 'items');
}

/** Of each line what it was, what it moved and what was left. */
export const brief = (lines: Lines) =>
  lines.map(({ kind, amountFen, balanceAfterFen }) => [kind, amountFen, balanceAfterFen]);

export const aKey = (): string => randomUUID().replaceAll('-', '');
const appid = 'wxmini0000000001';
const rooms = [LedgerModule, ShopsModule, MembersModule, StaffModule, PaymentsModule, NoticesModule, PrepaidModule];

export async function aPrepaidWorld(): Promise<PrepaidWorld> {
  const api = await anApi(rooms);
  await api.empty();
  const shopId = await found(api);
  const people = peopleOf(api, shopId);
  const owner = await people.aStaff('ownerManager');
  const tiers = await sell(owner);
  const { version: terms } = part<{ version: string }>(await owner.get('/me/top-up-options'), 'terms');
  const ledger = api.get(Ledger);
  const cards = api.get(Cards);
  const payments = api.get(Payments);
  const head: EntryHead = { shopId, staffId: null, title: '标准洗车', plate: '川A8K2M7' };
  const placing = () => {
    const { wechatPay } = api.parties;
    api.wechat.tell(() => signedAnswer(wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  };
  const takesOf = async (tx: Tx, cardId: string, amountFen: number) =>
    planned(await cards.lockFacts(tx, cardId), amountFen, api);
  const world: PrepaidWorld = {
    ...{ api, cards, ledger, payments, shopId, terms, tiers },
    ...people,
    aCard: async (paidFen) => {
      const holder = await people.aMember();
      const by = await people.aStaff('ownerManager');
      const { body, status } = await world.atCounter(by, holder.actor.memberId, paidFen);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return { holder, cardId: String(body['cardId']), topUpId: String(body['id']) };
    },
    atCounter: (by, memberId, amountFen, more = {}) =>
      by.post(`/staff/members/${memberId}/top-ups`, {
        cardId: null,
        tierId: null,
        amountFen,
        method: 'cash',
        termsVersion: terms,
        ...more,
      }),
    startTopUp: (holder, amountFen, key = aKey(), tierId = null) => {
      placing();
      const productVersion = [...tiers.values()][0]?.productVersion ?? '';
      return holder.post('/me/top-ups', { tierId, amountFen, productVersion, termsVersion: terms }, key);
    },
    paid: async (orderId) => payments.learn(await world.paymentOf(orderId)),
    paymentOf: async (orderId) => {
      const order = await payments.find(api.db, orderId);
      if (!order) throw new Error(`no order ${orderId}`);
      return paidTransactionOf(api, order);
    },
    spend: (cardId, amountFen, within) => {
      const work = async (tx: Tx) => {
        const { taken, balanceAfterFen } = await cards.take(tx, {
          cardId,
          takes: await takesOf(tx, cardId, amountFen),
          head,
        });
        const postings = taken.map(({ accountId, ...rest }) => ({
          ...rest,
          from: account(accountId),
          to: house('revenue', head.shopId),
        }));
        const posted = await ledger.post(tx, {
          ...head,
          kind: 'settle',
          cardId,
          cardBalanceAfter: balanceAfterFen,
          postings,
        });
        return { entryId: posted.entryId, balanceAfterFen };
      };
      return within ? work(within) : api.unit.run(work);
    },
    hold: (cardId, amountFen) =>
      api.unit.run(async (tx) => {
        const { taken, balanceAfterFen } = await cards.take(tx, {
          cardId,
          takes: await takesOf(tx, cardId, amountFen),
          head,
        });
        const { entryId, holdId } = await ledger.hold(tx, taken, {
          ...head,
          cardId,
          cardBalanceAfter: balanceAfterFen,
        });
        return { entryId, holdId, balanceAfterFen };
      }),
    balanceOf: async (holder) => {
      const [face] = await cards.facesOf(api.db, [holder.actor.memberId]);
      const { balanceFen = 0, principalFen = 0, bonusFen = 0 } = face ?? {};
      return { balanceFen, principalFen, bonusFen };
    },
    noticesOf: async (holder) => {
      return part(await holder.get('/me/notices'), 'items');
    },
    broken: () => brokenPromises(api.db, [...ledgerInvariants, ...prepaidInvariants]),
  };
  return world;
}

async function found(api: AnApi): Promise<string> {
  const merchant = await api.unit.run((tx) =>
    api.get(FoundMerchant).run(tx, {
      merchantName: '青杉车友',
      settings: { topUpOpen: true, counterApprovalAboveFen: fen(80_000) },
      shops: [{ name: '城东店', city: '成都', address: '水杉街 18 号', phone: '028-8450 1200' }],
      reason: '开业',
    }),
  );
  return merchant?.shopIds[0] ?? '';
}

async function sell(owner: Staffer): Promise<PrepaidWorld['tiers']> {
  const tiers = [
    { payFen: 50_000, bonusFen: 3_000 },
    { payFen: 100_000, bonusFen: 10_000 },
  ];
  const answer = await owner.post('/staff/card-products', { name: '储值卡', bonusMonths: 12, tiers });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const made = part<{ id: string; payFen: number }[]>(answer, 'tiers');
  return new Map(made.map(({ id, payFen }) => [payFen, { id, productVersion: part<string>(answer, 'version') }]));
}

function peopleOf(api: AnApi, shopId: string): Pick<PrepaidWorld, 'aMember' | 'aStaff'> {
  const actors = new Map<string, Actor>();
  api.get(GuardPort).fill({ read: (token) => Promise.resolve(actors.get(token) ?? null) });
  const signIn = <A extends Actor>(actor: A) => {
    const token = `token-${aKey()}`;
    actors.set(token, actor);
    return {
      actor,
      get: (path: string) => api.ask('GET', path, { token }),
      post: (path: string, body: unknown = {}, key = aKey()) => api.ask('POST', path, { token, body, key }),
      patch: (path: string, body: unknown) => api.ask('PATCH', path, { token, body }),
    };
  };
  const anActor = async (): Promise<Actor> => {
    const account = { appid, openid: aKey(), unionid: null };
    const { memberId, accountId } = await api.unit.run((tx) => api.get(Members).ofIdentity(tx, account));
    return { sessionId: api.get(Ids).next(), memberId, accountId, appid, staff: null };
  };
  return {
    aMember: async () => signIn(await anActor()),
    aStaff: async (role) => {
      const staffId = api.get(Ids).next();
      return signIn({ ...(await anActor()), staff: { staffId, name: '周敏', role, shopId, shopIds: [shopId] } });
    },
  };
}

/** What the planner of settlements would take. */
function planned(facts: Awaited<ReturnType<Cards['lockFacts']>>, amountFen: number, api: AnApi) {
  if (!facts) throw new Error('no such card');
  return allowed(takeFromLots(facts.lots, fen(amountFen), shopDayOf(api.clock.now())));
}

async function paidTransactionOf(api: AnApi, order: PaymentOrder) {
  const openid = await api.get(Members).openidOf(api.db, order.memberId, appid);
  return {
    appid,
    mchid: '1900000001',
    outTradeNo: order.id,
    transactionId: `42${order.id}`,
    tradeState: 'SUCCESS' as const,
    payerOpenid: openid,
    totalFen: order.amountFen,
    payerTotalFen: order.amountFen,
    currency: 'CNY',
    paidAt: api.clock.now(),
    attach: null,
  };
}
