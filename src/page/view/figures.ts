import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { monthOf } from '../../estimates/shared/month.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Interval } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import { batchChart } from '../chart/batch.ts'
import { costLinesChart } from '../chart/cost-lines.ts'
import type { Figure } from '../chart/figure.ts'
import { batchesOf, chipMemoryOf, memoryOf } from '../chart/from-answers.ts'
import { memoryChart } from '../chart/memory.ts'
import { moneyOf } from '../parts/money.ts'
import { runLines, shownLines } from './shown-lines.ts'

const seriesOf = [1, 2, 3, 4, 5, 6] as const
const strengths = [1, 2, 3] as const

/** Hue and strength of the n-th part: the hues again, fainter, where there are more than six. */
const markOf = (index: number) => ({
  series: seriesOf[index % seriesOf.length] ?? 1,
  strength: strengths[Math.floor(index / seriesOf.length)] ?? 3,
})

type Lines = InferenceAnswer['cost']['breakdown']

/** Lines of a cost as parts of a bar. */
const partsOf = (lines: Lines, place: (usd: number) => number) =>
  lines.map(({ item, usd, share }, index) => ({
    name: item,
    size: place(usd ?? 0),
    ...(share !== null && { share }),
    ...markOf(index),
  }))

interface Stacked {
  readonly lines: Lines
  /** Of what the lines are parts, in dollars. */
  readonly usd: number | null
  readonly interval: Interval | null | undefined
  /** What is shown of an amount: a month of a year. */
  readonly periodOf?: (usd: number) => number
  readonly per?: 'run'
}

/** A cost line by line; nothing where one line is all of it. */
const stackOf = (
  answer: InferenceAnswer | TrainingAnswer,
  { lines, usd, interval, periodOf = (one) => one, per }: Stacked,
  t: Tell,
): Figure | undefined => {
  const { price, currency, subject } = answer
  if (lines.length === 0 || usd === null) return undefined
  const money = moneyOf(answer, t)
  const place = (one: number) => money.place(periodOf(one))
  return costLinesChart(
    {
      currency: currency.code,
      ...(per && { per }),
      asOf: price.asOf,
      stacks: [
        {
          name: subject.accelerator ?? subject.model,
          total: place(usd),
          interval: interval ? { low: place(interval.low), high: place(interval.high) } : null,
          parts: partsOf(lines, place),
        },
      ],
    },
    t,
  )
}

/** The cost of a month, line by line. */
const linesFigure = (answer: InferenceAnswer, t: Tell): Figure | undefined => {
  const { allInUsdPerYear: usd, allInInterval: interval } = answer.cost
  return stackOf(answer, { lines: shownLines(answer), usd, interval, periodOf: monthOf }, t)
}

/** The figures of an estimate, by their names. */
export const figuresOf = (answer: InferenceAnswer, t: Tell): readonly Figure[] => {
  const { roofline } = answer
  const lines = linesFigure(answer, t)
  return [
    ...(lines === undefined ? [] : [lines]),
    ...(roofline === null
      ? []
      : [batchChart(batchesOf(roofline), t), memoryChart(memoryOf(roofline, t), t)]),
  ]
}

/** The cost of a run with the rest of its project, line by line. */
const runLinesFigure = (answer: TrainingAnswer, t: Tell): Figure | undefined => {
  const { totalUsd: usd, totalInterval: interval } = answer.cost
  return stackOf(answer, { lines: runLines(answer), usd, interval, per: 'run' }, t)
}

/** The figures of a run, by their names. */
export const runFiguresOf = (answer: TrainingAnswer, t: Tell): readonly Figure[] => {
  const lines = runLinesFigure(answer, t)
  return [
    ...(lines === undefined ? [] : [lines]),
    ...(answer.memory === null ? [] : [memoryChart(chipMemoryOf(answer.memory, t), t)]),
  ]
}
