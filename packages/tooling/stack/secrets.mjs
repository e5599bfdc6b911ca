import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataFolder) => join(dataFolder, 'secrets.json');

/** Whether secrets were made in this folder before. */
export const hasSecrets = (dataFolder) => existsSync(fileIn(dataFolder));

/** The secrets of a demo or a test, made once in its data folder; a deployment gives its own by the environment. */
export function ownSecrets(dataFolder) {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const secret = () => randomBytes(32).toString('base64');
    writeFileSync(file, JSON.stringify({ SESSION_SECRET: secret(), DATA_KEY: secret() }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
