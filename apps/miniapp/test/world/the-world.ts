import { Sandbox } from './sandbox';
import { ShopApi } from './shop-api';

/** Where the running system is. */
interface Addresses {
  url: string;
  sandboxUrl: string;
  /** The phone's browser. */
  phoneUrl: string;
}

export interface World extends Addresses {
  sandbox: Sandbox;
  api: ShopApi;
}

const name = 'CHEYOU_TEST_WORLD';
const running = globalThis as { stopTestWorld?: () => Promise<void> };

/** The system that the global set-up of this run started. */
export function theWorld(): World {
  const text = process.env[name];
  if (!text) throw new Error('the global set-up started no world');
  const addresses = JSON.parse(text) as Addresses;
  const sandbox = new Sandbox(addresses.sandboxUrl);
  return { ...addresses, sandbox, api: new ShopApi(addresses.url, sandbox) };
}

/** Leaves the addresses to the workers, which inherit the environment, and the end to the tear-down. */
export function announceWorld(addresses: Addresses, stop: () => Promise<void>): void {
  process.env[name] = JSON.stringify(addresses);
  running.stopTestWorld = stop;
}

export async function endWorld(): Promise<void> {
  await running.stopTestWorld?.();
}
