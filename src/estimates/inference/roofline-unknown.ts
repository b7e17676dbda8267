import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { RooflineAnswer } from './answer-roofline.ts'

/** Why a replica has no latency at its load. */
export const whyNoLoad = (trace: Trace<Origin>): Message =>
  (trace.value('loadQueriesPerSecondPerReplica') ?? 0) > 0
    ? message('reasons.load-above-capacity')
    : message('reasons.nothing-served')

/** The same where the load is at its peak. */
export const whyNoPeak = (trace: Trace<Origin>): Message =>
  (trace.value('peakQueriesPerSecond') ?? 0) > 0
    ? message('reasons.load-above-capacity')
    : message('reasons.nothing-served')

/** Why a replica has no latency at its load, and its cost is none of a full one: nothing is served, more than it serves, or no price is known. */
export const loadReasons = (
  trace: Trace<Origin>,
  roofline: RooflineAnswer | null,
  say: Say,
): Readonly<Record<string, string>> => {
  if (roofline === null) return {}
  const reasons: Record<string, string> = {}
  if (roofline.load === null) reasons['/roofline/load'] = say(whyNoLoad(trace))
  if (roofline.peak === null) reasons['/roofline/peak'] = say(whyNoPeak(trace))
  if (roofline.limits?.ttft?.seconds === null)
    reasons['/roofline/limits/ttft/seconds'] = say(whyNoPeak(trace))
  for (const id of ['underuseFactor', 'saturatedUsdPerMillionOutputTokens'] as const) {
    const node = trace.node(id)
    if (node?.value == null)
      reasons[`/roofline/${id}`] = say(node?.reason ?? message('reasons.not-asked'))
  }
  if (roofline.interval.usdPerYear === null)
    reasons['/roofline/interval/usdPerYear'] = say(
      trace.node('usdPerYearLow')?.reason ?? message('reasons.not-asked'),
    )
  return reasons
}
