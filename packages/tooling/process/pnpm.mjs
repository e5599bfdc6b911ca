// pnpm at the version the repository pins, with nothing on the machine but node and npm.
import { existsSync, readFileSync } from 'node:fs';
import { fileHash, readStamp, writeStamp } from '../build/stamps.mjs';
import { PlainError } from './plain-error.mjs';
import { inRoot } from './root.mjs';
import { run, told } from './run.mjs';

const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'apps/*/package.json',
  'packages/*/package.json',
];

/** What npm and pnpm say when there is no way to their registry. */
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT/;

/** Installs what the lockfile says; nothing happens when neither it nor a manifest changed since the last time. */
export async function install(options) {
  const wanted = fileHash(manifests);
  if (existsSync(inRoot('node_modules/.modules.yaml')) && readStamp('install') === wanted) return;
  console.log('installing packages');
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const pnpm = ['--yes', '--loglevel=error', packageManager];
  const args = [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  const { code, output } = await run('npx', args, { quiet: true, ...options });
  if (code !== 0 && offline.test(output))
    throw new PlainError(
      'The packages can not be fetched, the registry does not answer: is there a way to the internet?',
    );
  if (code !== 0) throw new PlainError(`Installing packages failed${told(output, code)}`);
  writeStamp('install', wanted);
}
