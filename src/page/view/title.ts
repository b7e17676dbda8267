import type { Tell } from '../../words/say.ts'
import type { Answered } from '../asked/answers.ts'
import type { State } from '../form/state.ts'
import { moneyOf } from '../parts/money.ts'
import { moneyPaid, runCost, withinInterval } from '../parts/paid.ts'
import { statedLoadOf } from '../parts/stated-load.ts'

/** The title of the document: of the state that is shown, whatever case it began with. */
export const titleOf = (state: State, answered: Answered, t: Tell): string => {
  if (answered.kind === 'inference') {
    const { answer } = answered
    const { allInUsdPerMonth: month } = answer.cost
    return t('pageShell.title', {
      what: t('pageShell.title-served', {
        model: answer.subject.model,
        load: statedLoadOf(answer),
      }),
      amount:
        month === null
          ? ''
          : t('pageShell.about-per-month', { amount: moneyPaid(answer, t).amount(month) }),
    })
  }
  if (answered.kind === 'training') {
    const { cost, subject, work } = answered.answer
    const money = withinInterval(moneyOf(answered.answer, t), runCost(answered.answer))
    return t('pageShell.title', {
      what: t('pageShell.title-run', { kind: work.kind, model: subject.model }),
      amount: cost.usd === null ? '' : t('pageShell.about-run', { amount: money.amount(cost.usd) }),
    })
  }
  const what = t(`pageShell.title-${state.way}`)
  return t('pageShell.title', { what: what, amount: '' })
}
