import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../process/root.mjs';

/** Two commands in one tree must not write one result at the same time: the second waits for the first. */
export async function withLock(name, work) {
  mkdirSync(inRoot('node_modules/.cache/cheyou'), { recursive: true });
  const file = inRoot('node_modules/.cache/cheyou', `${name}.lock`);
  while (!take(file)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file was made this very moment: its holder is about to write.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
