import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { controlCall, controlPost, emptyBody, must, strictly } from './control-route';

const template = Type.Object(
  {
    id: Type.String({ pattern: '^[0-9A-Za-z_-]{1,64}$' }),
    title: Type.String({ minLength: 1, maxLength: 30 }),
    rows: Type.Array(
      Type.Object(
        {
          key: Type.String({
            pattern:
              '^(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase)\\d{1,2}$',
          }),
          label: Type.String({ minLength: 1, maxLength: 10 }),
        },
        strictly,
      ),
      { minItems: 1, maxItems: 5 },
    ),
    action: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
  },
  strictly,
);

/** Messages that arrived on phones, and the templates they are made from. */
export function messagesControl(server: FastifyInstance, world: World): void {
  controlCall(server, 'GET', '/sandbox/messages', ({ query }) => ({
    messages: world.books.messages
      .values()
      .filter((message) => query['personId'] === undefined || message.personId === query['personId'])
      .filter((message) => query['templateId'] === undefined || message.templateId === query['templateId'])
      .sort((a, b) => b.at - a.at),
  }));
  controlPost(server, '/sandbox/messages/:id/read', emptyBody, (_body, { params }) =>
    world.books.messages.put(params.id, { ...must(world.books.messages.get(params.id), '消息'), read: true }),
  );
  controlCall(server, 'GET', '/sandbox/media-checks', () => ({ mediaChecks: world.books.mediaChecks.values() }));
  controlCall(server, 'GET', '/sandbox/templates', () => ({ templates: world.books.templates.values() }));
  controlPost(server, '/sandbox/templates', template, (body) =>
    world.books.templates.put(body.id, { ...body, action: body.action ?? '进入小程序查看' }),
  );
}
