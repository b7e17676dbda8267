import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

export const trainedTokens = formula({
  of: 'trainedTokens',
  from: ['tokens', 'epochs'],
  text: 'tokens * epochs',
  source: 'definition',
  compute: (i) => i.tokens * i.epochs,
})

export const tokensFromTrained = formula({
  of: 'tokens',
  from: ['trainedTokens', 'epochs'],
  text: 'trainedTokens / epochs',
  source: 'definition',
  compute: (i) => i.trainedTokens / i.epochs,
})

export const parameterFlopsPerToken = formula({
  of: 'parameterFlopsPerToken',
  from: ['trainingFlopsPerParameterToken', 'activeParameters'],
  text: 'trainingFlopsPerParameterToken * activeParameters',
  source: 'kaplan-2020',
  compute: (i) => i.trainingFlopsPerParameterToken * i.activeParameters,
})

/** Frozen weights: forward, and backward for the gradients of what lies before them; none of their own. */
export const frozenFlopsPerToken = formula({
  of: 'parameterFlopsPerToken',
  from: ['frozenFlopsPerParameterToken', 'activeParameters'],
  text: 'frozenFlopsPerParameterToken * activeParameters',
  source: 'lora-2021',
  compute: (i) => i.frozenFlopsPerParameterToken * i.activeParameters,
})

/** Two thin matrices beside each adapted one: rank × inputs, and outputs × rank. */
export const adapterParameters = formula({
  of: 'adapterParameters',
  from: ['adapterRank', 'adaptedWidth'],
  text: 'adapterRank * adaptedWidth',
  source: 'lora-2021',
  compute: (i) => i.adapterRank * i.adaptedWidth,
})

export const adapterFlopsPerToken = formula({
  of: 'adapterFlopsPerToken',
  from: ['trainingFlopsPerParameterToken', 'adapterParameters'],
  text: 'trainingFlopsPerParameterToken * adapterParameters',
  source: 'lora-2021',
  compute: (i) => i.trainingFlopsPerParameterToken * i.adapterParameters,
})

/**
 * 12 L H dh s for a token where the whole square is counted, half of it where
 * only what a token sees is. Layers with a window see no more than the window, those
 * that select no more than they select; a state costs the same for every token.
 */
export const attentionFlopsPerToken = termed({
  of: 'attentionFlopsPerToken',
  from: [
    'forwardAndBackward',
    'attentionFlopsPerPair',
    'windowAttentionFlopsPerPair',
    'attentionWindowTokens',
    'selectedAttentionFlopsPerPair',
    'attentionSelectedTokens',
    'indexAttentionFlopsPerPair',
    'stateFlopsPerToken',
    'attentionShare',
    'sequenceTokens',
  ],
  text: 'forwardAndBackward * (attentionFlopsPerPair * attentionShare * sequenceTokens{window| + windowAttentionFlopsPerPair * min(attentionWindowTokens, sequenceTokens) * (1 - (1 - attentionShare) * min(attentionWindowTokens, sequenceTokens) / sequenceTokens)}{sparse| + selectedAttentionFlopsPerPair * min(attentionSelectedTokens, sequenceTokens) * (1 - (1 - attentionShare) * min(attentionSelectedTokens, sequenceTokens) / sequenceTokens) + indexAttentionFlopsPerPair * attentionShare * sequenceTokens}{state| + stateFlopsPerToken})',
  source: 'palm-2022',
  // A share is no more than the whole.
  domain: (i) => i.attentionShare <= 1,
  compute: (i) => {
    const seen = (most: number) => {
      const tokens = Math.min(most, i.sequenceTokens)
      return tokens * (1 - ((1 - i.attentionShare) * tokens) / i.sequenceTokens)
    }
    return (
      i.forwardAndBackward *
      (i.attentionFlopsPerPair * i.attentionShare * i.sequenceTokens +
        i.windowAttentionFlopsPerPair * seen(i.attentionWindowTokens) +
        i.selectedAttentionFlopsPerPair * seen(i.attentionSelectedTokens) +
        i.indexAttentionFlopsPerPair * i.attentionShare * i.sequenceTokens +
        i.stateFlopsPerToken)
    )
  },
})

export const flopsPerTrainedToken = formula({
  of: 'flopsPerTrainedToken',
  from: ['parameterFlopsPerToken', 'adapterFlopsPerToken', 'attentionFlopsPerToken'],
  text: 'parameterFlopsPerToken + adapterFlopsPerToken + attentionFlopsPerToken',
  source: 'definition',
  compute: (i) => i.parameterFlopsPerToken + i.adapterFlopsPerToken + i.attentionFlopsPerToken,
})

export const flopsFromTrained = formula({
  of: 'flops',
  from: ['flopsPerTrainedToken', 'trainedTokens'],
  text: 'flopsPerTrainedToken * trainedTokens',
  source: 'definition',
  compute: (i) => i.flopsPerTrainedToken * i.trainedTokens,
})

export const trainedFromFlops = formula({
  of: 'trainedTokens',
  from: ['flops', 'flopsPerTrainedToken'],
  text: 'flops / flopsPerTrainedToken',
  source: 'definition',
  compute: (i) => i.flops / i.flopsPerTrainedToken,
})

/** A whole run’s own FLOP/s where its tokens are what is asked for, and their FLOPs are counted part by part. */
export const achievedFromPlanParts = formula({
  of: 'achievedFlopsPerSecondPerChip',
  from: ['tokensPerSecondPerChip', 'runSpeedShare', 'flopsPerTrainedToken', 'recomputationFactor'],
  text: 'tokensPerSecondPerChip * runSpeedShare * flopsPerTrainedToken * recomputationFactor',
  source: 'definition',
  compute: (i) =>
    i.tokensPerSecondPerChip * i.runSpeedShare * i.flopsPerTrainedToken * i.recomputationFactor,
})

/** What each part of the work takes in all. */
export const parameterFlops = formula({
  of: 'parameterFlops',
  from: ['parameterFlopsPerToken', 'trainedTokens'],
  text: 'parameterFlopsPerToken * trainedTokens',
  source: 'definition',
  compute: (i) => i.parameterFlopsPerToken * i.trainedTokens,
})

export const adapterFlops = formula({
  of: 'adapterFlops',
  from: ['adapterFlopsPerToken', 'trainedTokens'],
  text: 'adapterFlopsPerToken * trainedTokens',
  source: 'definition',
  compute: (i) => i.adapterFlopsPerToken * i.trainedTokens,
})

export const attentionFlops = formula({
  of: 'attentionFlops',
  from: ['attentionFlopsPerToken', 'trainedTokens'],
  text: 'attentionFlopsPerToken * trainedTokens',
  source: 'definition',
  compute: (i) => i.attentionFlopsPerToken * i.trainedTokens,
})
