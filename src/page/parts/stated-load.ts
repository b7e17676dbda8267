import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { StatedLoad } from '../../words/en/format/loads.ts'

/** How a period ends what is typed: `2M/day`, `6 rpm`, `60 per month`, `1万/天`. */
const periods = [
  ['minute', /(rpm|\bmin(ute)?s?|分钟?)$/i],
  ['hour', /(\bh(ou)?rs?|\bh|时)$/i],
  ['day', /(\bd(ay)?s?|天|日|每天.*|每日.*)$/i],
  ['week', /(\bweeks?|周)$/i],
  ['month', /(\bmonths?|月)$/i],
  ['year', /(\by(ea)?rs?|年)$/i],
] as const

/** The load of an answer, in the unit that it was given in. */
export const statedLoadOf = ({
  load,
  derivation: { inputs },
}: Pick<InferenceAnswer, 'load' | 'derivation'>): StatedLoad => {
  const perSecond = load.queriesPerSecond ?? 0
  const given = (id: string) => inputs.find((input) => input.id === id)
  for (const [unit, id] of [
    ['token', 'tokensPerDay'],
    ['user', 'usersPerDay'],
  ] as const) {
    const perDay = given(id)?.value
    if (perDay != null) return { perSecond, of: { unit, perDay } }
  }
  const typed = given('queriesPerSecond')?.origin?.expression?.trim() ?? ''
  return { perSecond, per: periods.find(([, ends]) => ends.test(typed))?.[0] }
}
