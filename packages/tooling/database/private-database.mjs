// A MariaDB server of our own: own folder, own socket, a free loopback port, restarted when it dies.
import { createConnection } from 'mysql2/promise';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, spawnOwned } from '../process/children.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { freePort } from '../process/ports.mjs';
import { prepareAccounts, prepareDatabase } from './accounts.mjs';
import { claimFolder, installData } from './data-folder.mjs';
import { serverProgram } from './server-program.mjs';
import { Supervisor } from './supervisor.mjs';

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
/** A Unix socket's path may hold 107 bytes. */
const socketPathMax = 107;

/**
 * Starts a private server in `folder` and answers once it takes connections.
 *
 * `durable: false` trades crash safety for speed and is for tests only. `flags` are added to the server's own.
 * The answer: `database(name)` makes a database and gives `{ appUrl, adminUrl }`, `pid` is the server's present process,
 * `stop()` ends it. A crash in between is followed by a restart on the same port.
 */
export async function startPrivateDatabase({ folder, durable = true, flags = [], say = () => {} }) {
  const home = resolve(folder);
  const server = serverProgram();
  mkdirSync(join(home, 'tmp'), { recursive: true, mode: 0o700 });
  const release = await claimFolder(home);
  const sockets = socketPlace(home);
  let supervisor;
  const stop = async () => {
    await supervisor?.stop();
    sockets.remove();
    release();
  };
  try {
    installData(server, home, asRoot);
    const port = await freePort();
    const place = { home, socket: sockets.path, port, logFile: join(home, 'server.log') };
    supervisor = new Supervisor(() => launch(server, place, [...speed(durable), ...flags]), say);
    await supervisor.start();
    const secret = await asRootDo(place.socket, (root) => prepareAccounts(root, home));
    return {
      port,
      socket: place.socket,
      get pid() {
        return supervisor.pid;
      },
      database: (name) => asRootDo(place.socket, (root) => prepareDatabase(root, name, secret, port)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The socket lives beside the data; a path that is too long for one gets a short folder of its own. */
function socketPlace(home) {
  const path = join(home, 'server.sock');
  if (Buffer.byteLength(path) <= socketPathMax) return { path, remove: () => {} };
  const short = mkdtempSync(join(tmpdir(), 'cheyou-'));
  return { path: join(short, 'server.sock'), remove: () => rmSync(short, { recursive: true, force: true }) };
}

const speed = (durable) =>
  durable
    ? ['--innodb-flush-log-at-trx-commit=1']
    : ['--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite', '--innodb-flush-method=fsync'];

function launch(server, { home, socket, port, logFile }, flags) {
  const args = [
    '--no-defaults',
    `--datadir=${join(home, 'data')}`,
    `--tmpdir=${join(home, 'tmp')}`,
    `--pid-file=${join(home, 'server.pid')}`,
    `--socket=${socket}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--default-time-zone=+00:00',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--loose-innodb-snapshot-isolation=ON',
    '--innodb-buffer-pool-size=256M',
    '--innodb-log-file-size=64M',
    '--max-connections=300',
    '--performance-schema=OFF',
    ...asRoot,
    ...flags,
  ];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnOwned(server, args, { stdio: ['ignore', log, log] });
  closeSync(log);
  return { child, ready: untilReady(child, socket, logFile) };
}

/** Resolves once the server answers; rejects with the last error of its log if it dies before that. */
async function untilReady(child, socketPath, logFile) {
  let dead = false;
  void exitOf(child).then(() => (dead = true));
  for (let tries = 0; tries < 1_200 && !dead; tries++) {
    const up = await asRootDo(socketPath, (root) => root.query('SELECT 1')).then(
      () => true,
      () => false,
    );
    if (up) return;
    await sleep(50);
  }
  const errors = readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('[ERROR]'));
  throw new PlainError(`The private database did not start: ${errors.at(-1) ?? `see ${logFile}`}`);
}

async function asRootDo(socketPath, work) {
  const connection = await createConnection({ socketPath, user: 'root' });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
