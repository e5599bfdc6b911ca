// The lint rules of the whole workspace; the root eslint.config.mjs only points here.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { root } from '../process/root.mjs';
import { cheyou } from './rules/plugin.mjs';

const nodeNames = [
  ...['process', 'console', 'Buffer', 'URL', 'fetch', 'performance', 'structuredClone', 'globalThis', 'TextDecoder'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'AbortSignal', 'AbortController'],
];
const nodeGlobals = Object.fromEntries(nodeNames.map((name) => [name, 'readonly']));
const specs = ['**/*.spec.{ts,tsx}', 'apps/*/test/**/*.{ts,tsx}', 'apps/api/bench/**'];
/** Files whose default export is read by a tool: jest, eslint, bundlers, and Taro with its pages. */
const readByTools = [
  '**/*.config.{js,cjs,mjs,ts}',
  'packages/tooling/law/lint.mjs',
  'packages/tooling/law/architecture.mjs',
  'packages/tooling/jest/*.{setup,teardown}.mjs',
  'apps/miniapp/config/**',
  'apps/miniapp/types/**',
  'apps/miniapp/test/mocks/**',
  'apps/miniapp/test/world/*.{setup,teardown}.ts',
  'apps/miniapp/src/{app.tsx,pages/**/index.tsx,owner/**/index.tsx,staff/**/index.tsx,custom-tab-bar/index.tsx}',
];
/** Where SQL may stand besides the stores. */
const sqlAllowed = ['**/*.store.ts', 'apps/api/src/platform/database/**', 'apps/api/src/migrate.ts', ...specs];

const everywhere = {
  eqeqeq: ['error', 'always'],
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'cheyou/forbidden-name': 'error',
  'cheyou/named-exports': 'error',
  'cheyou/reason-given': 'error',
};

const typed = {
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Nest types its option objects as classes.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // There are no enums here, and this rule takes a sixth of the time.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `rows<Row>(sql)` and `parse<T>(text)` name what the caller knows.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
  ],
  // Rows and DTOs are plain shapes although Nest wants classes for them.
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  'cheyou/no-enum': 'error',
};

const inSpecs = {
  'cheyou/every-test-runs': 'error',
  '@typescript-eslint/unbound-method': 'off',
  // Numbers that no computer keeps are what bad input is made of.
  'no-loss-of-precision': 'off',
  // The callback of a `describe` holds all its tests.
  'max-lines-per-function': 'off',
};

export default defineConfig(
  globalIgnores(['**/dist/**', '**/coverage/**', '.data/**', 'packages/contracts/src/generated/**']),
  { plugins: { cheyou }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: everywhere },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: typed,
  },
  { files: ['apps/miniapp/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['apps/miniapp/src/**/*.tsx'], rules: { 'cheyou/chinese-on-screen': 'error' } },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: { 'cheyou/sql-in-stores': 'error', 'cheyou/clock-is-injected': 'error' },
  },
  { files: ['apps/api/src/**/*.controller.ts'], rules: { 'cheyou/controller-without-if': 'error' } },
  { files: ['packages/{domain,contracts}/src/**'], rules: { 'cheyou/domain-is-deterministic': 'error' } },
  { files: sqlAllowed, rules: { 'cheyou/sql-in-stores': 'off' } },
  { files: ['apps/api/src/platform/clock/**', ...specs], rules: { 'cheyou/clock-is-injected': 'off' } },
  { files: specs, rules: inSpecs },
  { files: ['apps/api/migrations/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  { files: readByTools, rules: { 'cheyou/named-exports': 'off' } },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: { globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
);
