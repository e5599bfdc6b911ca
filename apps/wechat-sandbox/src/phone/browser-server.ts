import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { markActive, personOf } from '../people/people';
import { onlyForThisMachine } from '../wire/own-machine';
import { keepRawBodies } from '../wire/raw-body';
import type { World } from '../world';
import { bridgeRoutes } from './bridge-routes';
import { forward } from './forward';
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
