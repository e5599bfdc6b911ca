import { addDays, limitFor, shopDayOf, type ShopDay } from '@cheyou/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Service } from '../../src/catalog';
import { Ids, SetClock } from '../../src/platform/clock';
import { Refused, type Actor, type StaffCaller } from '../../src/platform/http';
import type { RequestKey } from '../../src/platform/idempotency';
import { CreateCardProduct } from '../../src/prepaid';
import { FoundMerchant, Shops } from '../../src/shops';
import { openDeployment, type OpenDeployment } from '../builders/open-deployment';
import type { BookServiceCard, CardProduct } from './book-cards';
import { foundInstruments, level, seedServices, type CouponOffer } from './found-instruments';
import type { BookPoints } from './holdings';
import { HouseBook } from './house-book';
import type {
  AtWechat,
  ModelCardRefund,
  ModelMember,
  ModelOpening,
  ModelOrder,
  ModelPayOut,
  ModelPerson,
  ModelSale,
  ModelSettlement,
  ModelTopUp,
  ModelCardTransfer,
  ModelTransfer,
  RefundAsk,
} from './model-records';
import { bonusForever, bonusSoon, merchant } from './the-merchant';
import type { ModelShift } from './paper-shift';
import { paperPhones, PaperWechat } from './paper-wechat';

/** The program did something else than the books say it must. */
export class ModelBroken extends Error {}

/** A keyed request that was made once and can be made again. */
interface Asked {
  readonly key: RequestKey;
  readonly again: (key: RequestKey) => Promise<unknown>;
  readonly outcome: string;
  readonly same: (answer: unknown) => string;
  /** Codes that the part after the stored one may refuse with later on. */
  readonly later: readonly string[];
}

export interface Tier {
  readonly payFen: number;
  readonly bonusFen: number;
  readonly months: number | null;
}

const appid = 'wxmini0000000001';
const rememberedMax = 100;
/** The program without HTTP under a clock of its own, and beside it the books of what it must come to. */
export class ModelWorld {
  readonly house = new HouseBook();
  readonly members: ModelMember[] = [];
  readonly topUps: ModelTopUp[] = [];
  readonly sales: ModelSale[] = [];
  readonly settlements: ModelSettlement[] = [];
  readonly orders: ModelOrder[] = [];
  readonly refundAsks: RefundAsk[] = [];
  readonly cardRefunds: ModelCardRefund[] = [];
  /** What WeChat was given to pay back, by the program's number there. */
  readonly payOuts = new Map<string, ModelPayOut>();
  /** What it was given by the present operation, before its number is known. */
  readonly unnamed: ModelPayOut[] = [];
  /** What a person owes of bills because WeChat had less left, by the refund's id; and of the present operation, before it is known. */
  readonly byHand = new Map<string, ModelPayOut>();
  readonly unnamedByHand: { readonly payOut: ModelPayOut; readonly settlementId: string }[] = [];
  readonly transfers: ModelTransfer[] = [];
  readonly cardTransfers: ModelCardTransfer[] = [];
  /** Service cards that were given without a sale. */
  readonly given: BookServiceCard[] = [];
  /** How far refunds are at WeChat, by the program's number; those that were never sent are missing. */
  readonly atWechat = new Map<string, AtWechat>();
  /** Refunds that WeChat closed and that were sent once more. */
  readonly sentAgain = new Set<string>();
  readonly openings: ModelOpening[] = [];
  /** How many coupons of a template are out, those taken back left out. */
  readonly couponsOut = new Map<string, number>();
  readonly codes: { readonly code: string; used: boolean }[] = [];
  readonly outcomes = new Map<string, number>();
  readonly asked: Asked[] = [];
  /** The last day that was closed, by shop; and the shift that isn't. */
  readonly closedThrough = new Map<string, ShopDay>();
  readonly shifts = new Map<string, ModelShift>();
  /** Members whose cards the present operation moved. */
  readonly touched: ModelMember[] = [];
  /** Ids of members that became others. */
  readonly gone: string[] = [];
  readonly tiers: readonly Tier[] = [
    ...bonusSoon.map((tier) => ({ ...tier, months: 1 })),
    ...bonusForever.map((tier) => ({ ...tier, months: null })),
  ];
  private keys = 0;
  private born = 0;

  private constructor(
    readonly rooms: OpenDeployment,
    readonly clock: SetClock,
    readonly wechat: PaperWechat,
    readonly shopIds: readonly string[],
    readonly terms: string,
    readonly productVersion: string,
    readonly services: readonly Service[],
    readonly offers: readonly CouponOffer[],
    readonly cardProducts: readonly CardProduct[],
    /** What the shop gives and nobody buys. */
    readonly gifts: readonly CardProduct[],
  ) {}

  /** Founds a merchant in an empty database. */
  static async found(urls: { appUrl: string; adminUrl: string }): Promise<ModelWorld> {
    const clock = new SetClock(new Date('2026-03-02T02:00:00Z'));
    const wechat = new PaperWechat();
    const rooms = await openDeployment({ ...urls, clock, pay: wechat, miniProgram: paperPhones });
    await rooms.empty();
    const founded = await rooms.unit.run((tx) => rooms.get(FoundMerchant).run(tx, merchant));
    const shopIds = founded?.shopIds ?? [];
    const staff = { staffId: rooms.get(Ids).next(), name: '陈立', role: 'ownerManager' as const };
    const owner: StaffCaller = {
      sessionId: rooms.get(Ids).next(),
      memberId: rooms.get(Ids).next(),
      accountId: rooms.get(Ids).next(),
      appid,
      staff: { ...staff, shopId: shopIds[0] ?? '', shopIds },
    };
    const products = rooms.get(CreateCardProduct);
    const product = await products.run(owner, { name: '常用卡', bonusMonths: 1, tiers: bonusSoon });
    await products.run(owner, { name: '长期卡', bonusMonths: null, tiers: bonusForever });
    const { prepaidTerms } = await rooms.get(Shops).merchant(rooms.db);
    const services = await seedServices(rooms);
    const { offers, cardProducts, gifts } = await foundInstruments(rooms, owner, services);
    const { version } = prepaidTerms;
    const ids = [version, product.versionId] as const;
    return new ModelWorld(rooms, clock, wechat, shopIds, ...ids, services, offers, cardProducts, gifts);
  }

  get today(): ShopDay {
    return shopDayOf(this.clock.now());
  }

  /** The day on which a shop dates what happens now: after the last one it closed. */
  dayOf(shopId: string): ShopDay {
    const closed = this.closedThrough.get(shopId);
    return closed === undefined || closed < this.today ? this.today : addDays(closed, 1);
  }

  id(): string {
    return this.rooms.get(Ids).next();
  }

  /** One of a few people of a role, at work in a shop. */
  staff(role: 'cashier' | 'shopManager', pick: number, shopId: string): StaffCaller {
    const staffId = staffIdOf(role, pick % (role === 'cashier' ? 6 : 2));
    return {
      sessionId: staffId,
      memberId: staffId,
      accountId: staffId,
      appid,
      staff: { staffId, name: '何立新', role, shopId, shopIds: this.shopIds },
    };
  }

  /** What the level of a member gives now. */
  levelOf(member: ModelMember | null): { percent: number; off: number } {
    const reached = (member?.person.holding.lately(this.today) ?? 0) >= level.spendFen;
    return reached ? { percent: level.pointsPercent, off: level.servicePercentOff } : { percent: 100, off: 0 };
  }

  /** Points that become somebody's now: a debt is settled first. */
  award({ holding }: ModelPerson, points: number): BookPoints | null {
    const { lot, settled } = holding.points.award(points, this.today, this.nextBirth());
    this.house.move('pointsCost', 'POINT', settled - points);
    this.house.move('pointsCost', 'POINT_DEBT', settled);
    return lot;
  }

  /** Lots of points are told apart by when they were born. */
  nextBirth(): number {
    this.born += 1;
    return this.born;
  }

  shop(pick: number): string {
    return this.shopIds[pick % this.shopIds.length] ?? '';
  }

  owner(memberId: string): Actor {
    return { sessionId: memberId, memberId, accountId: memberId, appid, staff: null };
  }

  /** Does something once under a new key and holds its end against `wanted`: a refusal's code, or null for success. */
  async keyed<T>(
    owner: Actor,
    what: string,
    wanted: string | null,
    run: (key: RequestKey) => Promise<T>,
    { same = (answer: unknown) => JSON.stringify(answer ?? null), later = [] as readonly string[] } = {},
  ): Promise<T | null> {
    this.keys += 1;
    const key = {
      owner: owner.accountId,
      key: `model-${String(this.keys).padStart(20, '0')}`,
      route: what,
      bodyHash: 'a'.repeat(64),
    };
    const end = await this.ended(what, wanted, () => run(key));
    const outcome = 'refused' in end ? end.refused : same(end.answer);
    this.asked.push({ key, again: run, outcome, same, later });
    if (this.asked.length > rememberedMax) this.asked.shift();
    return 'refused' in end ? null : end.answer;
  }

  /** The same for what carries no key. */
  async plain<T>(what: string, wanted: string | null, run: () => Promise<T>): Promise<T | null> {
    const end = await this.ended(what, wanted, run);
    return 'refused' in end ? null : end.answer;
  }

  private async ended<T>(
    what: string,
    wanted: string | null,
    run: () => Promise<T>,
  ): Promise<{ answer: T } | { refused: string }> {
    const end = await run().then(
      (answer) => ({ answer }),
      (error: unknown) => {
        if (error instanceof Refused) return { refused: error.code };
        throw error;
      },
    );
    const got = 'refused' in end ? end.refused : null;
    this.count(what, got ?? 'done');
    if (got !== wanted)
      throw new ModelBroken(`${what}: the books say ${wanted ?? 'done'}, the program ${got ?? 'did it'}`);
    return end;
  }

  count(what: string, outcome: string): void {
    const name = `${what} ${outcome}`;
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1);
  }

  expect(what: string, got: unknown, wanted: unknown): void {
    if (isDeepStrictEqual(got, wanted)) return;
    throw new ModelBroken(`${what}: the books say ${JSON.stringify(wanted)}, the program ${JSON.stringify(got)}`);
  }

  limit(actor: StaffCaller, kind: Parameters<typeof limitFor>[1]): number {
    return limitFor(actor.staff.role, kind);
  }
}

function staffIdOf(role: string, number: number): string {
  return `01M0DE1${role.toUpperCase().replaceAll(/[ILOU]/g, 'X')}${String(number)}`.padEnd(26, '0').slice(0, 26);
}
