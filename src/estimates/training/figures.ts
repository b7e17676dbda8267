import type { Figures } from '../shared/derivation.ts'

/** Of every run. */
export const runFigures: Figures = { '/mfu': 'modelFlopsUtilization' }

/** Of a run with a plan. */
export const planFigures: Figures = {
  '/memory/totalBytes': 'memoryBytes',
  '/memory/weightBytes': 'trainingWeightBytes',
  '/memory/gradientBytes': 'trainingGradientBytes',
  '/memory/optimizerBytes': 'trainingOptimizerBytes',
  '/memory/activationBytes': 'trainingActivationBytes',
  '/memory/workspaceBytes': 'trainingWorkspaceBytes',
  '/memory/freeBytes': 'trainingFreeBytes',
  '/plan/zeroStage': 'zeroStage',
  '/plan/shares/compute': 'computeShareOfTrainingStep',
  '/plan/shares/memory': 'memoryShareOfTrainingStep',
  '/plan/shares/network': 'networkShareOfTrainingStep',
  '/plan/shares/bubble': 'bubbleShareOfTrainingStep',
  '/plan/shares/overhead': 'overheadShareOfTrainingStep',
  '/plan/interval/tokensPerSecondPerChip/low': 'tokensPerSecondPerChipLow',
  '/plan/interval/tokensPerSecondPerChip/high': 'tokensPerSecondPerChipHigh',
  '/plan/interval/days/low': 'daysLow',
  '/plan/interval/days/high': 'daysHigh',
  '/plan/interval/usd/low': 'usdLow',
  '/plan/interval/usd/high': 'usdHigh',
  '/plan/interval/tokens/low': 'tokensLow',
  '/plan/interval/tokens/high': 'tokensHigh',
  '/plan/smallestCluster/chips': 'smallestClusterChips',
  '/plan/alternatives/*/memoryBytes': 'trainingMemoryBytes',
}

/** Of a run whose failures are counted. */
export const failureFigures: Figures = {
  '/reliability/best/chips': 'sizeChips',
  '/reliability/best/goodput': 'sizeGoodput',
  '/reliability/best/days': 'sizeDays',
  '/reliability/sizes/*/chips': 'sizeChips',
  '/reliability/sizes/*/tokensPerSecondPerChip': 'sizeTokensPerSecondPerChip',
  '/reliability/sizes/*/goodput': 'sizeGoodput',
  '/reliability/sizes/*/days': 'sizeDays',
  '/reliability/sizes/*/daysLost': 'sizeDaysLost',
  '/reliability/sizes/*/usdLost': 'sizeUsdLost',
}
