import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeIdentity, type Identity } from './identity';

/** The identity kept in a folder, made on the first start, so that a restart keeps every key. */
export async function keepIdentity(dir: string): Promise<Identity> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'identity.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Identity;
  const identity = await makeIdentity();
  writeAtomically(file, JSON.stringify(identity, null, 2));
  return identity;
}

/** Writes a file whole or not at all; readable by its owner only, since most of them hold secrets. */
export function writeAtomically(file: string, text: string): void {
  const draft = `${file}.${String(process.pid)}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
