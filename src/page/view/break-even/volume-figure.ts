import type { Tell } from '../../../words/say.ts'
import type { Compared } from '../../asked/break-even.ts'
import type { Figure } from '../../chart/figure.ts'
import { volumesOf, type WayIntervals } from '../../chart/from-answers.ts'
import { volumeChart } from '../../chart/volume.ts'
import { moneyOf } from '../../parts/money.ts'
import { answered } from './answered.ts'

/** Cost against volume of all break-evens of a workload; nothing where none has a chart. */
export const volumeFigure = (
  all: readonly Compared[],
  intervals: WayIntervals,
  t: Tell,
): Figure | undefined => {
  const held = answered(all).filter(({ answer }) => answer.chart !== null)
  const [first] = held
  if (first === undefined) return undefined
  const { currency } = first.answer
  const facts = {
    money: moneyOf(first.answer, t),
    currency: currency.code,
    asOf: null,
    intervals,
  }
  return volumeChart(volumesOf(held, facts, t), t)
}
