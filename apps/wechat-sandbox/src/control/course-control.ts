import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../boot/loopback';
import { answerFaults, courseFaults, deliveryFaults, endpoints } from '../faults/fault';
import { signingMode } from '../pay/signed-headers';
import { beijingTime } from '../time/clock';
import type { World } from '../world';
import { controlCall, ControlProblem, controlPost, emptyBody, must, strictly } from './control-route';

const kinds = [...new Set([...answerFaults, ...deliveryFaults, ...courseFaults])];
const places = ['*', 'pay.*', 'mini.*', 'oauth.*', ...endpoints];
const faultRule = Type.Object(
  {
    endpoint: Type.Union(places.map((place) => Type.Literal(place))),
    kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
    times: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    subject: Type.Optional(Type.String()),
    moment: Type.Optional(Type.Union([Type.Literal('before'), Type.Literal('after')])),
    wait: Type.Optional(Type.Integer({ minimum: 0 })),
    copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    code: Type.Optional(Type.Union([Type.String(), Type.Integer()])),
    status: Type.Optional(Type.Integer({ minimum: 200, maximum: 599 })),
    message: Type.Optional(Type.String()),
  },
  strictly,
);
const clockMove = Type.Object(
  {
    at: Type.Optional(Type.String()),
    advanceSeconds: Type.Optional(Type.Number()),
    delayFactor: Type.Optional(Type.Number({ minimum: 0 })),
    reset: Type.Optional(Type.Boolean()),
  },
  strictly,
);
const signing = Type.Object({ mode: Type.Union([Type.Literal('publicKey'), Type.Literal('certificate')]) }, strictly);
const managed = Type.Object({ on: Type.Boolean() }, strictly);
const addresses = Type.Object(
  { app: Type.Optional(Type.String()), push: Type.Optional(Type.Union([Type.String(), Type.Null()])) },
  strictly,
);

/** Faults, clock, signing and addresses: how the course of things is changed. */
export function courseControl(server: FastifyInstance, world: World): void {
  faultControl(server, world);
  clockControl(server, world);
  controlPost(server, '/sandbox/signing', signing, ({ mode }) => {
    world.books.kept.put('signing', { value: mode });
    return { mode: signingMode(world) };
  });
  controlPost(server, '/sandbox/trade-management', managed, ({ on }) => {
    world.books.kept.put('tradeManaged', { value: on });
    return { on };
  });
  controlPost(server, '/sandbox/addresses', addresses, (body) => {
    if (body.app !== undefined) world.addresses.app = new URL(loopbackUrl(body.app)).origin;
    if (body.push !== undefined) world.addresses.push = body.push === null ? null : loopbackUrl(body.push);
    return world.addresses;
  });
  controlPost(server, '/sandbox/tokens/expire', emptyBody, () => {
    world.tokens.clear();
  });
  controlCall(server, 'GET', '/sandbox/calls', ({ query }) => ({
    calls: world.traffic
      .list()
      .filter((call) => query['endpoint'] === undefined || call.endpoint === query['endpoint']),
  }));
}

function faultControl(server: FastifyInstance, world: World): void {
  controlCall(server, 'GET', '/sandbox/faults', () => ({ faults: world.faults.list() }));
  controlPost(server, '/sandbox/faults', faultRule, (body) => world.faults.add({ ...body, times: body.times ?? 1 }));
  controlCall(server, 'DELETE', '/sandbox/faults', () => {
    world.faults.clear();
  });
  controlCall(server, 'DELETE', '/sandbox/faults/:id', ({ params }) => {
    must(world.faults.remove(params.id) || undefined, '故障规则');
  });
}

function clockControl(server: FastifyInstance, world: World): void {
  const { clock } = world;
  const read = (): unknown => ({
    now: beijingTime(clock.now()),
    shiftSeconds: clock.shiftMilliseconds() / 1000,
    delayFactor: clock.delayFactor,
  });
  controlCall(server, 'GET', '/sandbox/clock', read);
  controlPost(server, '/sandbox/clock', clockMove, (body) => {
    if (body.at !== undefined && Number.isNaN(Date.parse(body.at))) throw new ControlProblem(400, 'at 不是有效的时间');
    if (body.reset === true) clock.reset();
    if (body.delayFactor !== undefined) clock.delayFactor = body.delayFactor;
    if (body.at !== undefined) clock.moveTo(Date.parse(body.at));
    if (body.advanceSeconds !== undefined) clock.advance(body.advanceSeconds * 1000);
    return read();
  });
}

function loopbackUrl(text: string): string {
  if (!URL.canParse(text) || !isLoopback(new URL(text).hostname)) throw new ControlProblem(400, '地址必须在本机');
  return text;
}
