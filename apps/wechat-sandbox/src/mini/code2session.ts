import { randomBytes } from 'node:crypto';
import { openidFor, personOf } from '../people/people';
import { apiRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import type { Query } from './api-request';
import { reasonAgainstApp } from './check-app';

/** Turns a login code into openid, unionid and session key; success carries no errcode and is text/plain. */
export function code2session(world: World, query: Query): Answer {
  const { appid = '', secret = '', js_code: code = '', grant_type: grant } = query;
  const problem = reasonAgainstApp(world, ['mini'], appid, secret);
  if (problem !== undefined) return problem;
  if (grant !== 'authorization_code') return apiRefusal(40002, 'invalid grant_type');
  const taken = world.codes.take(code, 'login', appid);
  if (taken === 40029) return apiRefusal(40029, 'invalid code');
  if (taken === 40163) return apiRefusal(40163, 'code been used');
  const person = personOf(world, taken.personId);
  if (person === undefined) return apiRefusal(40029, 'invalid code');
  const body = {
    session_key: randomBytes(16).toString('base64'),
    openid: openidFor(world, person, appid),
    ...(person.unionid === null ? {} : { unionid: person.unionid }),
  };
  return { status: 200, contentType: 'text/plain', body: JSON.stringify(body) };
}
