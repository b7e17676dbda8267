import { evaluate } from '../../model/graph/evaluate.ts'
import { inputsOf } from '../../model/graph/inputs.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { loadDefinitions } from '../../model/inference/load.ts'
import { atBatch, type Replica } from '../../model/roofline/replica.ts'
import { batchAtRate } from '../../planner/serving/rate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { continuing, toldAt } from '../shared/continued.ts'
import { derivationOf, type Telling } from '../shared/derivation.ts'
import { carried, derived } from '../shared/givens.ts'
import type { RooflineAnswer } from './answer-roofline.ts'

const inputs = inputsOf(loadDefinitions)
const searched = derived(message('notes.little-batch'))
const atThisBatch = derived(message('notes.at-this-batch'))

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
  if (batch === null) return undefined
  const { tpotSeconds, ttftSeconds, prefillSeconds } = atBatch(replica, batch)
  return evaluate<Origin>({
    definitions: loadDefinitions,
    constantOrigin,
    given: {
      ...carried(trace, inputs, message('notes.of-the-plan')),
      batch: { value: batch, origin: searched },
      tpotSeconds: { value: tpotSeconds, origin: atThisBatch },
      ttftSeconds: { value: ttftSeconds, origin: atThisBatch },
      prefillSeconds: { value: prefillSeconds, origin: atThisBatch },
    },
  })
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
    outputTokensPerSecondPerUser: known('outputTokensPerSecondPerUser'),
    note: telling.say(message('plans.load-method')),
    derivation: derivationOf(atLoad, {
      ...telling,
      working: { level: telling.working.level, headline: [], figures },
    }),
  }
}

/** What the steps of the plan give at the batch of the load. */
const rerun: ReadonlySet<string> = new Set(['tpotSeconds', 'ttftSeconds', 'prefillSeconds'])

/** The load with its working told as what differs from that of the answer, whose steps run again at its batch. */
export const loadBeside = (
  load: RooflineAnswer['load'],
  derivation: Derivation,
  { working }: Telling,
): RooflineAnswer['load'] => {
  if (load === null || working.level !== 'full') return load
  const own = continuing('/roofline/load/derivation', load.derivation, [
    toldAt('/derivation', derivation),
  ]).derivation
  const inputs = own.inputs.filter(({ id }) => !rerun.has(id))
  return { ...load, derivation: own.continues === undefined ? own : { ...own, inputs } }
}
