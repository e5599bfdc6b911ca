// The checks of the law: each has a name and answers what it found, '' when all is well.
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { contractsDrift } from '../contracts/generate.mjs';
import { inRoot, root } from '../process/root.mjs';
import { run } from '../process/run.mjs';
import { migrationDrift } from './migration-drift.mjs';
import { textFindings } from './texts.mjs';

const cache = (name) => inRoot('node_modules/.cache/cheyou', name);
const bin = (path) => inRoot('node_modules', path);
const typedProjects = ['.', 'packages/domain', 'packages/contracts', 'apps/api', 'apps/wechat-sandbox', 'apps/miniapp'];

/** A tool of node_modules, run in the root. */
function tool(name, path, args) {
  return {
    name,
    async run({ signal }) {
      const { code, output } = await run(process.execPath, [bin(path), ...args], { quiet: true, signal });
      return code === 0 ? '' : output.trim() || `exit code ${code}`;
    },
  };
}

function types(project) {
  const name = project === '.' ? 'root' : project.replace('/', '-');
  const args = [
    '-p',
    `${project}/tsconfig.json`,
    '--incremental',
    '--tsBuildInfoFile',
    cache(`types-${name}.tsbuildinfo`),
  ];
  return tool(`types of ${project === '.' ? 'the root' : project}`, 'typescript/bin/tsc', [
    ...args,
    '--pretty',
    'false',
  ]);
}

const texts = { name: 'files', run: () => Promise.resolve(textFindings().join('\n')) };

/** Linted apart, so that two cores share the work. */
const lintAreas = {
  'lint of the api': ['apps/api'],
  'lint of the phone': ['apps/miniapp'],
  'lint of the rest': ['apps/wechat-sandbox', 'packages', '*.{ts,mjs}'],
};

/**
 * Lints from the cache unless `fresh`. A complaint out of the cache may be about types that were mended since, so files that have one
 * are looked at anew before anybody is told.
 */
function lint(name, files, fresh) {
  const place = cache(`${name.replaceAll(' ', '-')}.eslint`);
  const caching = ['--cache', '--cache-strategy', 'content', '--cache-location', place];
  return {
    name,
    async run({ signal }) {
      const seen = await linted([...files, ...(fresh ? [] : caching)], signal);
      const blamed = fresh ? [] : seen.results.filter(({ messages }) => messages.length > 0);
      const { results, failure } =
        blamed.length === 0
          ? seen
          : await linted(
              blamed.map(({ filePath }) => filePath),
              signal,
            );
      return results.flatMap(findingsOf).join('\n') || failure;
    },
  };
}

/** What eslint says of each file; `failure` is '' unless it failed without a finding. */
async function linted(args, signal) {
  const all = [bin('eslint/bin/eslint.js'), ...args, '--max-warnings', '0', '--format', 'json'];
  const { code, output } = await run(process.execPath, all, { quiet: true, stdoutOnly: true, signal });
  const results = output.startsWith('[') ? JSON.parse(output) : [];
  const failure = code === 0 ? '' : `eslint itself failed (exit code ${code}): ${output.slice(0, 2_000)}`;
  return { results, failure };
}

/** One line a finding, as compilers write it, with the rule's name at its end. */
const findingsOf = ({ filePath, messages }) =>
  messages.map(
    ({ line, message, ruleId }) =>
      `${relative(root, filePath)}:${line}: ${message.replaceAll('\n', ' ')} ${ruleId ?? ''}`,
  );

/**
 * The whole law. `lintOnly`, `formatOnly`: files to look at instead of all; the trespass suite looks at what it planted. `fresh`:
 * lint without its cache, which doesn't see that a type changed in another file.
 */
export function lawChecks({ lintOnly, formatOnly = ['.'], fresh = false } = {}) {
  const areas = lintOnly ? { 'lint of some files': lintOnly } : lintAreas;
  const prettierCaching = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier')];
  const cruise = ['--config', 'packages/tooling/law/architecture.mjs', 'apps', 'packages'];
  return [
    ...Object.entries(areas).map(([name, files]) => lint(name, files, fresh)),
    ...typedProjects.filter((project) => existsSync(inRoot(project, 'tsconfig.json'))).map(types),
    tool('dead code', 'knip/bin/knip.js', ['--no-progress', '--reporter', 'compact']),
    tool('format', 'prettier/bin/prettier.cjs', ['--check', ...formatOnly, '--log-level', 'warn', ...prettierCaching]),
    tool('architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', cruise),
    texts,
    { name: 'migrations', run: migrationDrift },
    { name: 'contracts', run: contractsDrift },
  ];
}
