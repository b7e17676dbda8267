import { quantity } from './quantity.ts'

/** Quantities of what is around a training run: what it is trained on, failures, other runs and costs. */
export const trainingRun = {
  // Work
  epochs: quantity('e', '1'),
  trainedTokens: quantity('D_e', 'token'),
  frozenFlopsPerParameterToken: quantity('f₄', 'FLOP/(parameter*token)'),
  parameterFlopsPerToken: quantity('F_N', 'FLOP/token'),
  adapterRank: quantity('r', '1'),
  adaptedWidth: quantity('w_a', 'parameter'),
  adapterParameters: quantity('N_r', 'parameter'),
  adapterFlopsPerToken: quantity('F_r', 'FLOP/token'),
  sequenceTokens: quantity('s', 'token'),
  attentionWindowTokens: quantity('w_s', 'token'),
  attentionShare: quantity('κ', '1'),
  windowAttentionFlopsPerPair: quantity('a_w', 'FLOP/token^2'),
  selectedAttentionFlopsPerPair: quantity('a_s', 'FLOP/token^2'),
  attentionSelectedTokens: quantity('c_s', 'token'),
  indexAttentionFlopsPerPair: quantity('a_i', 'FLOP/token^2'),
  attentionFlopsPerPair: quantity('a', 'FLOP/token^2'),
  attentionFlopsPerToken: quantity('F_A', 'FLOP/token'),
  forwardAndBackward: quantity('φ', '1'),
  flopsPerTrainedToken: quantity('F_t', 'FLOP/token'),
  parameterFlops: quantity('F_ΣN', 'FLOP'),
  adapterFlops: quantity('F_Σr', 'FLOP'),
  attentionFlops: quantity('F_ΣA', 'FLOP'),

  // Reliability
  interruptionsPerChipYear: quantity('ν', '1/(chip*year)'),
  checkpointSeconds: quantity('δ', 's'),
  restartSeconds: quantity('R', 's'),
  checkpointIntervalSeconds: quantity('τ', 's'),
  meanSecondsBetweenInterruptions: quantity('M', 's'),
  interruptions: quantity('k', '1'),
  daysLost: quantity('d_l', 'day'),
  usdLost: quantity('C_l', 'USD'),
  usefulChips: quantity('n_u', 'chip'),
  usefulChipDays: quantity('H_u', 'chip*day'),

  // The same work on a cluster of another size
  sizeChips: quantity('n_j', 'chip'),
  sizeTokensPerSecondPerChip: quantity('τ_j', 'token/(s*chip)'),
  sizeMeanSecondsBetweenInterruptions: quantity('M_j', 's'),
  sizeCheckpointIntervalSeconds: quantity('τ_cj', 's'),
  sizeGoodput: quantity('g_j', '1'),
  sizeDays: quantity('d_j', 'day'),
  sizeDaysLost: quantity('d_lj', 'day'),
  sizeUsdLost: quantity('C_lj', 'USD'),

  // Programme
  failedRunsShare: quantity('σ_f', '1'),
  exploratoryRunsShare: quantity('σ_x', '1'),
  failedRunsUsd: quantity('C_f', 'USD'),
  exploratoryRunsUsd: quantity('C_x', 'USD'),
  staffUsd: quantity('C_w', 'USD'),
  dataUsd: quantity('C_D', 'USD'),
  storageUsd: quantity('C_S', 'USD'),
  taxRate: quantity('θ', '1'),
  taxUsd: quantity('C_θ', 'USD'),
  totalUsd: quantity('C*', 'USD'),
  totalLowUsd: quantity('C*₋', 'USD'),
  totalHighUsd: quantity('C*₊', 'USD'),
  runCostShare: quantity('φ_C', '1'),
  failedRunsCostShare: quantity('φ_f', '1'),
  exploratoryRunsCostShare: quantity('φ_x', '1'),
  staffCostShare: quantity('φ_w', '1'),
  dataCostShare: quantity('φ_D', '1'),
  storageCostShare: quantity('φ_S', '1'),
  taxCostShare: quantity('φ_θ', '1'),

  // Retraining
  monthsBetweenTrainings: quantity('m_t', 'month'),
} as const
