import { randomUUID } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { takeSubscription } from '../people/subscriptions';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';
import { fieldTakes } from './template-field';

const schema = Type.Object(
  {
    touser: Type.String({ minLength: 1 }),
    template_id: Type.String({ minLength: 1 }),
    page: Type.Optional(Type.String({ maxLength: 1024 })),
    data: Type.Record(Type.String(), Type.Object({ value: Type.String() }, { additionalProperties: false })),
    miniprogram_state: Type.Optional(
      Type.Union([Type.Literal('developer'), Type.Literal('trial'), Type.Literal('formal')]),
    ),
    lang: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export const checkSubscribe = checker(schema);

type SubscribeRequest = Static<typeof schema>;

/** Sends a subscribe message: it uses up one acceptance and lands on the person's phone. */
export function sendSubscribe(world: World, request: SubscribeRequest, appid: string): Answer {
  if (appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  const person = world.books.people.find((candidate) => candidate.miniOpenid === request.touser);
  if (person === undefined) return apiRefusal(40003, 'invalid openid');
  const template = world.books.templates.get(request.template_id);
  if (template === undefined) return apiRefusal(40037, 'invalid template_id');
  const wrong = wrongField(
    template.rows.map((row) => row.key),
    request.data,
  );
  if (wrong !== undefined) return apiRefusal(47003, `argument invalid! data.${wrong}.value invalid`);
  if (request.page?.startsWith('/') === true) return apiRefusal(41030, 'invalid page');
  if (!takeSubscription(world, person, template.id)) return apiRefusal(43101, 'user refuse to accept the msg');
  const id = randomUUID();
  world.books.messages.put(id, {
    id,
    personId: person.id,
    templateId: template.id,
    title: template.title,
    rows: template.rows.map(({ key, label }) => ({ label, value: request.data[key]?.value ?? '' })),
    action: template.action,
    page: request.page ?? null,
    at: world.clock.now(),
    read: false,
  });
  return ok({ errcode: 0, errmsg: 'ok', msgid: Date.now() });
}

/** The first field of the template that is missing or holds what its kind doesn't take. */
function wrongField(keys: string[], data: SubscribeRequest['data']): string | undefined {
  return keys.find((key) => !fieldTakes(key, data[key]?.value ?? ''));
}
