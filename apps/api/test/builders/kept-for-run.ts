import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What takes long to make and is the same for every file of a run: whoever needs it first makes it. Two may make it at once, and then
 * the later one stands, so nobody may ask for two that differ. A file that runs without the set-up of the stories makes its own.
 * @param name what it is, of any length.
 */
export function keptForRun<T>(name: string, make: () => T): T {
  const folder = process.env['CHEYOU_RUN_FOLDER'];
  if (folder === undefined) return make();
  const path = join(folder, `${createHash('sha256').update(name).digest('hex')}.json`);
  const kept = read<T>(path);
  if (kept !== null) return kept;
  const half = `${path}.${randomUUID()}`;
  writeFileSync(half, JSON.stringify(make()), { mode: 0o600 });
  renameSync(half, path);
  return read<T>(path) as T;
}

function read<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
