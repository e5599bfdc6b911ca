import { rmSync } from 'node:fs';

/** After the stories: the server that the set-up started ends, and its folders with it. */
export default async function tearDown() {
  await globalThis.stopWorkerDatabases?.();
  rmSync(process.env.CHEYOU_RUN_FOLDER, { recursive: true, force: true });
}
