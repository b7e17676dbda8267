import { isMessage } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { derivationOf, type Figures, pick, type Telling } from '../shared/derivation.ts'
import { derivationBeside } from '../shared/derivation-beside.ts'
import type { ChipRow } from './answer.ts'
import type { Load, Peak } from './load.ts'

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

/** The same where the load is at its peak, as the estimate of the row has it. */
export const peakLatencyOf = (
  peak: Peak,
  unknown: Record<string, string>,
  { say }: Telling,
): ChipRow['latencyAtPeak'] => {
  if (!isMessage(peak)) return { ...peak.numbers }
  unknown['/latencyAtPeak'] = say(peak)
  return null
}

interface Worked {
  readonly derivation?: Derivation
}

/** Where a row has latencies, and which of their numbers have other names than their quantities. */
interface Place {
  readonly name: 'latency' | 'latencyAtPeak'
  readonly figures: Figures
}

/** The step at this batch is an input here, and the time of a token a number of the row. */
const atLoad: Place = { name: 'latency', figures: { '/tpotSeconds': 'tpotSeconds' } }

/** The working of latencies: all of it in the first row that has them, and what differs in the others. */
const workingAt = (
  loads: readonly (Load | undefined)[],
  { name, figures }: Place,
  { say, working }: Telling,
): ((index: number) => Worked) => {
  const traces = loads.map((load) => (isMessage(load) ? undefined : load))
  const leader = traces.findIndex((load) => load !== undefined)
  const first = traces[leader]
  if (working.level !== 'full' || first === undefined) return () => ({})
  const own: Telling = { say, working: { level: 'full', headline: [], figures } }
  const base = { pointer: `/rows/${leader}/${name}/derivation`, trace: first }
  return (index) => {
    const load = traces[index]
    if (load === undefined) return {}
    return {
      derivation: index === leader ? derivationOf(load, own) : derivationBeside(load, base, own),
    }
  }
}

export const latencyWorking = (loads: readonly (Load | undefined)[], telling: Telling) =>
  workingAt(loads, atLoad, telling)

export const peakWorking = (peaks: readonly (Peak | undefined)[], telling: Telling) => {
  const first = peaks.find((peak) => peak !== undefined && !isMessage(peak))
  const traces = peaks.map((peak) => (peak === undefined || isMessage(peak) ? peak : peak.trace))
  const figures = first === undefined || isMessage(first) ? {} : first.figures
  return workingAt(traces, { name: 'latencyAtPeak', figures }, telling)
}
