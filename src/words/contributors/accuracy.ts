/** What `npm run accuracy` prints for whoever works on the project; in English alone. */
export const accuracyTexts = {
  header: ['', 'rows', 'median', '90th', 'bias', 'in 80%'],
  'error-header': ['', 'rows', 'median', '90th', 'bias'],
  'coverage-header': ['', 'rows', 'in 50%', 'in 80%', 'in 95%', 'median 80%'],
  none: '–',
  'peak-header': ['', 'rows', 'median', '90th', 'bias', 'at peaks', '90th', 'bias'],
  'table-header': [
    '',
    'rows',
    'median',
    '90th',
    'bias',
    'in 50%',
    'in 80%',
    'in 95%',
    'at peaks',
    '90th',
    'bias',
  ],
  sample: ({ of }: { of: string }) => `${of}: in sample`,
  'held-out': ({ of, file }: { of: string; file: string }) => `${of}: by a fit without ${file}`,
  left: ({ of, by }: { of: string; by: 'chip' | 'family' | 'engine' | 'format' | 'regime' }) =>
    ({
      chip: `${of}, by chip left out`,
      family: `${of}, by family of models, each model left out`,
      engine: `${of}, by engine left out`,
      format: `${of}, by bits multiplied, left out on their chip`,
      regime: `${of}, by kind of row, its table left out`,
    })[by],
  coverage: ({ of }: { of: string }) =>
    `${of}: rows within intervals that were estimated without their table`,
  'coverage-of': ({ group, by }: { group: string; by: string }) =>
    by === 'source' ? `${group} (its table left out)` : `${group} (its table and ${by} left out)`,
  factor: ({ factor }: { factor: number }) => `×${factor.toFixed(2)}`,
  percent: ({ share }: { share: number }) => `${(100 * share).toFixed(1)}%`,
  title: ({ title }: { title: string }) => `\n${title}`,
  outputTokensPerSecond: 'Output tokens per second',
  tpotSeconds: 'TPOT',
  ttftSeconds: 'TTFT',
  rows: ({ read, predicted }: { read: number; predicted: number }) =>
    `\nRows: ${read}; predicted: ${predicted}; left out:`,
  'left-out': ({ rows, reason }: { rows: number; reason: string }) => `  ${rows}  ${reason}`,
  training: ({
    rows,
    predicted,
    runs,
    allRuns,
  }: Readonly<Record<'rows' | 'predicted' | 'runs' | 'allRuns', number>>) =>
    `\nRows of training: ${rows}; predicted: ${predicted}; whole runs: ${runs} of ${allRuns} state tokens, chip and chip-hours`,
}

/** The same of training. */
export const trainingAccuracyTexts = {
  runs: 'published runs',
  tokens: 'Training tokens per second and chip',
  'in-sample': 'in sample',
  'no-chip': 'leave-one-chip-out',
  'no-model': 'leave-one-model-out',
  'no-framework': 'leave-one-framework-out',
  'at-peaks': 'arithmetic at vendor peaks',
  'by-chip': 'Training, by chip left out',
  'by-model': 'Training, by model left out',
  'by-framework': 'Training in sample, by framework',
  'chip-hours': 'Chip-hours of whole runs',
}
