import { all } from '../format/list.ts'
import { count, significant } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { share } from '../format/sizes.ts'

/** What a row was predicted without, in the words of its table. */
const leftOut = {
  source: 'its table',
  model: 'its table and its model',
  chip: 'its table and its chip',
  family: 'its table and its chip’s family',
  engine: 'its table and its engine',
  version: 'its table and its engine’s version',
  format: 'its table and its number format on its chip',
  kind: 'its table and models of its kind on its chip',
  load: 'its table and all loads of its kind on its engine',
} as const

const isKnown = (by: string): by is keyof typeof leftOut => Object.hasOwn(leftOut, by)
const without = (by: string): string => (isKnown(by) ? leftOut[by] : `its table and its ${by}`)

/** From ten times what was measured on nobody reads percent. */
const error = (value: number): string => (value < 10 ? share(value) : `${significant(value, 2)}×`)

/** A name within a sentence: abbreviations keep their capitals. */
const inside = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

/** Words of the page of errors. */
export const accuracy = {
  title: 'Accuracy',
  lead: 'How far predictions lie from what others measured and published, and what a vendor’s peak figures would have said.',
  contents: 'Tables',
  'as-json': 'The same tables as JSON',
  summary: 'In short',
  checked: ({
    predicted,
    rows,
    chips,
    engines,
  }: Readonly<Record<'predicted' | 'rows' | 'chips' | 'engines', number>>) =>
    `${count(predicted)} of ${plural(rows, 'published measurement')} are predicted, on ${plural(chips, 'chip')} with ${plural(engines, 'engine')}. Each is predicted by a fit that never saw the table it comes from, as your own system would be.`,
  within: ({
    median,
    ninetieth,
    peakMedian,
    peakNinetieth,
  }: Readonly<Record<'median' | 'ninetieth' | 'peakMedian' | 'peakNinetieth', number>>) =>
    `half of the predictions are within ${error(median)} of the measurement, nine in ten within ${error(ninetieth)}. Arithmetic at vendors’ peaks: ${error(peakMedian)} and ${error(peakNinetieth)}.`,
  'within-interval': ({ held, figure }: { held: number; figure: string }) =>
    `${share(held)} of ${inside(figure)}`,
  'intervals-hold': ({ held }: { held: readonly string[] }) =>
    `The 80% interval beside each prediction should hold four measurements in five. It held ${all(held)}.`,
  'intervals-kept': 'In no group is it too narrow for what it promises.',
  'intervals-fail': 'It is too narrow, and holds less than it promises, in these groups of rows:',
  'fails-in': ({ group, held }: { group: string; held: number }) =>
    `${inside(group)} ${share(held)}`,
  'intervals-wide': ({ groups }: { groups: number }) =>
    `In ${plural(groups, 'group')} it is wider than need be.`,
  'see-coverage': 'All groups',
  'how-to-read': 'How to read the tables',
  'term-rows': 'Rows',
  'about-rows': 'Published measurements that state the figure.',
  'term-median': 'Median error',
  'about-median': 'Half of the predictions are nearer to the measurement, half farther.',
  'term-ninetieth': '90th percentile',
  'about-ninetieth': 'Nine predictions in ten are nearer.',
  'term-bias': 'Bias',
  'about-bias':
    'The middle of the errors with their sign: +5% predicts 5% more than was measured, so too many tokens/s, or too long a wait.',
  'term-held': 'In the interval',
  'about-held':
    'The share of the rows within their prediction intervals of 50, 80 and 95%, which were estimated without their tables. Of few rows it says little.',
  'term-peaks': 'At vendors’ peaks',
  'about-peaks':
    'The same rows by a roofline at the bandwidth and FLOP/s of the data sheets, with nothing lost.',
  'figure-rate': 'Output tokens/s',
  'figure-tpot': 'TPOT',
  'figure-ttft': 'TTFT',
  figure: 'Figure',
  'column-error': 'Prediction',
  'column-median': 'Median',
  'column-ninetieth': '90th',
  'column-bias': 'Bias',
  level: ({ level }: { level: number }) => share(level / 100),
  error: ({ value }: { value: number }) => error(value),
  bias: ({ value }: { value: number }) =>
    value < 0 ? `−${error(-value)}` : value > 0 ? `+${error(value)}` : error(value),
  'by-chip': 'By chip',
  'of-chip': 'Chip',
  'about-chip':
    'Predicted by a fit that saw neither the row’s table nor any row of its chip: what a chip nobody measured would get.',
  'by-family': 'By model family',
  'of-family': 'Model family',
  'about-family':
    'Predicted by a fit that saw neither the row’s table nor any row of its model. No constant is fitted to a model.',
  'by-engine': 'By engine',
  'of-engine': 'Engine',
  'about-engine': 'Predicted by a fit that saw neither the row’s table nor any row of its engine.',
  'by-format': 'By number format',
  'of-format': 'Format',
  'about-format':
    'By the bits of the numbers that are multiplied. Predicted by a fit that saw neither the row’s table nor any row of this format on its chip.',
  'by-regime': 'By regime',
  'of-regime': 'Regime',
  'about-regime': 'Predicted by a fit that never saw the row’s table.',
  'engine-other': 'Other engines',
  'format-16': '16 bits',
  'format-8': '8 bits',
  'format-4': '4 bits',
  'regime-all': 'All rows',
  'regime-dense': 'Dense models',
  'regime-sparse': 'Mixtures of experts',
  'regime-batch-small': 'Batch of 8 or fewer',
  'regime-batch-middle': 'Batch of 9 to 256',
  'regime-batch-large': 'Batch above 256',
  'regime-full': 'As many as memory takes',
  'regime-load': 'Requests arriving at a rate',
  'by-coverage': 'Do the intervals hold?',
  'about-coverage':
    'The share of rows within their prediction intervals, against what these promise: 43 to 57% within the 50% interval, 74 to 86% within the 80% interval, 91 to 98% within the 95% interval; of fewer than 60 rows, within two standard deviations of chance.',
  'of-coverage': 'Group',
  'column-without': 'Left out of the fit',
  'column-factor': 'Half width',
  factor: ({ factor }: { factor: number }) => `×${significant(factor)}`,
  'about-factor':
    'Half width: the upper end of the 80% interval over the prediction, in the middle of the rows.',
  'too-narrow': 'too narrow',
  'too-wide': 'too wide',
  'coverage-all': 'All rows',
  'coverage-dense': 'Dense models',
  'coverage-sparse': 'Mixtures of experts',
  'coverage-chip-measured': 'Chip measured',
  'coverage-chip-not-measured': 'Chip not measured',
  'coverage-engine-measured': 'Engine measured',
  'coverage-engine-not-measured': 'Engine not measured',
  'coverage-under-load': 'Under load',
  without: ({ by }: { by: string }) => without(by),
  'by-held-out': 'A fit that never saw one file',
  'about-held-out': ({ file }: { file: string }) =>
    `All rows of ${file} were held out at once, and predicted by a fit on the rest.`,
  'by-in-sample': 'Rows that the fit saw',
  'about-in-sample':
    'The constants in use, on the rows they were fitted to. A new case errs more: take the tables above.',
  'by-left-out': 'Rows that are not predicted',
  'about-left-out': ({
    predicted,
    rows,
    files,
  }: {
    predicted: number
    rows: number
    files: readonly string[]
  }) =>
    `${count(rows - predicted)} of the ${plural(rows, 'row')} in ${all(files)} are left out, each by a rule.`,
  'of-left-out': 'Rule',
}
