import type { Home, Me, Session } from '@cheyou/contracts';
import type { WxAnswer, WxRequest } from './stub-wx';

const shop = {
  id: '01JD00000000000000000SHOP1',
  name: '青羊店',
  city: '成都',
  address: '青羊区锦里东路 8 号',
  phone: '02880000000',
  openNow: true,
  hoursText: '09:00–18:30',
};
const later = '2999-01-01T00:00:00.000Z';

const owner: Me = {
  memberId: '01JD0000000000000000000000',
  name: '林知远',
  phoneMasked: '138****2916',
  phoneVerified: true,
  named: true,
  elderMode: false,
  gender: null,
  birthOn: null,
  memberSince: '2023-11-20T02:00:00.000Z',
  staff: null,
  merchantName: '正衡车坊',
  wechat: { miniAppid: 'wx0000000000000000', oaAppid: null },
};

const home = {
  merchantName: '正衡车坊',
  shop,
  shops: [shop, { ...shop, id: '01JD00000000000000000SHOP2', name: '高新店' }],
  card: {
    id: '01JD00000000000000000CARD1',
    memberId: '01JD0000000000000000000000',
    number: '6208000000006208',
    tail: '6208',
    state: 'active',
    balanceFen: 335600,
    principalFen: 288000,
    bonusFen: 47600,
    levelName: '金卡会员',
    gold: true,
    named: true,
    capFen: 500000,
  },
  packages: {
    cards: 2,
    passes: 0,
    usesLeft: 11,
    labourTenths: 0,
    nextLapse: { on: '2026-12-31', count: 6, unit: 'times' },
  },
  points: { balance: 2860, frozen: 0, debt: 0, worthFen: 2860, nextLapse: { on: '2026-12-31', count: 320 } },
  coupons: { usable: 3, nextLapse: { on: '2026-11-27', count: 1 } },
  cars: [],
  openAsk: null,
  topUpOpen: true,
  unreadNotices: 0,
  at: '2026-11-21T02:32:00.000Z',
} satisfies Home;

/** A server that knows one owner; what it doesn't know it answers as the API does. `lost` names paths whose answers never come. */
export function aSmallServer(lost: string[] = []): (request: WxRequest) => Promise<WxAnswer> {
  const session: Session = {
    accessToken: 'access',
    accessExpiresAt: later,
    refreshToken: 'refresh',
    refreshExpiresAt: later,
    me: owner,
  };
  const known: Record<string, unknown> = { '/sessions/wechat': session, '/me': owner, '/me/home': home };
  return (request) => {
    const path = request.url.replace(/^.*\/api/, '').replace(/\?.*$/, '');
    if (lost.includes(path)) return Promise.reject(new Error('request:fail timeout'));
    const body = known[path];
    if (body !== undefined) return Promise.resolve({ statusCode: 200, data: JSON.stringify(body) });
    const refusal = { code: 'NOT_FOUND', message: '没有找到相关内容。', requestId: '01JD0000000000000000REQUEST' };
    return Promise.resolve({ statusCode: 404, data: JSON.stringify(refusal) });
  };
}
