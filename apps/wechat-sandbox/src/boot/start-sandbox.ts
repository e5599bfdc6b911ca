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
import { onlyForThisMachine } from '../wire/own-machine';
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

/** Makes or reads the keys, opens the ports and writes the API's settings; a failed start leaves nothing open. */
export async function startSandbox(settings: Settings): Promise<Sandbox> {
  const world = makeWorld(settings, await keepIdentity(settings.dir));
  const server = makeServer(world);
  const browser = makeBrowser(world);
  const close = async (): Promise<void> => {
    world.agenda.stop();
    await Promise.all([server.close(), browser.close()]);
    world.books.close();
  };
  try {
    fillBooks(world.books, world.clock.now());
    world.addresses.sandbox = await listen(server, settings.host, settings.port, 'SANDBOX_PORT');
    world.addresses.phone = await listen(browser, settings.host, settings.phonePort, 'SANDBOX_PHONE_PORT');
    const envFile = writeSettings(settings.dir, world.identity, world.addresses.sandbox);
    setTasks(world);
    return { url: world.addresses.sandbox, phoneUrl: world.addresses.phone, envFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeServer(world: World): FastifyInstance {
  const server = Fastify({ bodyLimit: 8 * 1024 * 1024, forceCloseConnections: true });
  onlyForThisMachine(server);
  keepRawBodies(server);
  payRoutes(server, world);
  miniRoutes(server, world);
  oauthRoutes(server, world);
  controlRoutes(server, world);
  phoneRoutes(server, world);
  return server;
}

/** Opens a port and answers its address. */
async function listen(server: FastifyInstance, host: string, port: number, setting: string): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw taken ? new Error(`Port ${String(port)} is in use; set ${setting} to a free one.`) : error;
  }
  const { port: opened } = server.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(opened)}`;
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
