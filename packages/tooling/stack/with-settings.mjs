// For commands that ask or change the data of this machine: beside a running npm start, or without one.
import { PlainError } from '../process/plain-error.mjs';
import { freePort } from '../process/ports.mjs';
import { inRoot } from '../process/root.mjs';
import { givenDatabase } from './given-database.mjs';
import { runningSettings } from './running.mjs';
import { startFoundation } from './start-stack.mjs';

const folder = inRoot('.data');

/** Calls `work(settings)` with the API's environment; what had to be started for it is stopped afterwards. */
export async function withSettings({ signal, say, demo = false }, work) {
  const running = runningSettings(folder);
  if (running) return work(running);
  const database = process.env.DATABASE_URL ? await givenDatabase(process.env) : undefined;
  const ports = { api: await freePort(), sandbox: await freePort(), phone: await freePort() };
  const foundation = await startFoundation({ folder, ports, database, demo, signal, say });
  try {
    return await work(foundation.settings);
  } finally {
    await foundation.stop();
  }
}

/** For commands that take the data away: nobody may be using it. */
export function mustNotRun() {
  if (runningSettings(folder)) throw new PlainError('npm start is running: stop it first.');
}
