import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import type { Read } from '../shared/estimate.ts'
import type { InferenceAnswer } from './answer.ts'
import type { PriceChange } from './price-changes.ts'
import type { BoughtRequest } from './request.ts'

type Price = InferenceAnswer['price']

const changeIds = ['usdPerQuery', 'usdPerDay'] as const satisfies readonly QuantityId[]
const boundIds = ['usdPerQuery', 'usdPerDay', 'usdPerYear'] as const satisfies readonly QuantityId[]

/** The price over the year ahead, part by part; none where it stays the same. */
export const changesTold = (
  read: Read<BoughtRequest>,
  changes: readonly PriceChange[],
  unknown: Record<string, string>,
): Price['changes'] =>
  changes.map(({ from, days, trace }, index) => ({
    from,
    days,
    ...pick(trace, `/price/changes/${index}`, changeIds, unknown, read.say),
    derivation: derivationOf(trace, {
      ...read,
      working: { ...read.working, headline: changeIds, figures: {} },
    }),
  }))

/** Says that the price changes within the year ahead, and to what. */
export const changeWarning = (changes: readonly PriceChange[]): readonly Message[] => {
  const [now, next] = changes
  if (now === undefined || next === undefined) return []
  const [before, after] = [now, next].map(({ trace }) => trace.value('usdPerQuery'))
  if (before == null) return []
  return [
    after == null
      ? message('warnings.price-ends', { on: next.from })
      : message('warnings.price-changes', { on: next.from, before, after }),
  ]
}

/** What the queries cost at most, where a price that a bound holds for is not known. */
export const atMostTold = (
  read: Read<BoughtRequest>,
  trace: Trace<Origin> | undefined,
  known: boolean,
  unknown: Record<string, string>,
): Price['atMost'] => {
  if (trace === undefined) {
    unknown['/price/atMost'] = read.say(message(known ? 'reasons.price-known' : 'reasons.no-bound'))
    return null
  }
  return {
    ...pick(trace, '/price/atMost', boundIds, unknown, read.say),
    derivation: derivationOf(trace, {
      ...read,
      working: { ...read.working, headline: boundIds, figures: {} },
    }),
  }
}
