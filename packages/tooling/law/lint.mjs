// The lint rules of the whole workspace; the root eslint.config.mjs only points here.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../../..');
const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'AbortSignal',
    'AbortController',
    'TextDecoder',
    'performance',
    'structuredClone',
    'globalThis',
  ].map((name) => [name, 'readonly']),
);
const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of strings, not an enum.' };
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
/** Files whose default export is read by a tool: jest, Taro (pages, page settings, the app) and bundlers. */
const readByTools = [
  'jest.config.ts',
  'packages/tooling/law/lint.mjs',
  '**/*.config.{js,ts,mjs}',
  'apps/miniapp/config/**',
  'apps/miniapp/src/app.tsx',
  'apps/miniapp/src/**/index.tsx',
  'apps/miniapp/types/**',
  'apps/miniapp/test/mocks/**',
  'packages/tooling/jest/*.{setup,teardown}.mjs',
];

export default defineConfig(
  {
    ignores: ['**/dist/**', '**/coverage/**', '.data/**', 'packages/contracts/src/generated/**'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  {
    rules: {
      'no-restricted-syntax': ['error', noDefault],
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Nest types its option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noEnum, noDefault],
    },
  },
  { files: readByTools, rules: { 'no-restricted-syntax': ['error', noEnum] } },
  { files: ['apps/miniapp/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['**/*.spec.{ts,tsx}', 'apps/*/test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      // The callback of a `describe` holds all its tests.
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { ...nodeGlobals, module: 'writable', require: 'readonly' } },
  },
);
