import { randomBytes } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';

const schema = Type.Object(
  {
    path: Type.Optional(Type.String({ maxLength: 1024 })),
    query: Type.Optional(Type.String({ maxLength: 512 })),
    expire_type: Type.Optional(Type.Union([Type.Literal(0), Type.Literal(1)])),
    expire_time: Type.Optional(Type.Integer()),
    expire_interval: Type.Optional(Type.Integer({ minimum: 1 })),
    env_version: Type.Optional(Type.Union([Type.Literal('release'), Type.Literal('trial'), Type.Literal('develop')])),
  },
  { additionalProperties: false },
);

export const checkUrlLink = checker(schema);

const daysMax = 30;

/** A link that opens the mini-program from outside WeChat; it lives thirty days at most. */
export function urlLink(world: World, request: Static<typeof schema>, appid: string): Answer {
  if (appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  if ((request.expire_interval ?? daysMax) > daysMax) return apiRefusal(85401, 'expire_interval is invalid');
  const last = world.clock.now() / 1000 + daysMax * 86_400;
  if (request.expire_type === 0 && (request.expire_time ?? 0) > last)
    return apiRefusal(85401, 'expire_time is invalid');
  return ok({ errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${randomBytes(6).toString('hex').slice(0, 11)}` });
}
