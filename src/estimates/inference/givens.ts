import type { Given } from '../../model/graph/trace.ts'
import {
  type EvidenceLevel,
  efficiencyOf,
  evidenceOf,
  type Subject,
} from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { efficiencies } from '../../presets/registry.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { SettledPerformance } from './request-roofline.ts'

const engineIds = [
  'memoryShare',
  'maxSequences',
  'samplerBytesPerLogit',
  'workspaceBytes',
  'reservedShare',
] as const

export const engineGivens = (engine: Engine): Givens =>
  Object.fromEntries(
    engineIds.map((id) => [
      id,
      {
        value: engine[id],
        origin: {
          from: 'preset',
          preset: 'engines',
          basis: 'derived',
          asOf: engine.asOf,
          note: `${engine.name}: ${engine.note}`,
          sources: sourcesOf([engine.source]),
        } satisfies Origin,
      },
    ]),
  )

const evidenceText: Readonly<Record<EvidenceLevel, string>> = {
  measured: 'fitted on measurements of this chip and engine',
  family: 'fitted on measurements of its family of chips',
  prior: 'the middle of all chips that were measured; this family was not',
}

export const efficiencyGivens = (subject: Subject, bits: 16 | 8 | 4, fast: boolean): Givens => {
  const fitted = efficiencyOf(efficiencies(), subject)
  const level = evidenceOf(efficiencies(), subject)
  const origin: Origin = {
    from: 'preset',
    preset: 'efficiencies',
    basis: level === 'measured' ? 'measured' : 'estimate',
    note: evidenceText[level],
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
  const asked = (id: keyof SettledPerformance, otherwise: number, note: string): Given<Origin> => {
    const value = performance[id]
    return typeof value === 'number'
      ? { value, origin: originAt(`/performance/${id}`) }
      : { value: otherwise, origin: derived(note) }
  }
  const speculates = performance.draftTokens !== undefined
  return {
    prefixCacheHitRate: asked('prefixCacheHitRate', 0, 'no prefix cache is counted on'),
    chunkTokens: asked('chunkTokens', 8192, 'the engines’ own choice on large cards'),
    promptsTogether: { value: 1, origin: derived('each prompt on its own') },
    queueSeconds: {
      value: 0,
      origin: derived('waiting depends on the load, and is told beside it'),
    },
    prefillShare:
      performance.prefillPool === 'own'
        ? { value: 0, origin: derived('prefill has replicas of its own') }
        : { value: 1, origin: derived('prefill and decoding share the replicas') },
    ...(speculates
      ? {
          draftTokens: asked('draftTokens', 0, ''),
          acceptanceRate: asked('acceptanceRate', 0, ''),
        }
      : {
          decodedTokensPerStep: { value: 1, origin: derived('no speculative decoding') },
          rowsPerSequence: { value: 1, origin: derived('no speculative decoding') },
        }),
  }
}
