// A program of ours that serves: started, awaited until it answers, stopped.
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, spawnOwned, stopChild } from '../process/children.mjs';
import { cleanEnv } from '../process/clean-env.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { root } from '../process/root.mjs';
import { told } from '../process/run.mjs';

const readyMs = 60_000;
const complaintMax = 2_000;

/** The program ended although it was to serve. */
class EarlyEnd extends Error {
  constructor(code) {
    super(`ended with exit code ${code}`);
    this.code = code;
  }
}

/**
 * Starts `node <script>` and resolves once `readyUrl` answers 200. Its output goes to `logFile`; what it complained about
 * last is part of the error when it ends before it is ready. `signal` gives up the waiting.
 */
export async function startService({ name, script, env, readyUrl, logFile, signal }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawnOwned(process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.stderr.on('data', (piece) => (complaint = (complaint + String(piece)).slice(-complaintMax)));
  // Its last words may still be in the pipe when it has ended.
  const spoken = new Promise((resolve) => child.once('close', resolve));
  const service = { child, exited: exitOf(child).finally(() => log.end()), stop: () => stopChild(child) };
  try {
    await untilReady(service, name, readyUrl, signal);
    return service;
  } catch (error) {
    await service.stop();
    if (!(error instanceof EarlyEnd)) throw error;
    await spoken;
    throw new PlainError(`${name} did not start${told(complaint, error.code)}`);
  }
}

async function untilReady({ exited }, name, readyUrl, signal) {
  let code;
  void exited.then((given) => (code = given));
  const deadline = Date.now() + readyMs;
  while (Date.now() < deadline) {
    if (code !== undefined) throw new EarlyEnd(code);
    signal?.throwIfAborted();
    if (await answers(readyUrl)) return;
    await sleep(100);
  }
  throw new PlainError(`${name} was not ready after ${readyMs / 1000} seconds.`);
}

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
