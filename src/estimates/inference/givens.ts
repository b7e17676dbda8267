import type { QuantityId } from '../../model/quantities/index.ts'
import { optionInputs } from '../../planner/serving/inputs.ts'
import {
  efficiencyOf,
  evidenceOf,
  type Multiplied,
  replicaEfficiencies,
  type Subject,
} from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { type EngineChip, engineNumbers } from '../../presets/engine.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { efficiencies } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { derived, type Givens, withOrigins } from '../shared/givens.ts'
import type { SettledPerformance } from '../shared/request-roofline.ts'

/** Its note stands with the first: what an engine sets aside belongs together. */
export const engineGivens = (engine: Engine, chip: EngineChip) => {
  const origin: Origin = {
    from: 'preset',
    preset: 'engines',
    basis: 'derived',
    asOf: engine.asOf,
    note: engine.name,
    sources: sourcesOf([engine.source]),
  }
  const note = message('notes.engine', { engine: engine.name, note: engine.note })
  return withOrigins(engineNumbers(engine, chip), (id) =>
    id === 'memoryShare' ? { ...origin, note } : origin,
  )
}

/** Its note stands with the first: they were fitted together. */
export const efficiencyGivens = (subject: Subject, multiplied: Multiplied, fastLinks: boolean) => {
  const fitted = efficiencyOf(efficiencies(), subject)
  const level = evidenceOf(efficiencies(), subject)
  const origin: Origin = {
    from: 'preset',
    preset: 'efficiencies',
    basis: level === 'measured' ? 'measured' : 'estimate',
    sources: [],
  }
  const note = message(`notes.fitted-${level}`)
  return withOrigins(replicaEfficiencies(fitted, multiplied, fastLinks), (id) =>
    id === 'memoryEfficiency' ? { ...origin, note } : origin,
  )
}

/** Options of the request, and an engine’s usual ones, with where each comes from. */
export const optionGivens = (
  performance: SettledPerformance,
  originAt: (p: string) => Origin,
): Givens => {
  const { decodedTokensPerStep, rowsPerSequence, ...numbers } = optionInputs(performance)
  const { draftTokens, acceptanceRate = 0 } = performance
  const asked = (id: keyof SettledPerformance & QuantityId, otherwise: Message): Origin =>
    typeof performance[id] === 'number' ? originAt(`/performance/${id}`) : derived(otherwise)
  const prefill = performance.prefillPool === 'own' ? 'notes.prefill-apart' : 'notes.prefill-shared'
  const origins = {
    prefixCacheHitRate: asked('prefixCacheHitRate', message('notes.no-prefix-cache')),
    chunkTokens: asked('chunkTokens', message('notes.usual-chunk')),
    promptsTogether: derived(message('notes.prompts-alone')),
    queueSeconds: derived(message('notes.wait-beside')),
    prefillShare: derived(message(prefill)),
  }
  const none = message('notes.no-speculation')
  return {
    ...withOrigins(numbers, (id) => origins[id]),
    ...(draftTokens === undefined
      ? withOrigins({ decodedTokensPerStep, rowsPerSequence }, () => derived(none))
      : withOrigins({ draftTokens, acceptanceRate }, (id) => asked(id, none))),
  }
}
