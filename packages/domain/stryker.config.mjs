// npm run stryker: every small change to the pure money code has to turn a test of this package red.

/** The rooms of money; an index only names what is exported. */
export const rooms = ['money', 'ledger', 'prepaid', 'settlement', 'coupons', 'points', 'service-cards'];

const asCommonJs = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: true,
    config: {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
      setupFiles: ['<rootDir>/test/few-cases.ts'],
      transform: { '^.+\\.ts$': ['@swc/jest', asCommonJs] },
    },
  },
  mutate: rooms.flatMap((room) => [`src/${room}/**/*.ts`]).concat('!src/**/*.spec.ts', '!src/**/index.ts'),
  coverageAnalysis: 'perTest',
  // A mutant of what is read once, on loading, needs a run of all tests of its own: they are a third of all and take 98 % of the time.
  ignoreStatic: process.env.STRYKER_STATIC !== '1',
  // A word in an error that is a bug of the caller says nothing about money.
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  tempDirName: '../../.data/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist'],
  allowConsoleColors: false,
  disableTypeChecks: false,
};
