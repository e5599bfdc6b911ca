// npm run stryker: every small change to the pure money code has to turn a test of this package red.

/** The rooms of money; an index only names what is exported. */
export const rooms = [
  'money',
  'ledger',
  'prepaid',
  'settlement',
  'coupons',
  'points',
  'service-cards',
  'day-close',
  'invoices',
];

export default {
  // Mocha keeps what it has loaded: a mutant costs what its tests cost. Jest loads them anew for each, which takes seconds.
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    require: ['esbuild-register'],
    file: ['test/as-under-jest.ts', 'test/few-cases.ts'],
    // The properties last: they take longest, and a mutant is done with the first test that fails.
    spec: ['!(*-properties)', '*-properties'].flatMap((name) => rooms.map((room) => `src/${room}/${name}.spec.ts`)),
    extension: ['ts'],
  },
  mutate: rooms.flatMap((room) => [`src/${room}/**/*.ts`]).concat('!src/**/*.spec.ts', '!src/**/index.ts'),
  coverageAnalysis: 'perTest',
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  tempDirName: '../../.data/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist'],
  allowConsoleColors: false,
  disableTypeChecks: false,
};
