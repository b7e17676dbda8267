import type { Trace } from '../../model/graph/trace.ts'
import { loadDefinitions } from '../../model/inference/load.ts'
import type { Replica } from '../../model/roofline/replica.ts'
import { batchAtRate } from '../../planner/serving/rate.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { continuing, toldAt } from '../shared/continued.ts'
import { derivationOf, type Telling } from '../shared/derivation.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import { rerun, traceAtBatch } from './at-rate.ts'

/** Numbers whose fields have other names than their quantities, or that no step uses. */
const figures = {
  '/queriesPerSecondPerReplica': 'loadQueriesPerSecondPerReplica',
  '/concurrencyPerReplica': 'batch',
  '/tpotSeconds': 'tpotSeconds',
} as const

/** A replica at its share of the load, worked out anew at the batch that the load gives; undefined where it has none or too much. */
export const loadAt = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
): Trace<Origin> | undefined => {
  const rate = trace.value('loadQueriesPerSecondPerReplica') ?? 0
  const batch = rate > 0 ? batchAtRate(replica, rate, most) : null
  return batch === null ? undefined : traceAtBatch(trace, replica, batch, loadDefinitions)
}

/** The same as the answer tells it; null where there is none. */
export const loadAnswer = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
  telling: Telling,
): RooflineAnswer['load'] => {
  const atLoad = loadAt(trace, replica, most)
  if (atLoad === undefined) return null
  const known = (id: Parameters<typeof atLoad.value>[0]) => atLoad.value(id) ?? Number.NaN
  return {
    queriesPerSecondPerReplica: known('loadQueriesPerSecondPerReplica'),
    concurrencyPerReplica: known('batch'),
    concurrency: known('concurrency'),
    tpotSeconds: known('tpotSeconds'),
    ttftSeconds: known('ttftSeconds'),
    prefillSeconds: known('prefillSeconds'),
    ttftP50Seconds: known('ttftP50Seconds'),
    ttftP95Seconds: known('ttftP95Seconds'),
    ttftP99Seconds: known('ttftP99Seconds'),
    outputTokensPerSecondPerUser: known('outputTokensPerSecondPerUser'),
    note: telling.say(message('plans.load-method')),
    derivation: derivationOf(atLoad, {
      ...telling,
      working: { level: telling.working.level, headline: [], figures },
    }),
  }
}

const ofTheSteps: ReadonlySet<string> = new Set(rerun)

/** A working at another batch as what differs from that of the answer, whose steps run again there, or from one beside it. */
export const rerunBeside = (
  pointer: string,
  derivation: Derivation,
  ofAnswer: Derivation,
  beside: readonly { readonly pointer: string; readonly derivation: Derivation }[] = [],
): Derivation => {
  const answer = toldAt('/derivation', ofAnswer)
  const others = beside.map((one) => continuing(one.pointer, one.derivation, [answer]))
  const own = continuing(pointer, derivation, [answer, ...others]).derivation
  return own.continues === undefined
    ? own
    : { ...own, inputs: own.inputs.filter(({ id }) => !ofTheSteps.has(id)) }
}

/** The load with its working told as what differs from that of the answer, whose steps run again at its batch. */
export const loadBeside = (
  load: RooflineAnswer['load'],
  derivation: Derivation,
  { working }: Telling,
): RooflineAnswer['load'] => {
  if (load === null || working.level !== 'full') return load
  return {
    ...load,
    derivation: rerunBeside('/roofline/load/derivation', load.derivation, derivation),
  }
}
