import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startStack } from '@cheyou/tooling/stack';
import { openShop } from './open-shop';
import { announceWorld } from './the-world';

/** Before the journeys and the executed mini-program: a whole system of their own, with one shop that has just opened. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-world-'));
  const ports = { api: await freePort(), sandbox: await freePort(), phone: await freePort() };
  const stack = await startStack({ folder, ports, durable: false });
  const stop = async (): Promise<void> => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await openShop(stack.url, stack.sandboxUrl, stack.settings);
  } catch (error) {
    await stop();
    throw error;
  }
  announceWorld({ url: stack.url, sandboxUrl: stack.sandboxUrl, phoneUrl: stack.phoneUrl }, stop);
}
