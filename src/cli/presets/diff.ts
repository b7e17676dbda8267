import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { type Change, type Comparison, isJump, jump, type Skipped } from './changes.ts'

/** Lines of columns, each as wide as its widest cell; numbers to the right. */
export const table = (
  rows: readonly (readonly string[])[],
  right: readonly number[],
): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** The change in percent, with its sign; in words where there is no base. */
export const percent = (old: number | null, value: number): string => {
  if (old === null) return 'new'
  if (old === 0) return 'from 0'
  const change = (value / old - 1) * 100
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}%`
}

const rowOf = ({ preset, field, old, record }: Change) => [
  preset,
  field,
  String(old ?? '–'),
  String(record.value),
  percent(old, record.value),
  record.unit,
  record.source,
]

const changesText = (title: string, changes: readonly Change[]): readonly string[] =>
  changes.length === 0
    ? []
    : [
        '',
        `${title}: ${changes.length}`,
        ...table(
          [['preset', 'field', 'old', 'new', '%', 'unit', 'source'], ...changes.map(rowOf)],
          [2, 3, 4],
        ),
      ]

const skippedText = (skipped: readonly Skipped[]): readonly string[] =>
  skipped.length === 0
    ? []
    : [
        '',
        priceListTexts.skipped({ count: skipped.length }),
        ...table(
          skipped.map(({ preset, field, reason }) => [preset, field, reason]),
          [],
        ),
      ]

/** What was compared, what would change, and what a person should look at; for review. */
export const diffText = (comparisons: readonly Comparison[]): string => {
  const changes = comparisons.flatMap((one) => one.changes)
  const counts = comparisons.map((one) => [
    one.list,
    ...[one.read, one.unmatched, one.unchanged, one.changes.length, one.skipped.length].map(String),
  ])
  return [
    ...table([priceListTexts.header, ...counts], [1, 2, 3, 4, 5]),
    ...changesText(
      priceListTexts.changes,
      changes.filter((change) => !isJump(change)),
    ),
    ...changesText(priceListTexts.jumps({ times: jump }), changes.filter(isJump)),
    ...skippedText(comparisons.flatMap((one) => one.skipped)),
  ].join('\n')
}
