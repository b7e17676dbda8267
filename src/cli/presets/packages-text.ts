import type { Comparison, Row, Verdict } from '../../lab/prices/compare.ts'
import {
  differencesOf,
  type Explanation,
  explanationOf,
  unexplainedOf,
} from '../../lab/prices/explained.ts'
import { table } from './diff.ts'

interface Shown {
  readonly explanations: readonly Explanation[]
  readonly asOf: string
  readonly verbose: boolean
  /** Whether nothing was left out, so that an explanation without use is one too many. */
  readonly isWhole: boolean
}

const percent = (share: number): string => {
  const shown = (share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0)
  return `${share > 0 ? '+' : ''}${shown}%`
}

const cell = (verdict: Verdict, isExplained: boolean): string => {
  switch (verdict.kind) {
    case 'agrees':
      return '='
    case 'agreesThen':
      return '≈'
    case 'differs':
      return isExplained ? `(${percent(verdict.share)})` : percent(verdict.share)
    case 'notInBook':
      return '?'
    case 'notInPackage':
      return '·'
    case 'beyondContext':
      return ''
  }
}

const rowsText = (
  comparison: Comparison,
  rows: readonly Row[],
  { explanations }: Shown,
): readonly string[] => {
  const names = rows[0]?.compared.map(({ usage }) => usage.name) ?? []
  const lines = rows.map((row) => [
    row.provider,
    row.preset,
    row.theirs,
    ...row.compared.map(({ usage, verdict }) =>
      cell(
        verdict,
        explanationOf(explanations, comparison.name, row.preset, usage.name) !== undefined,
      ),
    ),
  ])
  const right = names.map((_, index) => index + 3)
  return table([['provider', 'preset', 'its name', ...names], ...lines], right)
}

const packageText = (comparison: Comparison, shown: Shown): readonly string[] => {
  const { name, version } = comparison
  const differing = new Set(
    differencesOf(comparison, shown.explanations)
      .filter(({ explanation }) => shown.verbose || explanation === undefined)
      .map(({ row }) => row),
  )
  if (differing.size === 0) return []
  const rows = comparison.rows.filter((row) => differing.has(row))
  const title = `${name} ${version}: ${rows.length} ${rows.length === 1 ? 'preset differs' : 'presets differ'}`
  const sorted = rows.toSorted((a, b) => a.provider.localeCompare(b.provider))
  return ['', title, ...rowsText(comparison, sorted, shown)]
}

const legend =
  '=: agrees; ≈: agrees on the day of its prices; %: its price over the book’s, in brackets if explained; ?: not in the book; ·: not in the package; nothing: beyond the context'

const countsOf = (comparison: Comparison, explanations: readonly Explanation[]) => {
  const kinds = comparison.rows.flatMap(({ compared }) =>
    compared.map(({ verdict }) => verdict.kind),
  )
  const count = (kind: Verdict['kind']) => kinds.filter((one) => one === kind).length
  const unexplained = unexplainedOf(comparison, explanations).length
  return [
    `${comparison.name} ${comparison.version}`,
    comparison.dataOf,
    ...[
      comparison.rows.length,
      comparison.unknown.length,
      count('agrees'),
      count('agreesThen'),
      count('differs') - unexplained,
      unexplained,
      count('notInBook'),
      count('notInPackage'),
    ].map(String),
  ]
}

const header = [
  'package',
  'prices of',
  'presets known',
  'unknown',
  'agree',
  'agree then',
  'explained',
  'unexplained',
  'not in the book',
  'not in the package',
]

/** Prices that the package has and the book lacks. */
const missingText = ({ name, rows }: Comparison): readonly string[] => {
  const lacking = rows.flatMap(({ preset, compared }) =>
    compared.flatMap(({ usage, verdict }) =>
      verdict.kind === 'notInBook' ? [[preset, usage.name, verdict.missing]] : [],
    ),
  )
  return lacking.length === 0 ? [] : ['', `${name}, not in the book:`, ...table(lacking, [])]
}

const explanationText = ({ right, presets, usages, reason, source }: Explanation): string =>
  `  ${presets.join(', ')}${usages === undefined ? '' : ` (${usages.join(', ')})`}: ${reason} Right: ${right} (${source}).`

const explanationsText = (
  comparisons: readonly Comparison[],
  { explanations, verbose, isWhole }: Shown,
): readonly string[] => {
  const used = new Set(
    comparisons.flatMap((one) =>
      differencesOf(one, explanations).map(({ explanation }) => explanation),
    ),
  )
  const unused = isWhole ? explanations.filter((one) => !used.has(one)) : []
  const shown = verbose ? explanations.filter((one) => used.has(one)) : []
  return [
    ...comparisons.flatMap(({ name }) => {
      const own = shown.filter((one) => one.package === name)
      return own.length === 0 ? [] : ['', `${name}, explained:`, ...own.map(explanationText)]
    }),
    ...(unused.length === 0
      ? []
      : ['', `Explanations of nothing: ${unused.length}`, ...unused.map(explanationText)]),
  ]
}

/** Counts by package, then who differs and by how much. */
export const packagesText = (comparisons: readonly Comparison[], shown: Shown): string => {
  const counts = comparisons.map((one) => countsOf(one, shown.explanations))
  const differing = comparisons.flatMap((one) => packageText(one, shown))
  return [
    `Prices of requests on ${shown.asOf}`,
    ...table([header, ...counts], [2, 3, 4, 5, 6, 7, 8, 9]),
    ...differing,
    ...(differing.length === 0 ? [] : ['', legend]),
    ...(shown.verbose ? comparisons.flatMap(missingText) : []),
    ...explanationsText(comparisons, shown),
  ].join('\n')
}
