import { randomBytes } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import type { MediaCheck, Person } from '../books/records';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';

const openid = Type.String({ minLength: 1 });
const scene = Type.Integer({ minimum: 1, maximum: 4 });
const textSchema = Type.Object(
  {
    content: Type.String({ minLength: 1, maxLength: 2500 }),
    version: Type.Literal(2),
    scene,
    openid,
    title: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    signature: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
const mediaSchema = Type.Object(
  {
    media_url: Type.String({ pattern: '^https?://' }),
    media_type: Type.Union([Type.Literal(1), Type.Literal(2)]),
    version: Type.Literal(2),
    scene,
    openid,
  },
  { additionalProperties: false },
);

export const checkTextCheck = checker(textSchema);
export const checkMediaCheck = checker(mediaSchema);

/** Words that make a text risky or doubtful here, so that both answers can be seen. */
const risky = ['违规', '赌博', '代开发票'];
const doubtful = ['疑似', '加微信'];

// The person must have used the app this long ago at most.
const activeFor = 2 * 3_600_000;
// The result of a media check comes later, by a push.
const mediaWait = 3_000;

/** `msg_sec_check` in its second version: the verdict at once. */
export function textCheck(world: World, request: Static<typeof textSchema>, appid: string): Answer {
  const problem = reasonAgainstPerson(world, request.openid, appid);
  if (problem !== undefined) return problem;
  const text = [request.content, request.title, request.nickname, request.signature].join('\n');
  const suggest = verdictOn(text);
  const label = labelOf(suggest);
  return ok({
    errcode: 0,
    errmsg: 'ok',
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: makeTraceId(),
    result: { suggest, label },
  });
}

/** `media_check_async`: a trace id now, the verdict by a push. */
export function mediaCheck(world: World, request: Static<typeof mediaSchema>, appid: string): Answer {
  const problem = reasonAgainstPerson(world, request.openid, appid);
  if (problem !== undefined) return problem;
  const traceId = makeTraceId();
  world.books.mediaChecks.put(traceId, {
    traceId,
    appid,
    openid: request.openid,
    mediaUrl: request.media_url,
    mediaType: request.media_type,
    suggest: verdictOn(decodeURIComponent(request.media_url)),
    pushed: false,
  });
  world.agenda.plan('pushMediaCheck', traceId, mediaWait);
  return ok({ errcode: 0, errmsg: 'ok', trace_id: traceId });
}

/** WeChat's number for a verdict. */
export const labelOf = (suggest: MediaCheck['suggest']): number => (suggest === 'pass' ? 100 : 20_006);

function verdictOn(text: string): MediaCheck['suggest'] {
  if (risky.some((word) => text.includes(word))) return 'risky';
  return doubtful.some((word) => text.includes(word)) ? 'review' : 'pass';
}

function reasonAgainstPerson(world: World, openidText: string, appid: string): Answer | undefined {
  if (appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  const person: Person | undefined = world.books.people.find((candidate) => candidate.miniOpenid === openidText);
  if (person === undefined) return apiRefusal(40003, 'invalid openid');
  if (world.clock.now() - person.activeAt > activeFor) return apiRefusal(61010, 'code is expired');
  return undefined;
}

const makeTraceId = (): string => `${randomBytes(4).toString('hex')}-${randomBytes(8).toString('hex')}`;
