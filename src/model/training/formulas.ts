import { formula } from '../graph/formula.ts'

export const flopsFromTokens = formula({
  of: 'flops',
  from: ['trainingFlopsPerParameterToken', 'activeParameters', 'tokens'],
  text: 'trainingFlopsPerParameterToken * activeParameters * tokens',
  source: 'kaplan-2020',
  compute: (i) => i.trainingFlopsPerParameterToken * i.activeParameters * i.tokens,
})

export const tokensFromFlops = formula({
  of: 'tokens',
  from: ['flops', 'trainingFlopsPerParameterToken', 'activeParameters'],
  text: 'flops / (trainingFlopsPerParameterToken * activeParameters)',
  source: 'kaplan-2020',
  compute: (i) => i.flops / (i.trainingFlopsPerParameterToken * i.activeParameters),
})

/** Recomputed activations are executed but count only toward HFU, not MFU. */
export const achievedFromUtilization = formula({
  of: 'achievedFlopsPerSecondPerChip',
  from: ['peakFlopsPerSecond', 'modelFlopsUtilization', 'recomputationFactor'],
  text: 'peakFlopsPerSecond * modelFlopsUtilization * recomputationFactor',
  source: 'palm-2022',
  compute: (i) => i.peakFlopsPerSecond * i.modelFlopsUtilization * i.recomputationFactor,
})

export const utilizationFromAchieved = formula({
  of: 'modelFlopsUtilization',
  from: ['achievedFlopsPerSecondPerChip', 'peakFlopsPerSecond', 'recomputationFactor'],
  text: 'achievedFlopsPerSecondPerChip / (peakFlopsPerSecond * recomputationFactor)',
  source: 'palm-2022',
  compute: (i) => i.achievedFlopsPerSecondPerChip / (i.peakFlopsPerSecond * i.recomputationFactor),
})

export const chipHoursFromWork = formula({
  of: 'chipHours',
  from: [
    'flops',
    'recomputationFactor',
    'achievedFlopsPerSecondPerChip',
    'goodput',
    'secondsPerHour',
  ],
  text: 'flops * recomputationFactor / (achievedFlopsPerSecondPerChip * goodput * secondsPerHour)',
  source: 'megatron-2021',
  compute: (i) =>
    (i.flops * i.recomputationFactor) /
    (i.achievedFlopsPerSecondPerChip * i.goodput * i.secondsPerHour),
})

export const chipHoursFromCluster = formula({
  of: 'chipHours',
  from: ['chips', 'days', 'hoursPerDay'],
  text: 'chips * days * hoursPerDay',
  source: 'definition',
  compute: (i) => i.chips * i.days * i.hoursPerDay,
})

export const achievedFromCluster = formula({
  of: 'achievedFlopsPerSecondPerChip',
  from: ['flops', 'recomputationFactor', 'chipHours', 'goodput', 'secondsPerHour'],
  text: 'flops * recomputationFactor / (chipHours * goodput * secondsPerHour)',
  source: 'definition',
  compute: (i) => (i.flops * i.recomputationFactor) / (i.chipHours * i.goodput * i.secondsPerHour),
})

export const flopsFromCluster = formula({
  of: 'flops',
  from: [
    'chipHours',
    'secondsPerHour',
    'achievedFlopsPerSecondPerChip',
    'goodput',
    'recomputationFactor',
  ],
  text: 'chipHours * secondsPerHour * achievedFlopsPerSecondPerChip * goodput / recomputationFactor',
  source: 'megatron-2021',
  compute: (i) =>
    (i.chipHours * i.secondsPerHour * i.achievedFlopsPerSecondPerChip * i.goodput) /
    i.recomputationFactor,
})

export const daysFromChips = formula({
  of: 'days',
  from: ['chipHours', 'chips', 'hoursPerDay'],
  text: 'chipHours / (chips * hoursPerDay)',
  source: 'definition',
  compute: (i) => i.chipHours / (i.chips * i.hoursPerDay),
})

export const chipsFromDays = formula({
  of: 'chipsExact',
  from: ['chipHours', 'days', 'hoursPerDay'],
  text: 'chipHours / (days * hoursPerDay)',
  source: 'definition',
  compute: (i) => i.chipHours / (i.days * i.hoursPerDay),
})

/** Whole chips that meet the deadline. */
export const wholeChips = formula({
  of: 'chips',
  from: ['chipsExact'],
  text: 'ceil(chipsExact * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil(i.chipsExact * (1 - 1e-12)),
})

export const serversExact = formula({
  of: 'serversExact',
  from: ['chips', 'chipsPerServer'],
  text: 'chips / chipsPerServer',
  source: 'definition',
  compute: (i) => i.chips / i.chipsPerServer,
})

export const usd = formula({
  of: 'usd',
  from: ['chipHours', 'usdPerChipHour'],
  text: 'chipHours * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.chipHours * i.usdPerChipHour,
})

export const kilowattHours = formula({
  of: 'kilowattHours',
  from: [
    'chipHours',
    'chipsPerServer',
    'wattsPerServer',
    'loadFraction',
    'powerUsageEffectiveness',
    'wattsPerKilowatt',
  ],
  text: 'chipHours / chipsPerServer * wattsPerServer * loadFraction * powerUsageEffectiveness / wattsPerKilowatt',
  source: 'definition',
  compute: (i) =>
    ((i.chipHours / i.chipsPerServer) *
      i.wattsPerServer *
      i.loadFraction *
      i.powerUsageEffectiveness) /
    i.wattsPerKilowatt,
})

export const electricityUsd = formula({
  of: 'electricityUsd',
  from: ['kilowattHours', 'usdPerKilowattHour'],
  text: 'kilowattHours * usdPerKilowattHour',
  source: 'definition',
  compute: (i) => i.kilowattHours * i.usdPerKilowattHour,
})

/** The same compute at an efficiency better by this share takes 1 / (1 + gain) of the energy. */
export const savedKilowattHours = formula({
  of: 'savedKilowattHours',
  from: ['kilowattHours', 'efficiencyGain'],
  text: 'kilowattHours * efficiencyGain / (1 + efficiencyGain)',
  source: 'definition',
  compute: (i) => (i.kilowattHours * i.efficiencyGain) / (1 + i.efficiencyGain),
})

export const savedElectricityUsd = formula({
  of: 'savedElectricityUsd',
  from: ['savedKilowattHours', 'usdPerKilowattHour'],
  text: 'savedKilowattHours * usdPerKilowattHour',
  source: 'definition',
  compute: (i) => i.savedKilowattHours * i.usdPerKilowattHour,
})
