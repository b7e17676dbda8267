import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

/** A replica's memory by part: weights, KV cache, activations, what the engine leaves alone, and what is free. */
export const replicaMemoryBytes = formula({
  of: 'replicaMemoryBytes',
  from: ['chipsPerReplica', 'memoryBytes'],
  text: 'chipsPerReplica * memoryBytes',
  source: 'definition',
  compute: (i) => i.chipsPerReplica * i.memoryBytes,
})

export const replicaActivationBytes = formula({
  of: 'replicaActivationBytes',
  from: ['chipsPerReplica', 'activationBytes'],
  text: 'chipsPerReplica * activationBytes',
  source: 'definition',
  compute: (i) => i.chipsPerReplica * i.activationBytes,
})

export const kvBytes = termed({
  of: 'kvBytes',
  from: [
    'kvBudgetBytes',
    'batch',
    'kvBytesReserved',
    'tensorParallel',
    'kvShards',
    'stateBytesPerSequence',
  ],
  text: 'min(kvBudgetBytes, batch * (kvBytesReserved * tensorParallel / kvShards{state| + stateBytesPerSequence}))',
  source: 'definition',
  compute: (i) =>
    Math.min(
      i.kvBudgetBytes,
      i.batch * ((i.kvBytesReserved * i.tensorParallel) / i.kvShards + i.stateBytesPerSequence),
    ),
})

export const reservedBytes = formula({
  of: 'reservedBytes',
  from: ['replicaMemoryBytes', 'memoryShare'],
  text: 'replicaMemoryBytes * (1 - memoryShare)',
  source: 'definition',
  compute: (i) => i.replicaMemoryBytes * (1 - i.memoryShare),
})

/** Never below zero: the cache fills no more than its budget. */
export const freeBytes = formula({
  of: 'freeBytes',
  from: ['kvBudgetBytes', 'kvBytes'],
  text: 'kvBudgetBytes - kvBytes',
  source: 'definition',
  compute: (i) => i.kvBudgetBytes - i.kvBytes,
})

/** What a replica lacks to hold one sequence: below zero where it holds one. */
export const missingKvBytes = formula({
  of: 'missingKvBytes',
  from: ['oneSequence', 'sequenceBytes', 'sequenceBudgetBytes'],
  text: 'oneSequence * sequenceBytes - sequenceBudgetBytes',
  source: 'definition',
  compute: (i) => i.oneSequence * i.sequenceBytes - i.sequenceBudgetBytes,
})

/** Sequences are whole. */
export const wholeBatchLimit = formula({
  of: 'wholeBatchLimit',
  from: ['batchLimit'],
  text: 'floor(batchLimit * (1 + 1e-12))',
  source: 'definition',
  compute: (i) => Math.floor(i.batchLimit * (1 + 1e-12)),
})
