// pnpm at the version the repository pins, with nothing on the machine but node and npm.
import { existsSync, readFileSync } from 'node:fs';
import { fileHash, readStamp, writeStamp } from '../build/stamps.mjs';
import { inRoot } from './root.mjs';
import { must } from './run.mjs';

const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'apps/*/package.json',
  'packages/*/package.json',
];

/** Runs pnpm in the root; its output is shown only when it fails. */
function pnpm(what, args, options) {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return must(what, 'npx', ['--yes', '--loglevel=error', packageManager, ...args], options);
}

/** Installs what the lockfile says; nothing happens when neither it nor a manifest changed since the last time. */
export async function install(options) {
  const wanted = fileHash(manifests);
  if (existsSync(inRoot('node_modules/.modules.yaml')) && readStamp('install') === wanted) return;
  console.log('installing packages');
  await pnpm(
    'Installing packages',
    ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
    options,
  );
  writeStamp('install', wanted);
}
