import { alongBatches, type Replica } from '../../model/roofline/replica.ts'

const rates = alongBatches(['queriesPerSecondPerReplica'])

/**
 * The batch at which a prepared replica serves a rate, by Little's law: queries
 * in decoding = rate x output tokens x TPOT, solved as TPOT grows with the batch.
 * Null where the rate is more than the replica serves at `most`.
 */
export const batchAtRate = (
  replica: Replica,
  queriesPerSecond: number,
  most: number,
): number | null => {
  const along = rates(replica)
  const excessAt = (batch: number) => along(batch).queriesPerSecondPerReplica - queriesPerSecond
  let low = 0
  let high = most
  let atLow = -queriesPerSecond
  let atHigh = excessAt(most)
  if (atHigh < 0) return null
  // Regula falsi (Illinois): the rate is smooth and nearly straight in the batch.
  for (let round = 0; round < 40 && high - low > 1e-7 * high; round++) {
    const middle = high - (atHigh * (high - low)) / (atHigh - atLow)
    const error = excessAt(middle)
    if (Math.abs(error) <= 1e-9 * queriesPerSecond) return middle
    if (error > 0) {
      high = middle
      atHigh = error
      atLow /= 2
    } else {
      low = middle
      atLow = error
      atHigh /= 2
    }
  }
  return high
}
