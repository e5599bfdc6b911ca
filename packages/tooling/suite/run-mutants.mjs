// Do the storms see what they are there for? Each mutant is planted alone in one copy of the tree, and its witness must fail there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants } from '../../../apps/api/test/mutants/mutants.mjs';
import { plantedCopy } from '../law/trespass/planted-copy.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { run } from '../process/run.mjs';

/** Runs the mutants whose name has one of `words` in it, or all; answers the exit code: 1 when one survives. */
export async function runMutants(words, { signal, say }) {
  const chosen = mutants.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new PlainError(`No mutant is called ${words.join(' ')}.`);
  const { copy, remove } = plantedCopy([]);
  try {
    await mustBeGreen(copy, chosen, { signal, say });
    const survivors = [];
    for (const mutant of chosen) {
      const began = Date.now();
      const { killed, words: seen } = await within(copy, mutant, () => witness(copy, [mutant.witness], signal));
      const seconds = String(Math.round((Date.now() - began) / 1000)).padStart(4);
      say(
        `${killed ? 'killed  ' : 'SURVIVED'} ${seconds} s  ${mutant.name}  ←  ${mutant.witness.test}${killed ? '' : `: ${seen}`}`,
      );
      if (!killed) survivors.push(mutant.name);
    }
    say(`${chosen.length - survivors.length} mutants killed, ${survivors.length} survived`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    remove();
  }
}

/** A witness that fails without a mutant is no witness. */
async function mustBeGreen(copy, chosen, { signal, say }) {
  const began = Date.now();
  const { passed, failed, words } = await witness(
    copy,
    chosen.map((mutant) => mutant.witness),
    signal,
  );
  const wanted = new Set(chosen.map((mutant) => mutant.witness.test)).size;
  if (failed > 0 || passed < wanted)
    throw new PlainError(`Without any mutant ${failed} witnesses fail and ${passed} of ${wanted} pass: ${words}`);
  say(`${wanted} witnesses are green without a mutant (${Math.round((Date.now() - began) / 1000)} s)`);
}

async function within(copy, { name, patches }, work) {
  const before = new Map(patches.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  const after = new Map(before);
  for (const { file, search, replace } of patches) {
    const parts = after.get(file).split(search);
    if (parts.length !== 2)
      throw new PlainError(`"${name}" does not fit ${file} any more: found ${parts.length - 1} times.`);
    after.set(file, parts.join(replace));
  }
  try {
    for (const [file, text] of after) writeFileSync(join(copy, file), text);
    return await work();
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text);
  }
}

/** Runs tests of the copy; `killed` when a test that was asked for failed, not when it couldn't be run. */
async function witness(copy, tests, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-mutant-'));
  const report = join(folder, 'report.json');
  const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = [
    join(copy, 'node_modules/jest/bin/jest.js'),
    ...['--ci', '--forceExit', '--json', '--outputFile', report, '--selectProjects', 'stories'],
    ...['--testPathPatterns', tests.map(({ file }) => escaped(file)).join('|')],
    ...['--testNamePattern', tests.map(({ test }) => escaped(test)).join('|')],
  ];
  try {
    const { code, complaint } = await run(process.execPath, args, { cwd: copy, quiet: true, stdoutOnly: true, signal });
    return judged(report, `exit code ${code}\n${complaint}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(report, complaint) {
  const { testResults, numRuntimeErrorTestSuites } = reportOf(report) ?? {
    testResults: [],
    numRuntimeErrorTestSuites: 1,
  };
  const ends = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'pending');
  const failed = ends.filter(({ status }) => status === 'failed');
  const passed = ends.length - failed.length;
  const broken = numRuntimeErrorTestSuites > 0;
  const words = broken
    ? complaint.slice(-2_000)
    : failed.map(({ fullName }) => fullName).join('; ') || 'its witness stays green';
  return { passed, failed: failed.length + (broken ? 1 : 0), killed: failed.length > 0 && !broken, words };
}

function reportOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
