import * as f from './formulas.ts'
import type { TrainingPart } from './traits.ts'
import * as work from './work.ts'

const flopsPerToken: readonly TrainingPart[] = [
  {
    when: ['by-part'],
    unless: ['adapters'],
    because: 'because.all-weights-trained',
    formulas: [work.parameterFlopsPerToken],
  },
  {
    when: ['by-part', 'adapters'],
    because: 'because.weights-frozen',
    formulas: [work.frozenFlopsPerToken],
  },
  {
    when: ['by-part'],
    formulas: [
      work.adapterParameters,
      work.adapterFlopsPerToken,
      work.attentionFlopsPerToken,
      work.flopsPerTrainedToken,
      work.parameterFlops,
      work.adapterFlops,
      work.attentionFlops,
    ],
  },
]

/** How much work there is, in tokens and in FLOPs. */
export const workParts: readonly TrainingPart[] = [
  ...flopsPerToken,
  {
    when: ['work-in-tokens'],
    because: 'because.tokens-known',
    formulas: [work.trainedTokens],
  },
  {
    when: ['work-in-tokens'],
    unless: ['by-part'],
    because: 'because.counted-at-once',
    formulas: [f.flopsFromTokens],
  },
  {
    when: ['work-in-tokens', 'by-part'],
    because: 'because.counted-by-part',
    formulas: [work.flopsFromTrained],
  },
  {
    when: ['solves-tokens'],
    because: 'because.flops-of-cluster',
    formulas: [f.flopsFromCluster],
  },
  {
    unless: ['work-in-tokens', 'by-part'],
    because: 'because.flops-known',
    formulas: [f.tokensFromFlops, work.trainedTokens],
  },
  {
    when: ['by-part'],
    unless: ['work-in-tokens'],
    because: 'because.flops-known-by-part',
    formulas: [work.trainedFromFlops, work.tokensFromTrained],
  },
]
