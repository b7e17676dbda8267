export default {
  mutate: [
    'src/{model,planner,estimates}/**/*.ts',
    '!src/estimates/**/{request,answer,examples}{,-*}.ts',
  ],
  // Ids, codes and units, whose types allow no other; and sentences.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['@stryker-mutator/vitest-runner', './src/lab/mutation/plugins.ts'],
  checkers: ['sample'],
  testRunner: 'vitest',
  vitest: { configFile: 'src/lab/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is computed as a module loads, such as the list of a formula's inputs.
  ignoreStatic: true,
  concurrency: 2,
  // The setup of the tests skips what comes after the first failure.
  disableBail: true,
  // Twice the time that the tests took before, and as long as a new process takes to import all.
  timeoutFactor: 2,
  timeoutMS: 10_000,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.cache'],
  // There is no JavaScript interface to TypeScript 7, with which Stryker would rewrite the file.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  logLevel: 'warn',
  reporters: ['progress of the sample'],
}
