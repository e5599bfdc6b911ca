import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Person } from '../books/records';
import { addPerson, markActive, personOf } from '../people/people';
import { acceptSubscription, quotaOf } from '../people/subscriptions';
import { portraitOf } from '../phone/portrait';
import type { World } from '../world';
import { controlCall, ControlProblem, controlPost, emptyBody, must, strictly } from './control-route';

const text = Type.String({ minLength: 1, maxLength: 64 });
const changes = {
  note: Type.Optional(Type.Union([text, Type.Null()])),
  phone: Type.Optional(Type.String({ pattern: '^1\\d{10}$' })),
  unionid: Type.Optional(Type.Union([text, Type.Null()])),
  miniOpenid: Type.Optional(text),
  oaOpenid: Type.Optional(text),
  snapshotUser: Type.Optional(Type.Boolean()),
  subscriptionQuota: Type.Optional(Type.Integer({ minimum: 0 })),
};
const newPerson = Type.Object(
  { id: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,32}$' })), name: text, ...changes },
  strictly,
);
const changedPerson = Type.Object({ name: Type.Optional(text), ...changes }, strictly);
const oauthCode = Type.Object(
  { scope: Type.Optional(Type.Union([Type.Literal('snsapi_base'), Type.Literal('snsapi_userinfo')])) },
  strictly,
);
const acceptance = Type.Object({ templateId: text, count: Type.Optional(Type.Integer({ minimum: 1 })) }, strictly);

/** People, the codes their WeChat hands out, and what they accept. */
export function peopleControl(server: FastifyInstance, world: World): void {
  const found = (id: string): Person => must(personOf(world, id), '人物');
  controlCall(server, 'GET', '/sandbox/people', () => ({ people: world.books.people.values() }));
  controlPost(server, '/sandbox/people', newPerson, (body) => {
    refuseTaken(world, body);
    return addPerson(world, body);
  });
  controlCall(server, 'GET', '/sandbox/people/:id', ({ params }) => found(params.id));
  controlPost(server, '/sandbox/people/:id', changedPerson, (body, { params }) =>
    world.books.people.put(params.id, { ...found(params.id), ...body }),
  );
  controlCall(server, 'DELETE', '/sandbox/people/:id', ({ params }) => {
    world.books.people.remove(found(params.id).id);
  });
  server.get<{ Params: { id: string } }>('/sandbox/people/:id/portrait.svg', (request, reply) =>
    reply.type('image/svg+xml').send(portraitOf(personOf(world, request.params.id)?.name ?? '?')),
  );
  codeControl(server, world, found);
  controlPost(server, '/sandbox/people/:id/subscriptions', acceptance, (body, { params }) => {
    must(world.books.templates.get(body.templateId), '模板');
    return { quota: acceptSubscription(world, found(params.id), body.templateId, body.count ?? 1) };
  });
  controlCall(server, 'GET', '/sandbox/people/:id/subscriptions', ({ params }) => ({
    subscriptions: world.books.templates
      .values()
      .map(({ id, title }) => ({ templateId: id, title, quota: quotaOf(world, found(params.id), id) })),
  }));
}

function codeControl(server: FastifyInstance, world: World, found: (id: string) => Person): void {
  const { mini, officialAccount } = world.identity;
  controlPost(server, '/sandbox/people/:id/login-code', emptyBody, (_body, { params }) => {
    markActive(world, found(params.id));
    return { code: world.codes.make('login', params.id, mini.appid) };
  });
  controlPost(server, '/sandbox/people/:id/phone-code', emptyBody, (_body, { params }) => ({
    code: world.codes.make('phone', found(params.id).id, mini.appid),
  }));
  controlPost(server, '/sandbox/people/:id/oauth-code', oauthCode, ({ scope }, { params }) => {
    markActive(world, found(params.id));
    return { code: world.codes.make('oauth', params.id, officialAccount.appid, scope ?? 'snsapi_userinfo') };
  });
}

function refuseTaken(world: World, body: { id?: string; miniOpenid?: string; oaOpenid?: string }): void {
  const taken = world.books.people.find(
    (person) => person.id === body.id || person.miniOpenid === body.miniOpenid || person.oaOpenid === body.oaOpenid,
  );
  if (taken !== undefined) throw new ControlProblem(409, `编号或 openid 已属于 ${taken.name}`);
}
