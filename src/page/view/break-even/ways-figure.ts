import type { InferenceAnswer } from '../../../estimates/inference/answer.ts'
import type { Tell } from '../../../words/say.ts'
import type { Compared } from '../../asked/break-even.ts'
import { type CostRow, waysChart } from '../../chart/bars.ts'
import type { Figure } from '../../chart/figure.ts'
import type { WayIntervals } from '../../chart/from-answers.ts'
import { moneyOf } from '../../parts/money.ts'

/** Renting, owning and each API at the volume of the form, on one scale, each as its row of the table has it. */
export const waysFigure = (
  all: readonly Compared[],
  intervals: WayIntervals,
  answer: InferenceAnswer,
  t: Tell,
): Figure | undefined => {
  const atRate = all[0]?.answer?.atRate
  if (atRate === undefined) return undefined
  const { place } = moneyOf(answer, t)
  const { price, currency } = answer
  const bought = price.method === 'api' ? (price.tokens?.api ?? '') : undefined
  const row = (
    name: string,
    way: CostRow['way'],
    usd: number | null,
    api = '',
  ): readonly CostRow[] =>
    usd === null
      ? []
      : [
          {
            name,
            way,
            cost: place(usd),
            interval: way === 'api' ? null : intervals[way],
            isChosen: way === 'api' ? api === bought : way === price.method,
            isWeak: false,
          },
        ]
  const rows = [
    ...row(t('pageMoney.own'), 'own', atRate.boughtUsdPerMonth),
    ...all.flatMap(({ name, api, answer: one }) =>
      row(name, 'api', one?.atRate.apiUsdPerMonth ?? null, api.id),
    ),
    ...row(t('pageMoney.rent'), 'rent', atRate.rentedUsdPerMonth),
  ]
  return rows.length < 2 ? undefined : waysChart({ currency: currency.code, rows, asOf: null }, t)
}
