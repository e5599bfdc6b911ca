import type { Type } from '@nestjs/common';
import type { Role } from '@cheyou/domain';
import { randomUUID } from 'node:crypto';
import { Catalog, CatalogModule } from '../../src/catalog';
import { Cars, KeeperPort, MemberPages, Members, MembersModule } from '../../src/members';
import { Ids } from '../../src/platform/clock';
import { GuardPort, type Actor } from '../../src/platform/http';
import { FoundMerchant, ShopsModule } from '../../src/shops';
import { anApi, type AnApi } from './an-api';

export interface Said {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

/** Somebody signed in: their requests carry their token. */
export interface Person {
  readonly memberId: string;
  readonly token: string;
  get(path: string): Promise<Said>;
  post(path: string, body?: unknown, key?: string): Promise<Said>;
  patch(path: string, body: unknown): Promise<Said>;
  put(path: string, body: unknown): Promise<Said>;
  delete(path: string): Promise<Said>;
}

/** The rooms members and catalog behind HTTP, with a guard and pages of the test's own: sessions and counter are higher floors. */
export interface MembersWorld {
  readonly api: AnApi;
  readonly members: Members;
  readonly cars: Cars;
  readonly catalog: Catalog;
  readonly shopId: string;
  /** Fen that members have in higher rooms. */
  readonly money: Map<string, number>;
  /** Members that were told that their WeChat account was left. */
  readonly left: { memberId: string; leftMemberId: string | null }[];
  /** A member that signs in by WeChat for the first time. */
  anOwner(openid?: string, unionid?: string | null): Promise<Person>;
  aStaff(role: Role): Promise<Person>;
  /** A mobile number nobody has yet. */
  aPhone(): string;
  /** What WeChat will say is behind any phone code. */
  wechatKnowsPhone(phone: string): void;
  /** A member that staff opened; answers its id. */
  openedAtCounter(phone: string, more?: object): Promise<string>;
  /** A walk-in, as the counter opens it. */
  aWalkIn(plate: string): Promise<string>;
  close(): Promise<void>;
}

export const key = (): string => randomUUID().replaceAll('-', '');
export const miniAppid = 'wxmini0000000001';

/** `more` are rooms that stand on these. */
export async function aMembersWorld(more: Type[] = []): Promise<MembersWorld> {
  const api = await anApi([ShopsModule, MembersModule, CatalogModule, ...more]);
  await api.empty();
  const members = api.get(Members);
  const cars = api.get(Cars);
  const actors = guardOf(api, members);
  const money = new Map<string, number>();
  const left: MembersWorld['left'] = [];
  api.get(KeeperPort).register({
    room: 'purse',
    moneyFen: (_reader, ids) => Promise.resolve(new Map(ids.map((id) => [id, money.get(id) ?? 0]))),
    onRebound: (_tx, rebound) => Promise.resolve(void left.push(rebound)),
  });
  fillPages(api, members, cars);
  const merchant = await api.unit.run((tx) =>
    api.get(FoundMerchant).run(tx, {
      merchantName: '青杉车友',
      shops: [{ name: '城东店', city: '成都', address: '水杉街 18 号', phone: '028-8450 1200' }],
      reason: '开业',
    }),
  );
  const shopId = merchant?.shopIds[0] ?? '';
  const signIn = (actor: Actor): Person => {
    const token = `token-${key()}`;
    actors.set(token, actor);
    return personOf(api, actor.memberId, token);
  };
  const account = async (openid: string, unionid: string | null): Promise<Actor> => {
    const { memberId, accountId } = await api.unit.run((tx) =>
      members.ofIdentity(tx, { appid: miniAppid, openid, unionid }),
    );
    return { sessionId: api.get(Ids).next(), memberId, accountId, appid: miniAppid, staff: null };
  };
  let phones = 0;
  const world: MembersWorld = {
    ...{ api, members, cars, catalog: api.get(Catalog), shopId, money, left },
    anOwner: async (openid = key(), unionid = null) => signIn(await account(openid, unionid)),
    aStaff: async (role) => {
      const staffId = api.get(Ids).next();
      return signIn({
        ...(await account(key(), null)),
        staff: { staffId, name: '周敏', role, shopId, shopIds: [shopId] },
      });
    },
    aPhone: () => `138${String((phones += 1)).padStart(8, '0')}`,
    wechatKnowsPhone: (phone) => {
      api.wechat.tell(({ path }) => ({ status: 200, body: JSON.stringify(wechatAnswer(path, phone)) }));
    },
    openedAtCounter: async (phone, more = {}) => {
      const advisor = await world.aStaff('advisor');
      const { body } = await advisor.post('/staff/members', { name: '林知远', phone, ...more });
      return String(body['id']);
    },
    aWalkIn: async (plate) => {
      const advisor = await world.aStaff('advisor');
      const { body } = await advisor.post('/staff/walk-ins', { plate });
      return String(body['carId']);
    },
    close: () => api.close(),
  };
  return world;
}

function guardOf(api: AnApi, members: Members): Map<string, Actor> {
  const actors = new Map<string, Actor>();
  api.get(GuardPort).fill({
    read: async (token) => {
      const actor = actors.get(token);
      // As sessions do: a merged member's sessions go on as the survivor's.
      const member = actor && (await members.find(api.db, actor.memberId));
      return actor && member ? { ...actor, memberId: member.id } : null;
    },
  });
  return actors;
}

function fillPages(api: AnApi, members: Members, cars: Cars): void {
  api.get(MemberPages).fill({
    me: async (reader, { memberId }) => ({ ...(await members.find(reader, memberId)) }),
    staffMember: async (reader, _actor, id) => ({
      ...(await members.find(reader, id)),
      cars: await cars.viewsOfMember(reader, id, { unmasked: false, staff: true }),
    }),
    staffCar: async (reader, _actor, carId) => ({ carId, ...(await cars.find(reader, carId)) }),
  });
}

function personOf(api: AnApi, memberId: string, token: string): Person {
  return {
    memberId,
    token,
    get: (path) => api.ask('GET', path, { token }),
    post: (path, body = {}, as = key()) => api.ask('POST', path, { token, body, key: as }),
    patch: (path, body) => api.ask('PATCH', path, { token, body }),
    put: (path, body) => api.ask('PUT', path, { token, body }),
    delete: (path) => api.ask('DELETE', path, { token }),
  };
}

function wechatAnswer(path: string, phone: string): object {
  if (path.includes('stable_token')) return { access_token: 'an-access-token', expires_in: 7200 };
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: 1, appid: miniAppid },
    },
  };
}
