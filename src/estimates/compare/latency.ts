import { isMessage } from '../../words/message.ts'
import { derivationOf, pick, type Telling } from '../shared/derivation.ts'
import { derivationBeside } from '../shared/derivation-beside.ts'
import type { ChipRow } from './answer.ts'
import type { Load } from './load.ts'

/** What whoever asks feels of a row, at its share of the load. */
export const latencyIds = [
  'ttftP50Seconds',
  'ttftP95Seconds',
  'ttftP99Seconds',
  'tpotSeconds',
  'outputTokensPerSecondPerUser',
] as const

/** Latencies of a row, or why there are none. */
export const latencyOf = (
  load: Load,
  unknown: Record<string, string>,
  { say }: Telling,
): ChipRow['latency'] => {
  if (!isMessage(load)) return pick(load, '/latency', latencyIds, unknown, say)
  unknown['/latency'] = say(load)
  return null
}

/** The working of latencies: all of it in the first row that has them, and what differs in the others. */
export const latencyWorking = (
  loads: readonly (Load | undefined)[],
  telling: Telling,
): ((index: number) => Pick<NonNullable<ChipRow['latency']>, 'derivation'>) => {
  const { say, working } = telling
  const traces = loads.map((load) => (isMessage(load) ? undefined : load))
  const leader = traces.findIndex((load) => load !== undefined)
  const first = traces[leader]
  if (working.level !== 'full' || first === undefined) return () => ({})
  // The step at this batch is an input here, and the time of a token a number of the row.
  const own: Telling = {
    say,
    working: { level: 'full', headline: [], figures: { '/tpotSeconds': 'tpotSeconds' } },
  }
  const base = { pointer: `/rows/${leader}/latency/derivation`, trace: first }
  return (index) => {
    const load = traces[index]
    if (load === undefined) return {}
    return {
      derivation: index === leader ? derivationOf(load, own) : derivationBeside(load, base, own),
    }
  }
}
