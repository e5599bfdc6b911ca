import { cleanEnv } from './clean-env.mjs';
import { exitOf, killGroup, spawnOwned } from './children.mjs';
import { PlainError, Stopped } from './plain-error.mjs';
import { root } from './root.mjs';

/**
 * Runs a program to its end and answers `{ code, output, complaint }`. With `quiet` its output is kept instead of shown;
 * `complaint` is what it wrote to stderr, part of the output unless `stdoutOnly`.
 * When `signal` fires, the program and all it started are ended and Stopped is thrown.
 */
export async function run(command, args, { signal, quiet = false, stdoutOnly = false, env = {}, cwd = root } = {}) {
  if (signal?.aborted) throw new Stopped();
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const child = spawnOwned(command, args, { cwd, stdio, env: { ...cleanEnv(), ...env } });
  const pieces = [];
  child.stdout?.on('data', (piece) => pieces.push(piece));
  const complaints = stdoutOnly ? [] : pieces;
  child.stderr?.on('data', (piece) => complaints.push(piece));
  const end = () => killGroup(child, 'SIGTERM');
  // Its pipes may hold words after its death.
  const closed = new Promise((resolve) => child.once('close', resolve));
  signal?.addEventListener('abort', end, { once: true });
  const code = await exitOf(child);
  if (quiet) await closed;
  signal?.removeEventListener('abort', end);
  if (signal?.aborted) throw new Stopped();
  return { code, output: String(Buffer.concat(pieces)), complaint: String(Buffer.concat(complaints)) };
}

/** Runs a step whose failure ends everything; its output is shown only then. */
export async function must(what, command, args, options = {}) {
  const { code, output, complaint } = await run(command, args, { quiet: true, ...options });
  if (code === 0) return output;
  throw new PlainError(`${what} failed${told(complaint, code)}`);
}

/** A program's own sentence goes on ours; anything longer, or nothing, stands below the exit code. */
export function told(complaint, code) {
  const words = complaint.trim();
  const sentence = words !== '' && words.length < 400 && !words.includes('\n');
  return sentence ? `: ${words}` : ` (exit code ${code}).\n${words}`.trimEnd();
}
