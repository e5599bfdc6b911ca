// Is the law awake? Every trespass is planted in one copy, the law runs there once, and each must be named.
import { join } from 'node:path';
import { run } from '../../process/run.mjs';
import { architectureTrespasses } from './architecture-trespasses.mjs';
import { lintTrespasses } from './lint-trespasses.mjs';
import { otherTrespasses } from './other-trespasses.mjs';
import { plantedCopy } from './planted-copy.mjs';

const trespasses = [...architectureTrespasses, ...lintTrespasses, ...otherTrespasses];

/** Answers `{ passed, failed, sentences }`: a trespass that the law let pass is a failure. */
export async function runTrespasses({ signal }) {
  const { copy, remove } = plantedCopy(trespasses);
  try {
    const lines = await lawIn(copy, signal);
    const wanted = trespasses.filter(({ at }) => at !== undefined);
    const missed = wanted.filter((trespass) => !lines.some((line) => names(line, trespass)));
    const sentences = missed.map(({ rule, at }) => `the law let pass: ${rule} ${at}`);
    return { passed: wanted.length - missed.length, failed: missed.length, sentences };
  } finally {
    remove();
  }
}

const names = (line, { rule, at, check }) =>
  (check === undefined || line.check === check) && [rule, at].every((word) => line.text.includes(word));

async function lawIn(copy, signal) {
  const script = join(copy, 'packages/tooling/law/trespass/report-law.mjs');
  const { output, complaint } = await run(process.execPath, [script], {
    cwd: copy,
    quiet: true,
    stdoutOnly: true,
    signal,
  });
  if (!output.startsWith('[')) throw new Error(`The law did not run in the copy.\n${complaint}`);
  return JSON.parse(output).flatMap(({ name, found }) => found.split('\n').map((text) => ({ check: name, text })));
}
