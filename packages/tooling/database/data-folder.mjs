// The folder of a private database: made once, used by one server at a time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../process/plain-error.mjs';
import { systemTableFiles } from './server-program.mjs';

/**
 * Fills `home/data` on first use; about a second. A half-made folder is made again.
 * Done by the server itself, not by mariadb-install-db: that one wants programs which Debian packs elsewhere.
 */
export function installData(server, home, asRoot) {
  const data = join(home, 'data');
  const finished = join(home, 'installed');
  if (existsSync(finished)) return;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  // Root's password stays empty: its account is for the socket alone, see accounts.mjs.
  const start = ['CREATE DATABASE mysql;', 'USE mysql;', 'SET @auth_root_socket=NULL;'];
  const input = [...start, ...systemTableFiles(server).map((file) => readFileSync(file, 'utf8'))].join('\n');
  const args = [
    '--no-defaults',
    '--bootstrap',
    `--datadir=${data}`,
    `--tmpdir=${join(home, 'tmp')}`,
    '--log-warnings=0',
  ];
  const made = spawnSync(server, [...args, '--innodb-log-file-size=64M', '--max-allowed-packet=8M', ...asRoot], {
    input,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    const said = (made.stderr || made.stdout || String(made.error)).trim().split('\n').at(-1);
    throw new PlainError(`The private database could not be made in ${home}: ${said}`);
  }
  writeFileSync(finished, '');
}

/**
 * Takes the folder for this process and answers the function that gives it back.
 * A server whose supervisor was killed still holds the data: it is ended first.
 */
export async function claimFolder(home) {
  const claim = join(home, 'supervisor.pid');
  const holder = pidIn(claim);
  if (holder !== process.pid && isRunning(holder, 'node'))
    throw new PlainError(`The private database in ${home} is in use by process ${holder}: stop that one first.`);
  await endLeftover(home);
  writeFileSync(claim, String(process.pid));
  return () => rmSync(claim, { force: true });
}

async function endLeftover(home) {
  const pid = pidIn(join(home, 'server.pid'));
  const left = () => isRunning(pid, `--datadir=${join(home, 'data')}`);
  if (!left()) return;
  process.kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 300 && left(); tries++) await sleep(100);
}

function pidIn(file) {
  try {
    return Number(readFileSync(file, 'utf8').trim()) || 0;
  } catch {
    return 0;
  }
}

/** Process ids are used again: only one whose command line says so is meant. */
function isRunning(pid, word) {
  if (pid === 0) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(word) ?? false;
  }
}
