import type { Given } from '../../model/graph/trace.ts'
import { efficiencyOf, evidenceOf, type Subject } from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { efficiencies } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { SettledPerformance } from './request-roofline.ts'

const engineIds = [
  'memoryShare',
  'maxSequences',
  'samplerBytesPerLogit',
  'workspaceBytes',
  'reservedShare',
] as const

/** Its note stands with the first: what an engine sets aside belongs together. */
export const engineGivens = (engine: Engine): Givens =>
  Object.fromEntries(
    engineIds.map((id, index) => [
      id,
      {
        value: engine[id],
        origin: {
          from: 'preset',
          preset: 'engines',
          basis: 'derived',
          asOf: engine.asOf,
          note:
            index === 0
              ? message('notes.engine', { engine: engine.name, note: engine.note })
              : engine.name,
          sources: sourcesOf([engine.source]),
        } satisfies Origin,
      },
    ]),
  )

export const efficiencyGivens = (subject: Subject, bits: 16 | 8 | 4, fast: boolean): Givens => {
  const fitted = efficiencyOf(efficiencies(), subject)
  const level = evidenceOf(efficiencies(), subject)
  const origin: Origin = {
    from: 'preset',
    preset: 'efficiencies',
    basis: level === 'measured' ? 'measured' : 'estimate',
    note: message(`notes.fitted-${level}`),
    sources: [],
  }
  const given = (value: number) => ({ value, origin })
  return {
    memoryEfficiency: given(fitted.memoryEfficiency),
    kvEfficiency: given(fitted.kvEfficiency),
    matmulEfficiency: given(fitted[`matmulEfficiency${bits}`]),
    attentionEfficiency: given(fitted.attentionEfficiency),
    linkEfficiency: given(fast ? fitted.linkEfficiency : fitted.hostLinkEfficiency),
    collectiveLatencySeconds: given(
      fast ? fitted.collectiveLatencySeconds : fitted.hostCollectiveLatencySeconds,
    ),
    activationTraffic: given(fitted.activationTraffic),
    stepHostSeconds: given(fitted.stepHostSeconds),
    layerSeconds: given(fitted.layerSeconds),
    expertLayerSeconds: given(fitted.expertLayerSeconds),
    sequenceSeconds: given(fitted.sequenceSeconds),
    requestHostSeconds: given(fitted.requestHostSeconds),
  }
}

export const optionGivens = (
  performance: SettledPerformance,
  originAt: (p: string) => Origin,
): Givens => {
  const asked = (id: keyof SettledPerformance, otherwise: number, note: Message): Given<Origin> => {
    const value = performance[id]
    return typeof value === 'number'
      ? { value, origin: originAt(`/performance/${id}`) }
      : { value: otherwise, origin: derived(note) }
  }
  const speculates = performance.draftTokens !== undefined
  return {
    prefixCacheHitRate: asked('prefixCacheHitRate', 0, message('notes.no-prefix-cache')),
    chunkTokens: asked('chunkTokens', 8192, message('notes.usual-chunk')),
    promptsTogether: { value: 1, origin: derived(message('notes.prompts-alone')) },
    queueSeconds: {
      value: 0,
      origin: derived(message('notes.wait-beside')),
    },
    prefillShare:
      performance.prefillPool === 'own'
        ? { value: 0, origin: derived(message('notes.prefill-apart')) }
        : { value: 1, origin: derived(message('notes.prefill-shared')) },
    ...(speculates
      ? {
          draftTokens: asked('draftTokens', 0, message('notes.no-speculation')),
          acceptanceRate: asked('acceptanceRate', 0, message('notes.no-speculation')),
        }
      : {
          decodedTokensPerStep: { value: 1, origin: derived(message('notes.no-speculation')) },
          rowsPerSequence: { value: 1, origin: derived(message('notes.no-speculation')) },
        }),
  }
}
