import { randomUUID } from 'node:crypto';
import { AdminModule, RunInvariants } from '../../src/admin';
import { CatalogModule, SeedCatalog } from '../../src/catalog';
import { CommissionModule } from '../../src/commission';
import { CounterModule } from '../../src/counter';
import { CouponsModule } from '../../src/coupons';
import { DayCloseModule } from '../../src/day-close';
import { ExportsModule } from '../../src/exports';
import { HomeModule } from '../../src/home';
import { InvoicesModule } from '../../src/invoices';
import { LedgerModule } from '../../src/ledger';
import { LevelsModule } from '../../src/levels';
import { LiabilityModule } from '../../src/liability';
import { NoticesModule } from '../../src/notices';
import { OpeningBalancesModule } from '../../src/opening-balances';
import { PaymentsModule } from '../../src/payments';
import { PointsModule } from '../../src/points';
import { PrepaidModule } from '../../src/prepaid';
import { ServiceCardsModule } from '../../src/service-cards';
import { OpenSession } from '../../src/sessions';
import { SettlementModule } from '../../src/settlement';
import { aMerchant, type AMerchant, type SignedIn } from './a-merchant';
import type { Answer, ApiWishes } from './an-api';

const higherRooms = [
  CatalogModule,
  LedgerModule,
  PaymentsModule,
  NoticesModule,
  PrepaidModule,
  ServiceCardsModule,
  PointsModule,
  LevelsModule,
  CouponsModule,
  SettlementModule,
  HomeModule,
  CounterModule,
  DayCloseModule,
  InvoicesModule,
  LiabilityModule,
  CommissionModule,
  OpeningBalancesModule,
  ExportsModule,
  AdminModule,
];

/** Somebody with a phone in the hand: their requests carry their token. */
export interface Person extends SignedIn {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, key?: string): Promise<Answer>;
  put(path: string, body: unknown, key?: string): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

export interface Wash {
  readonly saleId: string;
  readonly totalFen: number;
  readonly version: number;
}

/** A merchant at work: every room, a catalogue, people who can ask for things. */
export interface AShop extends AMerchant {
  readonly manager: Person;
  readonly cashier: Person;
  /** A service of the catalogue at this price (fen). */
  aService(priceFen: number): Promise<string>;
  /** A member with a card that holds this much (fen), topped up in cash; signed in, with a car. */
  aMember(name: string, cardFen: number): Promise<Person & { cardId: string; carId: string; phone: string }>;
  /** An open sale of one service for a member's car. */
  aSale(of: { memberId: string; carId: string | null } | null, priceFen: number, by?: Person): Promise<Wash>;
  /** The proof that the member is at the counter. */
  aProof(member: Person, saleId: string, by?: Person): Promise<string>;
  /** Pays a sale from the card, with a fresh code of the member. */
  settleFromCard(sale: Wash, member: Person & { cardId: string }, amountFen?: number, key?: string): Promise<Answer>;
  balanceOf(member: Person & { cardId: string }): Promise<number>;
  as(person: SignedIn, shopId?: string): Person;
  /** What is broken; a story ends with none. */
  broken(): Promise<unknown[]>;
}

export const aKey = (): string => randomUUID().replaceAll('-', '');

export async function aShop(wishes: ApiWishes = {}): Promise<AShop> {
  const merchant = await aMerchant(higherRooms, wishes);
  const as = (person: SignedIn, shopId?: string): Person => personOf(merchant, person, shopId);
  await merchant.get(SeedCatalog).run();
  const manager = as(await merchant.hire('苏明', 'shopManager', merchant.east));
  const cashier = as(await merchant.hire('何立新', 'cashier', merchant.east));
  const owner = as(merchant.owner);
  must(await owner.patch('/staff/settings', { topUpOpen: true, reason: '开业' }), 200);
  const services = new Map<number, string>();
  let people = 0;
  const shop: AShop = {
    ...merchant,
    manager,
    cashier,
    as,
    aService: async (priceFen) => {
      const known = services.get(priceFen);
      if (known !== undefined) return known;
      const body = {
        name: `试项 ${String(priceFen)}`,
        category: 'wash',
        kind: 'service',
        priceFen,
        minutes: 20,
        unit: '次',
      };
      const made = must(await owner.post('/staff/services', body, aKey()), 201);
      const id = String(made['id']);
      services.set(priceFen, id);
      return id;
    },
    aMember: async (name, cardFen) => {
      people += 1;
      const phone = `139${String(people).padStart(8, '0')}`;
      const plate = `川A${String(people).padStart(5, '0')}`;
      const member = must(await cashier.post('/staff/members', { name, phone, plate }, aKey()), 201);
      const memberId = String(member['id']);
      const cardId = cardFen === 0 ? '' : await topUp(cashier, memberId, cardFen);
      const carId = (member['cars'] as { id: string }[])[0]?.id ?? '';
      return { ...as(await sessionOf(merchant, memberId)), cardId, carId, phone };
    },
    aSale: async (of, priceFen, by = cashier) => {
      const lines = [{ serviceId: await shop.aService(priceFen), qty: 1 }];
      const body = { memberId: of?.memberId ?? null, carId: of?.carId ?? null, lines };
      const sale = must(await by.post('/staff/sales', body, aKey()), 201);
      return { saleId: String(sale['id']), totalFen: Number(sale['totalFen']), version: Number(sale['version']) };
    },
    aProof: async (member, saleId, by = cashier) => {
      const code = must(await member.post('/me/member-code'), 201);
      const proof = must(await by.post('/staff/member-codes/verification', { code: code['digits'], saleId }), 200);
      return String(proof['proofId']);
    },
    settleFromCard: async (sale, member, amountFen = sale.totalFen, key = aKey()) => {
      const proofId = await shop.aProof(member, sale.saleId);
      const wishes = { prepaid: { cardId: member.cardId, amountFen }, tenders: [] };
      return cashier.post(`/staff/sales/${sale.saleId}/settlement`, { wishes, quotedFen: sale.totalFen, proofId }, key);
    },
    balanceOf: async (member) => {
      const card = must(await member.get(`/me/cards/${member.cardId}`), 200);
      return Number(card['balanceFen']);
    },
    broken: () => merchant.get(RunInvariants).run(),
  };
  return shop;
}

/** The body of an answer that has to have this status. */
export function must(answer: Answer, status: number): Record<string, unknown> {
  if (answer.status !== status)
    throw new Error(`${String(answer.status)} instead of ${String(status)}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A session of a member that was opened at the counter. */
async function sessionOf(merchant: AMerchant, memberId: string): Promise<SignedIn> {
  const opening = merchant.get(OpenSession);
  const record = await merchant.unit.run((tx) => opening.run(tx, { memberId, accountId: memberId }, 'miniProgram'));
  const { accessToken: token, refreshToken } = await opening.answer(record);
  return { token, refreshToken, memberId, staffId: '' };
}

async function topUp(cashier: Person, memberId: string, amountFen: number): Promise<string> {
  const options = must(await cashier.get(`/staff/members/${memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const body = { cardId: null, tierId: null, amountFen, method: 'cash', termsVersion };
  const done = must(await cashier.post(`/staff/members/${memberId}/top-ups`, body, aKey()), 201);
  return String(done['cardId']);
}

function personOf(api: AMerchant, person: SignedIn, shopId?: string): Person {
  const asking = (more: object) => ({ token: person.token, ...(shopId !== undefined && { shopId }), ...more });
  return {
    ...person,
    get: (path) => api.ask('GET', path, asking({})),
    post: (path, body = {}, key?) => api.ask('POST', path, asking({ body, ...(key !== undefined && { key }) })),
    put: (path, body, key?) => api.ask('PUT', path, asking({ body, ...(key !== undefined && { key }) })),
    patch: (path, body) => api.ask('PATCH', path, asking({ body })),
    delete: (path) => api.ask('DELETE', path, asking({})),
  };
}
