import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Person } from '../books/records';
import { markActive, personOf } from '../people/people';
import { onlyForThisMachine } from '../wire/own-machine';
import { jsonBody, keepRawBodies } from '../wire/raw-body';
import type { World } from '../world';
import { forward, wechatAgent } from './forward';
import { asset } from './page';
import { checkPayRequest, confirmSheet, openSheet, type PayRequest } from './pay-sheet';
import { ownHost, phoneCookie, whosePhone } from './whose-phone';

const inserted = '<script src="/__sandbox/bridge.js"></script>';

/** The browser inside a person's WeChat: the app under another address, with what WeChat adds to it. */
export function makeBrowser(world: World): FastifyInstance {
  const server = Fastify({ bodyLimit: 16 * 1024 * 1024, forceCloseConnections: true });
  onlyForThisMachine(server);
  keepRawBodies(server);
  bridgeRoutes(server, world);
  server.all('/*', async (request, reply) => {
    if (!isNavigation(request)) return forward(world, request, reply, inserted);
    const handedOver = takePerson(world, request, reply);
    if (handedOver !== undefined) return handedOver;
    const person = whosePhone(world, request);
    if (person === undefined) return reply.redirect(`${world.addresses.sandbox}/`);
    markActive(world, person);
    return forward(world, request, reply, inserted);
  });
  return server;
}

function bridgeRoutes(server: FastifyInstance, world: World): void {
  server.get('/__sandbox/bridge.js', (request, reply) => {
    const phone = { personId: whosePhone(world, request)?.id ?? '', agent: wechatAgent, looks: asset('pay-sheet.css') };
    return reply
      .header('cache-control', 'no-store')
      .type('text/javascript; charset=utf-8')
      .send(`window.__sandboxPhone = ${JSON.stringify(phone)};\n${asset('bridge.js')}`);
  });
  server.post('/__sandbox/pay/sheet', (request, reply) =>
    answerPay(world, request, reply, (person, wish) => openSheet(world, person, wish)),
  );
  server.post('/__sandbox/pay/confirmation', (request, reply) =>
    answerPay(world, request, reply, (person, wish) => {
      const problem = confirmSheet(world, person, wish);
      return problem === undefined ? { paid: true } : { paid: false, problem };
    }),
  );
}

function answerPay(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (person: Person, wish: PayRequest) => object,
): FastifyReply {
  const person = whosePhone(world, request);
  if (person === undefined) return reply.send({ payable: false, paid: false, problem: '请先选择一部手机' });
  const checked = checkPayRequest(jsonBody(request));
  if (!checked.fits) return reply.send({ payable: false, paid: false, problem: `支付${checked.problem}` });
  return reply.send(run(person, checked.value));
}

/** A page that a person opens, as against what a page fetches. */
function isNavigation(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/** Makes the browser the phone of `?person=`, under the same address without it. */
function takePerson(world: World, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const url = new URL(request.raw.url ?? '/', world.addresses.phone);
  const id = url.searchParams.get('person');
  if (id === null) return undefined;
  const person = personOf(world, id);
  if (person === undefined) return reply.redirect(`${world.addresses.sandbox}/`);
  const own = ownHost(request.hostname, person);
  if (own !== request.hostname) return reply.redirect(`http://${own}:${String(request.port)}${request.raw.url ?? '/'}`);
  url.searchParams.delete('person');
  return reply
    .header('set-cookie', `${phoneCookie}=${person.id}; Path=/; SameSite=Lax`)
    .header('cache-control', 'no-store')
    .redirect(url.pathname + url.search);
}
