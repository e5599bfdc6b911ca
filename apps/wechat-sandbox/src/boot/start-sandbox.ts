import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { fillBooks } from '../books/fill-books';
import { controlRoutes } from '../control/control-routes';
import { keepIdentity } from '../keys/keep-identity';
import { writeSettings } from '../keys/write-settings';
import { pushMediaCheck } from '../mini/push-event';
import { miniRoutes } from '../mini/mini-routes';
import { oauthRoutes } from '../oauth/oauth-routes';
import { endRefund } from '../pay/end-refund';
import { tryDelivery } from '../pay/notify';
import { payRoutes } from '../pay/pay-routes';
import { makeBrowser } from '../phone/browser-server';
import { phoneRoutes } from '../phone/phone-routes';
import { keepRawBodies } from '../wire/raw-body';
import { makeWorld, type World } from '../world';
import type { Settings } from './settings';

/** A sandbox that runs. */
export interface Sandbox {
  url: string;
  phoneUrl: string;
  envFile: string;
  close: () => Promise<void>;
}

/** Makes or reads the keys, opens the ports and writes the API's settings. */
export async function startSandbox(settings: Settings): Promise<Sandbox> {
  const world = makeWorld(settings, await keepIdentity(settings.dir));
  fillBooks(world.books, world.clock.now());
  const server = makeServer(world);
  await server.listen({ host: settings.host, port: settings.port });
  world.addresses.sandbox = addressOf(server, settings.host);
  const browser = makeBrowser(world);
  await browser.listen({ host: settings.host, port: settings.phonePort });
  world.addresses.phone = addressOf(browser, settings.host);
  const envFile = writeSettings(settings.dir, world.identity, world.addresses.sandbox);
  setTasks(world);
  return {
    url: world.addresses.sandbox,
    phoneUrl: world.addresses.phone,
    envFile,
    close: async () => {
      world.agenda.stop();
      await Promise.all([server.close(), browser.close()]);
      world.books.close();
    },
  };
}

function makeServer(world: World): FastifyInstance {
  const server = Fastify({ bodyLimit: 8 * 1024 * 1024, forceCloseConnections: true });
  keepRawBodies(server);
  payRoutes(server, world);
  miniRoutes(server, world);
  oauthRoutes(server, world);
  controlRoutes(server, world);
  phoneRoutes(server, world);
  return server;
}

function setTasks(world: World): void {
  world.agenda.does('deliver', (id) => {
    void tryDelivery(world, id);
  });
  world.agenda.does('endRefund', (outRefundNo) => {
    void endRefund(world, outRefundNo);
  });
  world.agenda.does('pushMediaCheck', (traceId) => {
    void pushMediaCheck(world, traceId);
  });
  world.agenda.wake();
}

function addressOf(server: FastifyInstance, host: string): string {
  const { port } = server.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
