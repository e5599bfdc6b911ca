// The whole system on this machine: database, sandbox and API, for a person (npm start) or for a test.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/builds.mjs';
import { startPrivateDatabase } from '../database/index.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { inRoot } from '../process/root.mjs';
import { must } from '../process/run.mjs';
import { demoState, dropTables, markDemo } from './demo-database.mjs';
import { separateUser } from './given-database.mjs';
import { hasSecrets, ownSecrets } from './secrets.mjs';
import { startService } from './service.mjs';
import { together } from './together.mjs';

/** A program of the built API by its name: `main`, `migrate` … */
export const apiProgram = (name) => inRoot('apps/api/dist/src', `${name}.js`);

/**
 * Starts everything and resolves when the API is ready.
 *
 * `folder` holds its data, `ports` are `{ api, sandbox, phone }`. `database` is `{ appUrl, adminUrl }`, or undefined for a private
 * one; `durable` is the private database's. `sandbox` says whether WeChat is the local one, `demo` whether an empty database is
 * filled with the demo shop. `env` is added to the API's. Everything that runs is stopped by the answer's `stop()`.
 */
export async function startStack(options) {
  // The phone's pages take as long to build as an empty demo takes to be filled.
  const { values, reason } = await together(
    options.signal,
    (signal) => startFoundation({ ...options, signal }),
    (signal) => build(['h5'], { ...options, signal }),
  );
  const [foundation] = values;
  try {
    if (reason) throw reason;
    const { stack, settings, urls, stop } = foundation;
    const api = await startApi(settings, { ...stack, signal: options.signal });
    const [url, sandboxUrl, phoneUrl] = ['api', 'sandbox', 'phone'].map((name) => loopback(stack.ports[name]));
    return { urls, settings, url, sandboxUrl, phoneUrl, apiExited: api.exited, stop };
  } catch (error) {
    await foundation?.stop();
    throw error;
  }
}

/** All that stands below the API: the migrated database, the sandbox, the demo shop; answers the API's environment. */
export async function startFoundation({ folder, ports, database, say = () => {}, ...choices }) {
  const started = [];
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one.stop();
  };
  const stack = {
    sandbox: true,
    demo: false,
    anew: false,
    durable: true,
    env: {},
    ...choices,
    folder,
    ports,
    say,
    started,
  };
  try {
    const { values, reason } = await together(
      stack.signal,
      () => (database ? givenUsers(database, stack) : privateDatabase(stack)),
      (signal) => build(['domain', 'contracts', 'sandbox', 'api'], { ...stack, signal }),
    );
    if (reason) throw reason;
    const [urls] = values;
    const settings = await settle(urls, { ...stack, isPrivate: !database });
    return { stack, settings, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function privateDatabase({ folder, durable, say, started }) {
  const server = await startPrivateDatabase({ folder: join(folder, 'database'), durable, say });
  started.push(server);
  return server.database('cheyou');
}

const givenUsers = (database, { sandbox, folder, say }) => (sandbox ? separateUser(database, folder, say) : database);

const loopback = (port) => `http://127.0.0.1:${port}`;

const addresses = ({ appUrl, adminUrl }) => ({ DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl });

const runOnce = (name, what, env, { signal }) => must(what, process.execPath, [apiProgram(name)], { env, signal });

/** The API's whole environment; migrates and starts the sandbox on the way, because its keys are part of it, and fills an empty demo. */
async function settle(urls, stack) {
  const { folder, ports, sandbox, demo, env } = stack;
  const before = await demoState(urls.adminUrl);
  const cleared = demo && (await clearHalfMade(before, urls, stack));
  const url = loopback(ports.api);
  const own = { HOST: '127.0.0.1', PUBLIC_URL: url, H5_DIR: inRoot('apps/miniapp/dist/h5') };
  // A deployment with real members brings its own secrets: without them the API says which one is missing.
  const kept = sandbox ? { STORAGE_DIR: join(folder, 'storage'), ...ownSecrets(folder) } : {};
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => name in own || name in kept));
  const wechat = await migratedWithWechat(url, urls, stack);
  const settings = { ...own, ...kept, ...given, PORT: String(ports.api), ...addresses(urls), ...wechat, ...env };
  if (demo && (cleared || before.filling !== 'finished'))
    await runOnce('demo', 'Filling the demo shop', settings, stack);
  return settings;
}

/**
 * Takes a demo away that is to be made anew: its tables, the sandbox's books and the stored files. That is so when somebody asks
 * for it, when its filling was cut off, and when a private database has tables that nobody claimed: a first migration was cut off.
 */
async function clearHalfMade({ kind, filling, tables }, { adminUrl }, { folder, say, isPrivate, anew }) {
  if (anew && kind === 'live') throw new PlainError('This database is marked as live: nothing was done.');
  if (!anew && filling === 'finished' && !hasSecrets(folder))
    throw new PlainError(
      'The demo in this database was filled by another folder, which holds its keys: start it there, name another database, or make it anew with npm run demo:reset.',
    );
  const cutOff = (kind === 'demo' && filling === 'begun') || (isPrivate && kind === null && tables > 0);
  if (cutOff) say('the demo was cut off while it was being filled: making it anew');
  if (!cutOff && !anew) return false;
  await dropTables(adminUrl);
  for (const name of ['wechat-sandbox', 'storage']) rmSync(join(folder, name), { recursive: true, force: true });
  return true;
}

/** Migrates, and has the local WeChat started where it is wanted; answers the settings it wrote. */
async function migratedWithWechat(url, urls, stack) {
  await runOnce('migrate', 'Migrating the database', addresses(urls), stack);
  if (!stack.sandbox) return {};
  await markDemo(urls.adminUrl);
  return startSandbox(url, urls, stack);
}

/** The local WeChat; answers the settings it wrote, under the API's names. */
async function startSandbox(appUrl, urls, { folder, ports, signal, started }) {
  const home = join(folder, 'wechat-sandbox');
  const env = {
    SANDBOX_DIR: home,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_PHONE_PORT: String(ports.phone),
    APP_URL: appUrl,
    DATABASE_URL: urls.appUrl,
  };
  const service = await startService({
    name: 'The WeChat sandbox',
    script: inRoot('apps/wechat-sandbox/dist/main.js'),
    env,
    readyUrl: `${loopback(ports.sandbox)}/sandbox/health`,
    logFile: join(folder, 'logs/wechat-sandbox.log'),
    signal,
  });
  started.push(service);
  return parseEnv(readFileSync(join(home, 'sandbox.env'), 'utf8'));
}

/** Lines of NAME=value; a value may stand in double quotes. */
function parseEnv(text) {
  const lines = text.split('\n').flatMap((line) => {
    const [, name, value] = /^([A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
    return name ? [[name, value.startsWith('"') ? JSON.parse(value) : value]] : [];
  });
  return Object.fromEntries(lines);
}

async function startApi(settings, { folder, signal, started }) {
  const service = await startService({
    name: 'The API',
    script: apiProgram('main'),
    env: settings,
    readyUrl: `${loopback(settings.PORT)}/api/health/ready`,
    logFile: join(folder, 'logs/api.log'),
    signal,
  });
  started.push(service);
  return service;
}
