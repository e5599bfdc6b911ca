// Some of jest's projects as one stage of the test run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inRoot, root } from '../process/root.mjs';
import { run } from '../process/run.mjs';

/** Where the tests of each project lie: a project of which nothing ran is a failure, not a success. */
const placeOf = {
  domain: /^packages\/(domain|contracts)\/src\//,
  api: /^apps\/api\/src\//,
  stories: /^apps\/api\/test\//,
  sandbox: /^apps\/wechat-sandbox\//,
  miniapp: /^apps\/miniapp\/(src|test\/(?!weapp\/|journeys\/))/,
  weapp: /^apps\/miniapp\/test\/weapp\//,
  journeys: /^apps\/miniapp\/test\/journeys\//,
};

/** Runs jest on `projects`; answers `{ passed, failed, sentences }`. */
export async function runJest(projects, { signal, workers = 2 }) {
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-jest-'));
  const report = join(folder, 'report.json');
  const args = [
    '--ci',
    '--selectProjects',
    ...projects,
    '--maxWorkers',
    String(workers),
    '--json',
    '--outputFile',
    report,
    // Jest ignores a project's own testTimeout; on a busy machine five seconds say nothing.
    '--testTimeout',
    '60000',
    // A leaked handle must not hold the whole run for ever.
    '--forceExit',
  ];
  try {
    const { code } = await run(process.execPath, [inRoot('node_modules/jest/bin/jest.js'), ...args], { signal });
    return summed(JSON.parse(readFileSync(report, 'utf8')), projects, code);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: 1, sentences: ['jest ended without a report'] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summed(
  { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults },
  projects,
  code,
) {
  const files = testResults.map(({ name }) => relative(root, name));
  const silent = projects.filter((project) => !files.some((file) => placeOf[project].test(file)));
  const sentences = silent.map((project) => `no test of "${project}" ran`);
  if (numPendingTests > 0) sentences.push(`${numPendingTests} tests were skipped`);
  const failed = numFailedTests + numPendingTests + numRuntimeErrorTestSuites + silent.length;
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  if (unexplained) sentences.push(`jest ended with exit code ${code}`);
  return { passed: numPassedTests, failed: failed + unexplained, sentences };
}
