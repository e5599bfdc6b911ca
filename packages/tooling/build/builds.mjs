// What is built, from which sources, and what must be there afterwards.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { PlainError } from '../process/plain-error.mjs';
import { inRoot } from '../process/root.mjs';
import { must } from '../process/run.mjs';
import { withLock } from './lock.mjs';
import { fileHash, readStamp, writeStamp } from './stamps.mjs';

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', '.swcrc'];
const phoneSources = [
  'src',
  'config',
  'types',
  'package.json',
  'babel.config.js',
  'postcss.config.js',
  'tailwind.config.js',
];
const phone = [
  ...phoneSources.map((name) => `apps/miniapp/${name}`),
  'packages/domain/src',
  'packages/contracts/src',
  'pnpm-lock.yaml',
];

const builds = {
  domain: swcBuild('packages/domain', ['src'], 'dist/index.js'),
  contracts: swcBuild('packages/contracts', ['src'], 'dist/index.js'),
  api: swcBuild('apps/api', ['src', 'migrations'], 'dist/src/main.js'),
  proofs: {
    ...swcBuild('apps/api', ['src', 'migrations', 'test', 'bench'], 'dist/proofs/test/model/main.js'),
    script: 'build:proofs',
  },
  sandbox: swcBuild('apps/wechat-sandbox', ['src', 'assets'], 'dist/main.js'),
  h5: { folder: 'apps/miniapp', script: 'build:h5', clears: 'dist/h5', from: phone, makes: 'dist/h5/index.html' },
  weapp: {
    folder: 'apps/miniapp',
    script: 'build:weapp',
    clears: 'dist/weapp',
    from: phone,
    makes: 'dist/weapp/app.json',
  },
};

function swcBuild(folder, sources, makes) {
  const from = [...sources, 'package.json'].map((name) => `${folder}/${name}`);
  return { folder, script: 'build', from: [...from, ...shared], makes };
}

/**
 * Builds what changed since it was last built, one after the other. What Taro made is thrown away first: it ends a failed build
 * with exit code 0 and leaves the old files. The others are written over, because a program may be running from them.
 */
export async function build(names, options = {}) {
  for (const name of names) await withLock(`build-${name}`, () => buildOne(name, builds[name], options));
}

async function buildOne(name, { folder, script, clears, from, makes }, { signal, say = () => {} }) {
  const wanted = fileHash(from);
  const made = inRoot(folder, makes);
  if (existsSync(made) && readStamp(name) === wanted) return;
  say(`building ${name}`);
  if (clears) rmSync(inRoot(folder, clears), { recursive: true, force: true });
  const output = await runScript(folder, script, `Building ${name}`, signal);
  if (!existsSync(made)) throw new PlainError(`Building ${name} left no ${makes}.\n${output.trimEnd()}`);
  writeStamp(name, wanted);
}

/** A script of a package's own package.json, without the seconds that a package manager needs to start. */
function runScript(folder, script, what, signal) {
  const { scripts } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const bins = [inRoot(folder, 'node_modules/.bin'), inRoot('node_modules/.bin'), process.env.PATH];
  const env = { PATH: bins.join(delimiter) };
  return must(what, 'sh', ['-c', scripts[script]], { cwd: inRoot(folder), env, signal });
}
