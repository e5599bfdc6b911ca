// The checks of the law: each has a name and answers what it found, '' when all is well.
import { existsSync } from 'node:fs';
import { inRoot } from '../process/root.mjs';
import { run } from '../process/run.mjs';
import { textFindings } from './texts.mjs';

const cache = (name) => inRoot('node_modules/.cache/cheyou', name);
const bin = (path) => inRoot('node_modules', path);
export const typedProjects = [
  '.',
  'packages/domain',
  'packages/contracts',
  'apps/api',
  'apps/wechat-sandbox',
  'apps/miniapp',
];

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

/** `lintOnly`: files to lint instead of all; the trespass suite lints what it planted. */
export function lawChecks({ lintOnly = ['.'] } = {}) {
  const caching = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')];
  const prettierCaching = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier')];
  return [
    tool('lint', 'eslint/bin/eslint.js', [...lintOnly, '--max-warnings', '0', ...caching]),
    ...typedProjects.filter((project) => existsSync(inRoot(project, 'tsconfig.json'))).map(types),
    tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
    tool('format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn', ...prettierCaching]),
    tool('architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      'packages/tooling/law/architecture.mjs',
      'apps',
      'packages',
    ]),
    texts,
  ];
}
