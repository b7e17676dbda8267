import { formula } from '../graph/formula.ts'

/** A fleet sized for the peak is paid for around the clock, so the ratio falls on every query. */
export const chipSecondsPerQuery = formula({
  of: 'chipSecondsPerQuery',
  from: ['peakToAverageRatio', 'queriesPerSecondPerChip'],
  text: 'peakToAverageRatio / queriesPerSecondPerChip',
  source: 'definition',
  compute: (i) => i.peakToAverageRatio / i.queriesPerSecondPerChip,
})

export const chipsExact = formula({
  of: 'chipsExact',
  from: ['servedQueriesPerSecond', 'chipSecondsPerQuery'],
  text: 'servedQueriesPerSecond * chipSecondsPerQuery',
  source: 'definition',
  compute: (i) => i.servedQueriesPerSecond * i.chipSecondsPerQuery,
})

export const serversExact = formula({
  of: 'serversExact',
  from: ['chipsExact', 'chipsPerServer'],
  text: 'chipsExact / chipsPerServer',
  source: 'definition',
  compute: (i) => i.chipsExact / i.chipsPerServer,
})

/** Less a trillionth before rounding up, so that 1.1 / 0.1 is 11 servers and not 12. */
export const servers = formula({
  of: 'servers',
  from: ['serversExact'],
  text: 'ceil(serversExact * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil(i.serversExact * (1 - 1e-12)),
})

export const chips = formula({
  of: 'chips',
  from: ['servers', 'chipsPerServer'],
  text: 'servers * chipsPerServer',
  source: 'definition',
  compute: (i) => i.servers * i.chipsPerServer,
})

export const utilization = formula({
  of: 'utilization',
  from: ['busyShare', 'chipsExact', 'chips', 'peakToAverageRatio'],
  text: 'busyShare * chipsExact / (chips * peakToAverageRatio)',
  source: 'definition',
  compute: (i) => (i.busyShare * i.chipsExact) / (i.chips * i.peakToAverageRatio),
})

/** Where the parts of a model are not known. */
export const weightBytesOfTotal = formula({
  of: 'weightBytes',
  from: ['totalParameters', 'bytesPerParameter'],
  text: 'totalParameters * bytesPerParameter',
  source: 'definition',
  compute: (i) => i.totalParameters * i.bytesPerParameter,
})

/** A lower bound on what a replica needs: the KV cache and the engine take more. */
export const chipsToHoldWeights = formula({
  of: 'chipsToHoldWeights',
  from: ['weightBytes', 'memoryBytes'],
  text: 'ceil(weightBytes / memoryBytes * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil((i.weightBytes / i.memoryBytes) * (1 - 1e-12)),
})
