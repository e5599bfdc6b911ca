import type { Type } from '@nestjs/common';
import type { Role } from '@cheyou/domain';
import { MembersModule } from '../../src/members';
import { SessionsModule } from '../../src/sessions';
import { FoundMerchant, ShopsModule } from '../../src/shops';
import { StaffModule, StaffRoom } from '../../src/staff';
import { anApi, type AnApi, type Answer, type ApiWishes, type Asking } from './an-api';

export interface SignedIn {
  readonly token: string;
  readonly refreshToken: string;
  readonly memberId: string;
  readonly staffId: string;
}

export interface AMerchant extends AnApi {
  readonly east: string;
  readonly west: string;
  readonly owner: SignedIn;
  /** A person of this name opens the mini-program; the same name is the same WeChat account. */
  signIn(name: string, unionid?: string | null): Promise<SignedIn>;
  /** Somebody invited by the owner, who has accepted. */
  hire(name: string, role: Role, shopId: string): Promise<SignedIn>;
  /** The code a request was refused with, or its status when it wasn't. */
  codeOf(answer: Answer): string;
  /** A second process of the same deployment: own memory, same database and clock. */
  secondProcess(): Promise<AnApi>;
}

const rooms = [ShopsModule, MembersModule, StaffModule, SessionsModule];

/** A merchant with an east and a west shop and an owner-manager, in an empty database. */
export async function aMerchant(more: Type[] = [], wishes: ApiWishes = {}): Promise<AMerchant> {
  const api = await anApi([...rooms, ...more], wishes);
  await api.empty();
  const founded = await api.unit.run((tx) => api.get(FoundMerchant).run(tx, demoMerchant));
  const [east = '', west = ''] = founded?.shopIds ?? [];
  const { code } = await api.unit.run((tx) => api.get(StaffRoom).inviteFirst(tx, { name: '陈立', shopId: east }));
  const accept = async (person: SignedIn, invitation: string): Promise<SignedIn> => {
    const me = await api.ask('POST', '/me/staff-invitation', { token: person.token, body: { code: invitation } });
    if (me.status !== 200) throw new Error(`not hired: ${JSON.stringify(me.body)}`);
    return { ...person, staffId: (me.body['staff'] as { staffId: string }).staffId };
  };
  const owner = await accept(await signIn(api, '陈立'), code);
  return {
    ...api,
    east,
    west,
    owner,
    signIn: (name, unionid) => signIn(api, name, unionid),
    hire: async (name, role, shopId) => {
      const body = { name, role, shopId };
      // Anew, because a story may have moved the clock past the life of the owner's first token.
      const { token } = await signIn(api, '陈立');
      const invited = await api.ask('POST', '/staff/invitations', { token, body });
      return accept(await signIn(api, name), String(invited.body['code']));
    },
    codeOf: (answer) => String((answer.body as { code?: string }).code ?? answer.status),
    secondProcess: () => anApi([...rooms, ...more]),
  };
}

/** Signs in by the mini-program of `api`'s WeChat. */
export async function signIn(
  api: Pick<AnApi, 'ask' | 'wechat'>,
  name: string,
  unionid: string | null = null,
  asking: Asking = {},
): Promise<SignedIn> {
  const openid = `mini-${Buffer.from(name).toString('hex')}`;
  api.wechat.tell(() => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ openid, session_key: 'c2Vzc2lvbi1rZXk=', ...(unionid && { unionid }) }),
  }));
  const body = { door: 'miniProgram', code: 'a-login-code' };
  const answer = await api.ask('POST', '/sessions/wechat', { ...asking, body });
  if (answer.status !== 201) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
  return signedIn(answer);
}

/** What a session in an answer gives its client. */
export function signedIn({ body }: { body: Record<string, unknown> }): SignedIn {
  const me = body['me'] as { memberId: string; staff: { staffId: string } | null };
  return {
    token: String(body['accessToken']),
    refreshToken: String(body['refreshToken']),
    memberId: me.memberId,
    staffId: me.staff?.staffId ?? '',
  };
}

const demoMerchant = {
  merchantName: '青杉车友',
  reason: '测试',
  shops: [
    { name: '城东店', city: '成都', address: '锦江区水杉街 18 号', phone: '028-8450 1200' },
    { name: '城西店', city: '成都', address: '青羊区银杏路 6 号', phone: '028-8450 1300' },
  ],
};
