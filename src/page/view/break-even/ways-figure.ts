import type { InferenceAnswer } from '../../../estimates/inference/answer.ts'
import { monthOf } from '../../../estimates/shared/month.ts'
import type { Tell } from '../../../words/say.ts'
import type { Compared } from '../../asked/break-even.ts'
import { type CostRow, waysChart } from '../../chart/bars.ts'
import type { Figure } from '../../chart/figure.ts'
import { moneyOf } from '../../parts/money.ts'

/** Renting, owning and each API at the volume of the form, on one scale; the way of the form with its interval. */
export const waysFigure = (
  all: readonly Compared[],
  answer: InferenceAnswer,
  t: Tell,
): Figure | undefined => {
  const atRate = all[0]?.answer?.atRate
  if (atRate === undefined) return undefined
  const { place } = moneyOf(answer, t)
  const { cost, price, currency } = answer
  const row = (
    name: string,
    way: CostRow['way'],
    usd: number | null,
    note: string | undefined = undefined,
  ): readonly CostRow[] => {
    const isChosen = way === price.method
    const interval = isChosen && way !== 'api' ? (cost.allInInterval ?? null) : null
    const own = isChosen && way !== 'api' ? cost.allInUsdPerMonth : usd
    return own === null
      ? []
      : [
          {
            name,
            way,
            cost: place(own),
            interval: interval && {
              low: place(monthOf(interval.low)),
              high: place(monthOf(interval.high)),
            },
            isChosen,
            isWeak: false,
            ...(note !== undefined && { note }),
          },
        ]
  }
  const rows = [
    ...row(t('pageMoney.own'), 'own', atRate.boughtUsdPerMonth),
    ...all.flatMap(({ name, answer: one }) => row(name, 'api', one?.atRate.apiUsdPerMonth ?? null)),
    ...row(t('pageMoney.rent'), 'rent', atRate.rentedUsdPerMonth),
  ]
  return rows.length < 2 ? undefined : waysChart({ currency: currency.code, rows, asOf: null }, t)
}
