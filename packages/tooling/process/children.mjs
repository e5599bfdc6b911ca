// Child processes that never outlive us, however we end.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers live on Debian although an ordinary user's PATH doesn't say so. */
const alsoLookIn = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/bin', '/usr/local/bin'];
const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** The full path of a program, or undefined. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...alsoLookIn].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a program in its own process group: Ctrl-C reaches us alone, and we decide who stops first.
 * Where the system has setpriv, the kernel ends the child when we die without a chance to say so.
 */
export function spawnOwned(command, args, options = {}) {
  const setpriv = process.platform === 'linux' ? findProgram('setpriv') : undefined;
  const line = setpriv ? [setpriv, '--pdeathsig', 'TERM', command, ...args] : [command, ...args];
  return spawn(line[0], line.slice(1), { detached: true, ...options });
}

/** Resolves with the exit code; a death by signal counts 128 and its number as in a shell. */
export function exitOf(child) {
  const codeOf = (code, signal) => (signal ? 128 + (numbers[signal] ?? 1) : (code ?? 1));
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(codeOf(child.exitCode, child.signalCode));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(codeOf(code, signal)));
  });
}

/** Asks a child to end, waits, and after `graceMs` ends it with all it started. */
export async function stopChild(child, { signal = 'SIGTERM', graceMs = 15_000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = exitOf(child);
  child.kill(signal);
  const force = setTimeout(() => killGroup(child), graceMs);
  await gone;
  clearTimeout(force);
}

/** Ends a child's whole process group: a package manager leaves its builders behind otherwise. */
export function killGroup(child, signal = 'SIGKILL') {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
