import type { BreakevenAnswer } from '../../../estimates/breakeven/answer.ts'
import type { Tell } from '../../../words/say.ts'
import type { Figure } from '../../chart/figure.ts'
import { volumesOf } from '../../chart/from-answers.ts'
import { volumeChart } from '../../chart/volume.ts'
import { moneyOf } from '../../parts/money.ts'

/** Cost against volume of a break-even; nothing where it has no chart. */
export const volumeFigure = (found: BreakevenAnswer, t: Tell): Figure | undefined =>
  found.chart === null
    ? undefined
    : volumeChart(
        volumesOf(
          found.chart,
          found,
          { money: moneyOf(found, t), currency: found.currency.code, asOf: null },
          t,
        ),
        t,
      )
