/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';
import { nodeProject, phoneProject } from './packages/tooling/jest/presets';

/** The whole system runs beside these. */
const aWorld = {
  globalSetup: '<rootDir>/test/world/world.setup.ts',
  globalTeardown: '<rootDir>/test/world/world.teardown.ts',
};

const config: Config = {
  // Each file leaves its modules behind, and sweeping them up takes longer and longer: a worker that has grown so far is replaced.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    nodeProject('domain', 'packages', {
      testMatch: ['<rootDir>/domain/src/**/*.spec.ts', '<rootDir>/contracts/src/**/*.spec.ts'],
    }),
    nodeProject('api', 'apps/api', { testMatch: ['<rootDir>/src/**/*.spec.ts'] }),
    nodeProject('stories', 'apps/api', {
      testMatch: ['<rootDir>/test/**/*.{story,storm,spec}.ts'],
      globalSetup: '<rootDir>/../../packages/tooling/jest/worker-databases.setup.mjs',
      globalTeardown: '<rootDir>/../../packages/tooling/jest/worker-databases.teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
      // One story plans with the phone's own code.
      moduleNameMapper: { '^@/(.*)$': '<rootDir>/../miniapp/src/$1' },
    }),
    nodeProject('sandbox', 'apps/wechat-sandbox', {
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
    }),
    phoneProject('miniapp', 'apps/miniapp', {
      testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/weapp/', '<rootDir>/test/journeys/'],
    }),
    nodeProject('weapp', 'apps/miniapp', { testMatch: ['<rootDir>/test/weapp/**/*.spec.ts'], ...aWorld }),
    nodeProject('journeys', 'apps/miniapp', { testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'], ...aWorld }),
  ],
};

export default config;
