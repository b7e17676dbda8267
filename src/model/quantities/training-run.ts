import { quantity } from './quantity.ts'

/** Quantities of what is around a training run: what it is trained on, failures, other runs and costs. */
export const trainingRun = {
  // Work
  epochs: quantity('Passes through the data', 'e', '1'),
  trainedTokens: quantity('Tokens trained on, in all passes', 'D_e', 'token'),
  frozenFlopsPerParameterToken: quantity(
    'FLOPs of forward and backward pass through frozen weights for each parameter and token',
    'f₄',
    'FLOP/(parameter*token)',
  ),
  parameterFlopsPerToken: quantity('FLOPs a token in the weights', 'F_N', 'FLOP/token'),
  adapterRank: quantity('Rank of the adapters', 'r', '1'),
  adaptedWidth: quantity(
    'Inputs and outputs of the adapted matrices that a token passes through',
    'w_a',
    'parameter',
  ),
  adapterParameters: quantity('Adapter parameters for each token', 'N_r', 'parameter'),
  adapterFlopsPerToken: quantity('FLOPs a token in the adapters', 'F_r', 'FLOP/token'),
  sequenceTokens: quantity('Tokens in a training sequence', 's', 'token'),
  attentionWindowTokens: quantity('Tokens in the window of training', 'w_s', 'token'),
  attentionShare: quantity('Share of the square of attention that is counted', 'κ', '1'),
  attentionFlopsPerPair: quantity(
    'FLOPs of a forward pass for a token and another it attends to, one layer',
    'a',
    'FLOP/token^2',
  ),
  attentionFlopsPerToken: quantity('FLOPs a token in attention', 'F_A', 'FLOP/token'),
  forwardAndBackward: quantity('Forward and backward passes over the forward pass', 'φ', '1'),
  flopsPerTrainedToken: quantity('FLOPs a token, all counted parts', 'F_t', 'FLOP/token'),

  // Reliability
  interruptionsPerChipYear: quantity('Interruptions a chip and year', 'ν', '1/(chip*year)'),
  checkpointSeconds: quantity('Time that a checkpoint stops training', 'δ', 's'),
  restartSeconds: quantity('Time to detect, reload and warm up', 'R', 's'),
  checkpointIntervalSeconds: quantity('Training from one checkpoint to the next', 'τ', 's'),
  meanSecondsBetweenInterruptions: quantity('MTBF of the cluster', 'M', 's'),
  interruptions: quantity('Interruptions to expect in the run', 'k', '1'),
  daysLost: quantity('Days lost to checkpoints and failures', 'd_l', 'day'),
  usdLost: quantity('Cost of the time lost', 'C_l', 'USD'),

  // Programme
  failedRunsShare: quantity('Chip-hours of failed runs over those of the final run', 'σ_f', '1'),
  exploratoryRunsShare: quantity(
    'Chip-hours of exploratory runs over those of the final run',
    'σ_x',
    '1',
  ),
  failedRunsUsd: quantity('Cost of failed runs', 'C_f', 'USD'),
  exploratoryRunsUsd: quantity('Cost of exploratory runs', 'C_x', 'USD'),
  staffUsd: quantity('Staff', 'C_w', 'USD'),
  dataUsd: quantity('Data', 'C_D', 'USD'),
  storageUsd: quantity('Storage', 'C_S', 'USD'),
  taxRate: quantity('Tax, on everything before it', 'θ', '1'),
  taxUsd: quantity('Tax', 'C_θ', 'USD'),
  totalUsd: quantity('Cost of the run and of what is around it', 'C*', 'USD'),

  // Retraining
  monthsBetweenTrainings: quantity('Months from one training to the next', 'm_t', 'month'),
} as const
