import { layerCount } from '../../model/architecture/layers.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import { divisorsOf, type Indivisible, type Pinned } from './indivisible.ts'
import { hasEmptyStages, mostStages } from './stages.ts'

/** Parts that do not divide what there is of the model, or the sequence. */
export const ofModel = (
  pinned: Pinned,
  shape: Shape,
  sequenceTokens: number,
): readonly Indivisible[] => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c, expertParallel: e } = pinned
  const { virtualStages: v = 1 } = pinned
  const { heads, expertCount: experts } = totalsOf(shape)
  const layers = layerCount(shape)
  const faults: Indivisible[] = []
  if (t !== undefined && heads % t !== 0)
    faults.push({ part: 'tensorParallel', kind: 'heads', of: heads, divisors: divisorsOf(heads) })
  if (p !== undefined && hasEmptyStages(layers, p))
    faults.push({
      part: 'pipelineParallel',
      kind: p > layers ? 'more-stages-than-layers' : 'empty-stages',
      layers,
      mostStages: mostStages(layers),
      divisors: divisorsOf(layers),
    })
  else if (p !== undefined && Math.ceil(layers / p) % v !== 0) {
    const of = Math.ceil(layers / p)
    faults.push({ part: 'virtualStages', kind: 'stage-layers', of, divisors: divisorsOf(of) })
  }
  if (v > 1 && (p ?? 1) === 1) faults.push({ part: 'virtualStages', kind: 'no-pipeline' })
  if (c !== undefined && sequenceTokens % c !== 0)
    faults.push({
      part: 'contextParallel',
      kind: 'sequence',
      of: sequenceTokens,
      divisors: divisorsOf(sequenceTokens),
    })
  if (e !== undefined && experts % e !== 0)
    faults.push({
      part: 'expertParallel',
      kind: 'experts',
      of: experts,
      divisors: divisorsOf(experts),
    })
  return faults
}
