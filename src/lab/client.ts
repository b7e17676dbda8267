import { alongBatches, atBatch, type Replica } from '../model/roofline/replica.ts'

/** What a client sees that sends requests at a rate and waits for all of them. */
export interface Seen {
  readonly outputTokensPerSecond: number
  /** Medians of the requests, as tables state them. */
  readonly ttftSeconds: number
  readonly tpotSeconds: number
}

const steps = alongBatches(['stepSeconds'])

/** A step’s time without chunks: a straight line in the batch, and the experts that it touches. */
const decodeStep = (replica: Replica) => {
  const { expertReadSeconds, expertsPerToken, expertCount, rowsPerSequence, tokensPerRow } = replica
  const missed = 1 - expertsPerToken / expertCount
  const rowsPerBatch = rowsPerSequence / (replica.pipelineParallel * tokensPerRow)
  const touchedAt = (batch: number, more: number) =>
    expertReadSeconds === 0
      ? 0
      : expertReadSeconds * (1 - missed ** (batch * rowsPerBatch + more / tokensPerRow))
  const along = steps({ ...replica, prefillShare: 0 })
  const [one, two] = [1, 65].map((batch) => along(batch).stepSeconds - touchedAt(batch, 0)) as [
    number,
    number,
  ]
  const slope = (two - one) / 64
  const start = one - slope
  return (batch: number, promptRows: number) => start + slope * batch + touchedAt(batch, promptRows)
}

/** Where so many end as come: by Little’s law, and as many prompts in a step as come while it lasts. */
const steadyAt = (
  stepAt: (batch: number, promptRows: number) => number,
  prompt: number,
  promptTokens: number,
  rate: number,
  answer: number,
) => {
  let seconds = stepAt(1, 0)
  for (let round = 0; round < 60; round++) {
    const coming = Math.min(1e3, rate * seconds)
    seconds =
      (seconds +
        stepAt(Math.min(1e5, (answer + 1) * coming), coming * promptTokens) +
        coming * prompt) /
      2
  }
  return { seconds, decoding: answer * rate * seconds }
}

interface Part {
  readonly requests: number
  readonly value: number
}

const medianOf = (parts: readonly Part[], requests: number): number => {
  let below = 0
  for (const { requests: own, value } of parts.toSorted((a, b) => a.value - b.value)) {
    below += own
    if (below >= requests / 2) return value
  }
  return parts.at(-1)?.value ?? Number.NaN
}

/**
 * Requests come evenly, as shares of one, and go through the engine step by
 * step: each step takes as many chunks as there is room for, in memory and in
 * a chunk, and decodes all that were taken before.
 */
export const seenByClient = (replica: Replica, rate: number, requests: number): Seen => {
  const now = atBatch(replica, 1)
  const { outputTokens, promptTokens, chunkTokens } = now
  const prompt =
    promptTokens * (now.secondsPerToken + now.prefillAttentionSecondsPerToken) +
    replica.requestHostSeconds
  const most = Math.max(1, replica.batchLimit)
  const perStep = chunkTokens / promptTokens
  const stepAt = decodeStep(replica)
  const answer = Math.max(1, Math.round(outputTokens) - 1)
  const steady = steadyAt(stepAt, prompt, promptTokens, rate, answer)
  const chunks = Math.ceil(promptTokens / chunkTokens)
  if (rate * steady.seconds < perStep && steady.decoding < Math.min(most, requests / 20)) {
    const ttftSeconds = 1.5 * steady.seconds + prompt + (chunks - 1) * steady.seconds
    const lasts = requests / rate + ttftSeconds + answer * steady.seconds
    return {
      outputTokensPerSecond: (requests * outputTokens) / lasts,
      ttftSeconds,
      tpotSeconds: steady.seconds,
    }
  }
  /** Requests that were taken in each of the last steps, and when their first token came. */
  const taken = new Float64Array(answer)
  const first = new Float64Array(answer)
  const ttft: Part[] = []
  const tpot: Part[] = []
  let [time, begun, ended, step] = [0, 0, 0, 0]
  while (ended < requests * (1 - 1e-9)) {
    const decoding = begun - ended
    const waiting = Math.min(requests, rate * time) - begun
    const own = Math.max(0, Math.min(waiting, most - decoding, perStep))
    const seconds = stepAt(decoding + own, own * promptTokens) + own * prompt
    const end = time + seconds
    const slot = step % answer
    const ending = taken[slot] ?? 0
    if (own > 0) {
      // Others that come at random share the step of one that comes.
      const beside = Math.min(perStep, 1 + own) - own
      ttft.push({
        requests: own,
        value:
          end + Math.max(0, beside) * prompt - (begun + own / 2) / rate + (chunks - 1) * seconds,
      })
    }
    // Those of this slot decode their last token in this step.
    if (ending > 0) {
      tpot.push({ requests: ending, value: (end - (first[slot] ?? 0)) / answer })
      ended += ending
    }
    taken[slot] = own
    first[slot] = end
    begun += own
    time = end
    step += 1
    if (step > 2e6) break
  }
  return {
    outputTokensPerSecond: (requests * outputTokens) / time,
    ttftSeconds: medianOf(ttft, requests),
    tpotSeconds: medianOf(tpot, requests),
  }
}
