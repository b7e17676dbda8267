import { formula } from '../graph/formula.ts'

export const peakQueriesPerSecond = formula({
  of: 'peakQueriesPerSecond',
  from: ['servedQueriesPerSecond', 'peakToAverageRatio'],
  text: 'servedQueriesPerSecond * peakToAverageRatio',
  source: 'definition',
  compute: (i) => i.servedQueriesPerSecond * i.peakToAverageRatio,
})

/** The peak uses no more of what the replicas serve than they may be used. */
export const replicasExact = formula({
  of: 'replicasExact',
  from: ['peakQueriesPerSecond', 'queriesPerSecondPerReplica', 'maxUtilization'],
  text: 'peakQueriesPerSecond / (queriesPerSecondPerReplica * maxUtilization)',
  source: 'definition',
  compute: (i) => i.peakQueriesPerSecond / (i.queriesPerSecondPerReplica * i.maxUtilization),
})

/** A limit on TTFT may be kept only where they are used less. */
export const replicasExactWithinTtft = formula({
  of: 'replicasExact',
  from: ['peakQueriesPerSecond', 'queriesPerSecondPerReplica', 'maxUtilization', 'ttftUtilization'],
  text: 'peakQueriesPerSecond / (queriesPerSecondPerReplica * min(maxUtilization, ttftUtilization))',
  source: 'definition',
  compute: (i) =>
    i.peakQueriesPerSecond /
    (i.queriesPerSecondPerReplica * Math.min(i.maxUtilization, i.ttftUtilization)),
})

/** Whole replicas for the peak, and one at least. */
export const peakReplicas = formula({
  of: 'sloReplicas',
  from: ['replicasExact'],
  text: 'max(1, ceil(replicasExact * (1 - 1e-12)))',
  source: 'definition',
  compute: (i) => Math.max(1, Math.ceil(i.replicasExact * (1 - 1e-12))),
})

/** With pools of their own, prefills of the peak keep so many replicas busy for as much of the time as they may be. */
export const prefillReplicas = formula({
  of: 'prefillReplicas',
  from: ['peakQueriesPerSecond', 'prefillSeconds', 'promptsTogether', 'maxUtilization'],
  text: 'ceil(peakQueriesPerSecond * prefillSeconds / (promptsTogether * maxUtilization) * (1 - 1e-12))',
  source: 'definition',
  compute: (i) =>
    Math.ceil(
      ((i.peakQueriesPerSecond * i.prefillSeconds) / (i.promptsTogether * i.maxUtilization)) *
        (1 - 1e-12),
    ),
})

/** Of a plan that is compared: chips of the replicas that the load and the limits need, the reserve apart. */
export const planChips = formula({
  of: 'planChips',
  from: ['sloReplicas', 'chipsPerReplica'],
  text: 'sloReplicas * chipsPerReplica',
  source: 'definition',
  compute: (i) => i.sloReplicas * i.chipsPerReplica,
})

export const chipSecondsPerOutputToken = formula({
  of: 'chipSecondsPerOutputToken',
  from: ['chipsPerReplica', 'outputTokensPerSecondPerReplica'],
  text: 'chipsPerReplica / outputTokensPerSecondPerReplica',
  source: 'definition',
  compute: (i) => i.chipsPerReplica / i.outputTokensPerSecondPerReplica,
})

/** Enough for the peak and for the limits on latency, those that only prefill, and the reserve. */
export const replicas = formula({
  of: 'replicas',
  from: ['replicasExact', 'sloReplicas', 'prefillReplicas', 'redundantReplicas'],
  text: 'max(ceil(replicasExact * (1 - 1e-12)), sloReplicas) + prefillReplicas + redundantReplicas',
  source: 'definition',
  compute: (i) =>
    Math.max(Math.ceil(i.replicasExact * (1 - 1e-12)), i.sloReplicas) +
    i.prefillReplicas +
    i.redundantReplicas,
})

/** What the peak uses of what the replicas that then serve could: not those in reserve, nor those that only prefill. */
export const peakUtilization = formula({
  of: 'peakUtilization',
  from: [
    'peakQueriesPerSecond',
    'replicas',
    'prefillReplicas',
    'redundantReplicas',
    'queriesPerSecondPerReplica',
  ],
  text: 'peakQueriesPerSecond / (max(1, replicas - prefillReplicas - redundantReplicas) * queriesPerSecondPerReplica)',
  source: 'definition',
  compute: (i) =>
    i.peakQueriesPerSecond /
    (Math.max(1, i.replicas - i.prefillReplicas - i.redundantReplicas) *
      i.queriesPerSecondPerReplica),
})

/** Without autoscaling, all replicas run and are paid for around the clock. */
export const paidReplicas = formula({
  of: 'paidReplicas',
  from: ['replicas'],
  text: 'replicas',
  source: 'definition',
  compute: (i) => i.replicas,
})

export const chipsOfReplicas = formula({
  of: 'chipsExact',
  from: ['paidReplicas', 'chipsPerReplica'],
  text: 'paidReplicas * chipsPerReplica',
  source: 'definition',
  compute: (i) => i.paidReplicas * i.chipsPerReplica,
})

export const chipSecondsOfReplicas = formula({
  of: 'chipSecondsPerQuery',
  from: ['chipsExact', 'servedQueriesPerSecond'],
  text: 'chipsExact / servedQueriesPerSecond',
  source: 'definition',
  compute: (i) => i.chipsExact / i.servedQueriesPerSecond,
})

export const queriesPerSecondPerChipOfReplica = formula({
  of: 'queriesPerSecondPerChip',
  from: ['queriesPerSecondPerReplica', 'chipsPerReplica'],
  text: 'queriesPerSecondPerReplica / chipsPerReplica',
  source: 'definition',
  compute: (i) => i.queriesPerSecondPerReplica / i.chipsPerReplica,
})

export const saturatedUsdPerMillionOutputTokens = formula({
  of: 'saturatedUsdPerMillionOutputTokens',
  from: [
    'chipsPerReplica',
    'usdPerChipHour',
    'secondsPerHour',
    'outputTokensPerSecondPerReplica',
    'tokensPerMillion',
  ],
  text: 'chipsPerReplica * usdPerChipHour / secondsPerHour / outputTokensPerSecondPerReplica * tokensPerMillion',
  source: 'definition',
  compute: (i) =>
    ((i.chipsPerReplica * i.usdPerChipHour) /
      i.secondsPerHour /
      i.outputTokensPerSecondPerReplica) *
    i.tokensPerMillion,
})

/** A replica that is nearly idle costs many times what a full one does (arXiv 2606.11690). */
export const underuseFactor = formula({
  of: 'underuseFactor',
  from: ['usdPerMillionOutputTokens', 'saturatedUsdPerMillionOutputTokens'],
  text: 'usdPerMillionOutputTokens / saturatedUsdPerMillionOutputTokens',
  source: 'definition',
  compute: (i) => i.usdPerMillionOutputTokens / i.saturatedUsdPerMillionOutputTokens,
})
