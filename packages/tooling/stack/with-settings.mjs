// For commands that ask or change the data of this machine: beside a running npm start, or without one.
import { freePort } from '../process/ports.mjs';
import { chosenDatabase } from './chosen-database.mjs';
import { runningSettings } from './running.mjs';
import { startFoundation } from './start-stack.mjs';

/**
 * Calls `work(settings)` with the API's environment; what had to be started for it is stopped afterwards. `demo` fills an empty
 * demo, `anew` throws the one away that is there.
 */
export async function withSettings({ signal, say, demo = false, anew = false }, work) {
  const { folder, database, sandbox } = await chosenDatabase();
  const running = runningSettings(folder);
  if (running) return work(running);
  const ports = { api: await freePort(), sandbox: await freePort(), phone: await freePort() };
  const choices = { folder, ports, database, sandbox, demo: demo && sandbox, anew };
  const foundation = await startFoundation({ ...choices, signal, say });
  try {
    return await work(foundation.settings);
  } finally {
    await foundation.stop();
  }
}
