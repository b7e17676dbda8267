import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { pick } from '../shared/derivation.ts'
import { derivationBeside } from '../shared/derivation-beside.ts'
import type { Read } from '../shared/estimate.ts'
import type { InferenceAnswer } from './answer.ts'
import type { PriceChange } from './price-changes.ts'
import type { BoughtRequest } from './request.ts'
import type { Bought } from './solve-bought.ts'

type Price = InferenceAnswer['price']

const changeIds = ['usdPerQuery', 'usdPerDay'] as const satisfies readonly QuantityId[]
const boundIds = ['usdPerQuery', 'usdPerDay', 'usdPerYear'] as const satisfies readonly QuantityId[]

/** The working of another bill, as it differs from the one of the answer. */
const beside = (
  trace: Trace<Origin>,
  today: Trace<Origin>,
  read: Read<BoughtRequest>,
  headline: readonly QuantityId[],
) =>
  derivationBeside(
    trace,
    { pointer: '/derivation', trace: today },
    { ...read, working: { ...read.working, headline, figures: {} } },
  )

/** The price over the year ahead, part by part; none where it stays the same. */
export const changesTold = (
  read: Read<BoughtRequest>,
  { trace: today, changes }: Pick<Bought, 'trace' | 'changes'>,
  unknown: Record<string, string>,
): Price['changes'] =>
  changes.map(({ from, days, trace }, index) => ({
    from,
    days,
    ...pick(trace, `/price/changes/${index}`, changeIds, unknown, read.say),
    derivation: beside(trace, today, read, changeIds),
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
  { trace: today, atMost: trace }: Pick<Bought, 'trace' | 'atMost'>,
  known: boolean,
  unknown: Record<string, string>,
): Price['atMost'] => {
  if (trace === undefined) {
    unknown['/price/atMost'] = read.say(message(known ? 'reasons.price-known' : 'reasons.no-bound'))
    return null
  }
  return {
    ...pick(trace, '/price/atMost', boundIds, unknown, read.say),
    derivation: beside(trace, today, read, boundIds),
  }
}
