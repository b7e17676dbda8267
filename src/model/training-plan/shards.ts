import type { Formula } from '../graph/formula.ts'
import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** Chips that share experts hold different ones, so fewer copies of each are left to share out. */
export const expertCopies = formula({
  of: 'expertCopies',
  from: ['dataParallel', 'contextParallel', 'expertParallel'],
  text: 'max(1, dataParallel * contextParallel / expertParallel)',
  source: 'definition',
  compute: (i) => Math.max(1, (i.dataParallel * i.contextParallel) / i.expertParallel),
})

/** ZeRO shares optimizer states out over the copies from stage 1 on, gradients from 2, weights from 3. */
const shards = <const O extends QuantityId, const C extends 'dataParallel' | 'expertCopies'>(
  of: O,
  from: 1 | 2 | 3,
  copies: C,
): Formula<'zeroStage' | C, O> =>
  formula<'zeroStage' | C, O>({
    of,
    from: ['zeroStage', copies],
    text: `zeroStage >= ${from} ? ${copies} : 1`,
    source: copies === 'dataParallel' ? 'zero-2020' : 'definition',
    compute: (i) => (i.zeroStage >= from ? i[copies] : 1),
  })

export const weightShards = shards('weightShards', 3, 'dataParallel')
export const gradientShards = shards('gradientShards', 2, 'dataParallel')
export const optimizerShards = shards('optimizerShards', 1, 'dataParallel')
export const expertWeightShards = shards('expertWeightShards', 3, 'expertCopies')
export const expertGradientShards = shards('expertGradientShards', 2, 'expertCopies')
export const expertOptimizerShards = shards('expertOptimizerShards', 1, 'expertCopies')

/** Weights that are shared out are gathered forward and backward, and their gradients scattered. */
export const shardedPasses = formula({
  of: 'shardedPasses',
  from: ['zeroStage', 'dataParallel'],
  text: 'zeroStage >= 3 and dataParallel > 1 ? 3 : 0',
  source: 'definition',
  compute: (i) => (i.zeroStage >= 3 && i.dataParallel > 1 ? 3 : 0),
})

/** Where each copy has its weights whole: gradients are reduced and weights gathered, once a step. */
export const gradientBytesMoved = formula({
  of: 'gradientBytesMoved',
  from: ['zeroStage', 'dataParallel', 'bytesPerGradient', 'bytesPerGatheredParameter'],
  text: '(zeroStage < 3 and dataParallel > 1 ? 1 : 0) * (bytesPerGradient + bytesPerGatheredParameter)',
  source: 'definition',
  compute: (i) =>
    i.zeroStage < 3 && i.dataParallel > 1 ? i.bytesPerGradient + i.bytesPerGatheredParameter : 0,
})
