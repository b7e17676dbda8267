import type { CompareAnswer } from '../../../estimates/compare/answer.ts'
import { inference } from '../../../estimates/inference/index.ts'
import { withEngine } from '../../../estimates/shared/read.ts'
import type { Case, SideBySide } from '../../../export/index.ts'
import type { Asking } from '../../asked/answers.ts'
import { namesIn } from '../../form/names.ts'
import { paidPerYear } from '../../parts/paid.ts'
import { caseBodyOf } from './case.ts'
import type { Line } from './lines.ts'
import type { Shown } from './shown.ts'

/** The rows of a comparison as they are shown: those that the filters leave, in their order, and what has no rank. */
export const rowsShown = ({ pinned, filtered, unranked }: Shown): readonly Line[] => [
  ...new Set([...pinned, ...filtered, ...unranked]),
]

const ask = async (body: object, isOfRuns: boolean, asking: Asking, shown: Shown) => {
  const options = { ...asking, names: namesIn(isOfRuns ? 'train' : 'serve', shown.t) }
  if (!isOfRuns) {
    const found = await withEngine(() => inference.ask(body, options))
    return found.ok
      ? { kind: 'inference' as const, answer: found.answer, usd: paidPerYear(found.answer.cost) }
      : undefined
  }
  const { training } = await import('../../../estimates/training/index.ts')
  const found = await withEngine(() => training.ask(body, options))
  return found.ok
    ? { kind: 'training' as const, answer: found.answer, usd: found.answer.cost.totalUsd }
    : undefined
}

const nameOf = ({ name, paid }: Line, { t }: Shown): string => t.format.parts([name, paid])

const costOf = ({ row: { cost } }: Line): number | null =>
  'totalUsd' in cost ? cost.totalUsd : paidPerYear(cost)

/** A pinned row as an estimate of its own; what answers otherwise than the row is none. */
const caseOf = async (
  line: Line,
  answer: CompareAnswer,
  asking: Asking,
  shown: Shown,
): Promise<Case | undefined> => {
  const found = await ask(caseBodyOf(shown.state, answer, line), shown.isOfRuns, asking, shown)
  return found === undefined || found.usd !== costOf(line)
    ? undefined
    : { name: nameOf(line, shown), kind: found.kind, answer: found.answer }
}

/** What stands side by side: the pinned rows, each as an estimate of its own. */
export const besideOf = async (
  answer: CompareAnswer,
  asking: Asking,
  shown: Shown,
): Promise<SideBySide> => {
  const { pinned, t } = shown
  const found = await Promise.all(
    pinned.map(async (line) => ({ line, one: await caseOf(line, answer, asking, shown) })),
  )
  return {
    pinned: new Set(pinned.map(({ row }) => row)),
    cases: found.flatMap(({ one }) => one ?? []),
    notes: found.flatMap(({ line, one }) =>
      one === undefined ? [t('export.row-alone', { name: nameOf(line, shown) })] : [],
    ),
    told: new Map(
      rowsShown(shown).map(({ row, paid, over }) => [
        row,
        // Without its limit a row would have a rank, and has none.
        { paid, ...(over !== null && { over, rank: null }) },
      ]),
    ),
  }
}
