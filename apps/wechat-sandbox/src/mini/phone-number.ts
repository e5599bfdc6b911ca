import { Type, type Static } from '@sinclair/typebox';
import { openidFor, personOf } from '../people/people';
import { wallSeconds } from '../time/clock';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';

const schema = Type.Object(
  { code: Type.String({ minLength: 1 }), openid: Type.Optional(Type.String({ minLength: 1 })) },
  { additionalProperties: false },
);

export const checkPhoneNumber = checker(schema);

/** Turns a phone code into the number; an openid of somebody else spoils the code. */
export function phoneNumber(world: World, request: Static<typeof schema>, appid: string): Answer {
  if (appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  const taken = world.codes.take(request.code, 'phone', appid);
  if (typeof taken === 'number') return apiRefusal(40029, 'invalid code');
  const person = personOf(world, taken.personId);
  if (person === undefined) return apiRefusal(40029, 'invalid code');
  if (request.openid !== undefined && request.openid !== openidFor(world, person, appid)) {
    return apiRefusal(40003, 'invalid openid');
  }
  return ok({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: person.phone,
      purePhoneNumber: person.phone,
      countryCode: '86',
      watermark: { timestamp: wallSeconds(), appid },
    },
  });
}
