import type { Amount } from '../answer/amount.ts'
import { amountsOf } from '../answer/amount.ts'
import type { Shown } from '../answer/shown.ts'
import { type Cell, heads, number, numberHead, type Sheet, text, unitOf } from './book.ts'

interface Line {
  readonly item: string
  readonly usd: number | null
  /** The quantity that it is, where the answer tells its working. */
  readonly amount: Amount | undefined
}

/** Lines under a heading, each with its share, and their sum. */
const block = (
  { lines, unit, first }: { lines: readonly Line[]; unit: string; first: number },
  { t }: Shown,
): readonly (readonly Cell[])[] => {
  const total = lines.reduce((sum, { usd }) => sum + (usd ?? 0), 0)
  const sumRow = first + lines.length
  const rows = lines.map(({ item, usd, amount }, at): readonly Cell[] => [
    text(item),
    number(usd, unit, { formula: amount?.formula, look: amount ? undefined : 'held' }),
    {
      value: usd === null || total === 0 ? null : usd / total,
      format: '0.0%',
      formula: usd === null || total === 0 ? undefined : `B${first + at}/B${sumRow}`,
    },
    unitOf(unit, t),
  ])
  return [
    ...rows,
    [
      text(t('export.total'), 'strong'),
      number(total, unit, { formula: `SUM(B${first}:B${sumRow - 1})`, look: 'strong' }),
    ],
  ]
}

/** The lines of a cost, each with the quantity that it is. */
export const linesOf = (shown: Shown): readonly Line[] => {
  const { answer } = shown
  const amountOf = amountsOf(answer)
  const ids = answer.derivation?.figures ?? {}
  return (answer.cost?.breakdown ?? []).map(({ item, usd }, at) => ({
    item,
    usd,
    amount: amountOf(ids[`/cost/breakdown/${at}/usd`]),
  }))
}

const partsOf = ({ answer }: Shown): readonly Line[] => {
  const amountOf = amountsOf(answer)
  const ids = answer.derivation?.figures ?? {}
  return (answer.price?.chipHour ?? []).map(({ item, usdPerChipHour }, at) => ({
    item,
    usd: usdPerChipHour,
    amount: amountOf(ids[`/price/chipHour/${at}/usdPerChipHour`]),
  }))
}

/** What the money goes to, line by line, and what an owned chip-hour is made of. */
export const linesSheet = (shown: Shown): Sheet => {
  const { t, kind } = shown
  const [lines, parts] = [linesOf(shown), partsOf(shown)]
  const unit = kind === 'training' ? 'USD' : 'USD/year'
  const first = 2
  return {
    name: t('export.lines'),
    widths: [48, 20, 12, 20],
    frozen: 1,
    rows: [
      [
        ...heads(t('export.line')),
        numberHead(t('export.value')),
        numberHead(t('export.share')),
        ...heads(t('export.unit')),
      ],
      ...(lines.length === 0 ? [] : block({ lines, unit, first }, shown)),
      ...(parts.length === 0
        ? []
        : [
            [],
            [text(t('export.chip-hour'), 'strong')],
            ...block(
              { lines: parts, unit: 'USD/(chip*h)', first: first + lines.length + 3 },
              shown,
            ),
          ]),
    ],
  }
}
