/** What ends a batch: the request, a limit on latency, the engine or the memory. */
export const limitedBy = (
  asked: number | undefined,
  batch: number,
  replica: {
    readonly batchLimit: number
    readonly wholeBatchLimit: number
    readonly maxSequences: number
  },
) => {
  if (asked !== undefined) return 'request'
  if (batch < replica.wholeBatchLimit) return 'limits'
  return replica.batchLimit >= replica.maxSequences ? 'engine' : 'memory'
}

/** Batches of a chart: powers of two and the limit. */
export const chartBatches = (limit: number): readonly number[] => {
  const all: number[] = []
  for (let batch = 1; batch < limit; batch *= 2) all.push(batch)
  return [...all, limit]
}
