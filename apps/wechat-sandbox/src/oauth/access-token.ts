import { randomBytes } from 'node:crypto';
import type { Query } from '../mini/api-request';
import { reasonAgainstApp } from '../mini/check-app';
import { openidFor, personOf } from '../people/people';
import { apiRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';

/** A user token of OAuth: it opens the profile of one person to one app. */
export interface UserToken {
  personId: string;
  appid: string;
  scope: string;
  expires: number;
}

const seconds = 7200;

/** The user tokens that are out; like WeChat's they are forgotten when the sandbox restarts. */
export class UserTokens {
  private readonly tokens = new Map<string, UserToken>();

  make(token: UserToken): string {
    const text = randomBytes(60).toString('base64url');
    this.tokens.set(text, token);
    return text;
  }

  get(text: string): UserToken | undefined {
    return this.tokens.get(text);
  }

  clear(): void {
    this.tokens.clear();
  }
}

const spoken = (body: unknown): Answer => ({ status: 200, contentType: 'text/plain', body: JSON.stringify(body) });

/** Turns an OAuth code into openid and user token; only `snsapi_userinfo` gives the unionid. */
export function accessToken(world: World, tokens: UserTokens, query: Query): Answer {
  const { appid = '', secret = '', code = '', grant_type: grant } = query;
  const problem = reasonAgainstApp(world, ['officialAccount'], appid, secret);
  if (problem !== undefined) return problem;
  if (grant !== 'authorization_code') return apiRefusal(40002, 'invalid grant_type');
  const taken = world.codes.take(code, 'oauth', appid);
  if (taken === 40029) return apiRefusal(40029, 'invalid code');
  if (taken === 40163) return apiRefusal(40163, 'code been used');
  const person = personOf(world, taken.personId);
  if (person === undefined) return apiRefusal(40029, 'invalid code');
  const { scope } = taken;
  const expires = world.clock.now() + seconds * 1000;
  return spoken({
    access_token: tokens.make({ personId: person.id, appid, scope, expires }),
    expires_in: seconds,
    refresh_token: randomBytes(60).toString('base64url'),
    openid: openidFor(world, person, appid),
    scope,
    ...(person.snapshotUser ? { is_snapshotuser: 1 } : {}),
    ...(scope === 'snsapi_userinfo' && person.unionid !== null ? { unionid: person.unionid } : {}),
  });
}

/** The name and picture of a person who agreed to show them. */
export function userInfo(world: World, tokens: UserTokens, query: Query): Answer {
  const token = tokens.get(query['access_token'] ?? '');
  if (token === undefined) return apiRefusal(40001, 'invalid credential, access_token is invalid or not latest');
  if (token.expires <= world.clock.now()) return apiRefusal(42001, 'access_token expired');
  const person = personOf(world, token.personId);
  if (person === undefined || openidFor(world, person, token.appid) !== query['openid']) {
    return apiRefusal(40003, 'invalid openid');
  }
  if (token.scope !== 'snsapi_userinfo') return apiRefusal(48001, 'api unauthorized');
  return spoken({
    openid: query['openid'],
    nickname: person.name,
    sex: 0,
    province: '',
    city: '',
    country: '',
    headimgurl: `${world.addresses.sandbox}/sandbox/people/${person.id}/portrait.svg`,
    privilege: [],
    ...(person.unionid === null ? {} : { unionid: person.unionid }),
  });
}
