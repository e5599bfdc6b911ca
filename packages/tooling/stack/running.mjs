// What a running npm start tells the other commands: the settings its API has.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (folder) => join(folder, 'running.json');

/** Leaves the settings for other commands; answers the function that takes them away. Readable by their owner only. */
export function announce(folder, settings) {
  writeFileSync(file(folder), JSON.stringify({ pid: process.pid, settings }), { mode: 0o600 });
  return () => rmSync(file(folder), { force: true });
}

/** The settings of the npm start that runs on this folder, or undefined. */
export function runningSettings(folder) {
  try {
    const { pid, settings } = JSON.parse(readFileSync(file(folder), 'utf8'));
    process.kill(pid, 0);
    return settings;
  } catch {
    // Nothing runs there.
    return undefined;
  }
}
