import type { Config } from 'jest';
import { join } from 'node:path';

type Project = NonNullable<Config['projects']>[number] & object;

/** Compiles with swc to CommonJS: jest can't load ESM packages through require before Node 24.9. */
function swc(jsx: boolean): Config['transform'] {
  const parser = { syntax: 'typescript', tsx: jsx, decorators: !jsx };
  const transform = jsx
    ? { react: { runtime: 'automatic' } }
    : { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false };
  const options = {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser, transform, keepClassNames: true },
    module: { type: 'commonjs' },
  };
  return { '^.+\\.(ts|tsx|js|jsx|mjs)$': ['@swc/jest', options] };
}

/** pnpm: the folder of an ESM package is `.pnpm/@nestjs+core@…/node_modules/@nestjs/core`. */
const through = (...names: string[]): string[] => [`/node_modules/(?!.*(${names.join('|')})[+/@])`];

/** What was compiled stays in this tree; jest's own choice is the system's folder for temporary files, and it leaves it there. */
const cacheDirectory = join(__dirname, '../../../node_modules/.cache/jest');

/** A busy machine is slow; a hang is still a failure. */
const patienceMs = 30_000;

const esmOfNest = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'cookie',
  'content-disposition',
  'glob',
  'minimatch',
  'path-scurry',
  'lru-cache',
  'minipass',
  'ulid',
];

/** A project that runs in node and sees the workspace packages as sources. */
export function nodeProject(displayName: string, folder: string, more: Partial<Project> = {}): Project {
  return {
    displayName,
    rootDir: `<rootDir>/${folder}`,
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['cheyou-source', 'node', 'node-addons'] },
    transform: swc(false),
    transformIgnorePatterns: through(...esmOfNest),
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    cacheDirectory,
    testTimeout: patienceMs,
    ...more,
  };
}

/** A project that renders React in jsdom, with Taro's runtime replaced by the mocks in its test folder. */
export function phoneProject(displayName: string, folder: string, more: Partial<Project> = {}): Project {
  return {
    displayName,
    rootDir: `<rootDir>/${folder}`,
    testEnvironment: 'jsdom',
    testEnvironmentOptions: { customExportConditions: ['cheyou-source', ''] },
    setupFiles: ['<rootDir>/test/setup.ts'],
    transform: swc(true),
    transformIgnorePatterns: through('@swc.helpers', 'qrcode-generator'),
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    cacheDirectory,
    testTimeout: patienceMs,
    moduleNameMapper: {
      '^@/(.*)$': '<rootDir>/src/$1',
      '\\.css$': '<rootDir>/test/mocks/empty.ts',
      '\\.(png|jpg|svg)$': '<rootDir>/test/mocks/image.ts',
      '^@tarojs/components$': '<rootDir>/test/mocks/components.tsx',
      '^@tarojs/taro$': '<rootDir>/test/mocks/taro.ts',
    },
    ...more,
  };
}
