import { setTimeout as sleep } from 'node:timers/promises';
import { stopChild } from '../process/children.mjs';

const delayMin = 200;
const delayMax = 2_000;
/** A server that ran this long is healthy: its next crash is answered at once again. */
const healthyMs = 10_000;

/** Keeps one server running: a crash is followed by a restart after 0.2 s at first and 2 s at most. */
export class Supervisor {
  #launch;
  #say;
  #child;
  #stopping = false;
  #delay = delayMin;

  /** `launch` starts the server and answers `{ child, ready }`; `say` is told of each restart. */
  constructor(launch, say = () => {}) {
    this.#launch = launch;
    this.#say = say;
  }

  /** The process that runs now; another one after a restart. */
  get pid() {
    return this.#child?.pid;
  }

  /** Rejects when the very first start fails; later failures are tried again. */
  async start() {
    await this.#once();
  }

  async #once() {
    const { child, ready } = this.#launch();
    const since = Date.now();
    this.#child = child;
    await ready;
    if (child.exitCode !== null || child.signalCode !== null) return this.#again(since);
    child.once('exit', () => void this.#again(since));
  }

  async #again(since) {
    if (this.#stopping) return;
    if (Date.now() - since > healthyMs) this.#delay = delayMin;
    await sleep(this.#delay);
    this.#delay = Math.min(this.#delay * 2, delayMax);
    if (this.#stopping) return;
    this.#say('the private database died: starting it again');
    await this.#once().catch((error) => {
      this.#say(error.message);
      return this.#again(Date.now());
    });
  }

  async stop() {
    this.#stopping = true;
    if (this.#child) await stopChild(this.#child, { graceMs: 30_000 });
  }
}
