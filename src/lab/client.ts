import { alongBatches, atBatch, type Replica } from '../model/roofline/replica.ts'

/** What a client sees that sends requests at a rate and waits for all of them. */
export interface Seen {
  readonly outputTokensPerSecond: number
  /** Medians of the requests, as tables state them. */
  readonly ttftSeconds: number
  readonly tpotSeconds: number
}

const steps = alongBatches(['stepSeconds'])
/** Far enough apart to tell the slope. */
const [oneBatch, anotherBatch] = [1, 65] as const

/** What the steps of an engine take. */
interface Engine {
  /** Seconds with so many sequences that decode and so many prompts, which may be a part of one. */
  readonly step: (decoding: number, prompts: number) => number
  /** What a request adds to the step that reads it: its arithmetic, and the host’s work for it. */
  readonly prompt: number
  /** Prompts that a step can take. */
  readonly perStep: number
  /** Steps that a prompt takes. */
  readonly chunks: number
  readonly mostSequences: number
  /** Steps that a sequence decodes in after its first token. */
  readonly answer: number
}

/** A step is a straight line in the batch, and the experts that are touched. */
const engineOf = (replica: Replica): Engine => {
  const { expertReadSeconds, expertsPerToken, expertCount, tokensPerRow } = replica
  const { outputTokens, promptTokens, chunkTokens, ...now } = atBatch(replica, 1)
  const missed = 1 - expertsPerToken / expertCount
  const rows = replica.rowsPerSequence / (replica.pipelineParallel * tokensPerRow)
  const touched = (decoding: number, prompts: number) =>
    expertReadSeconds * (1 - missed ** (decoding * rows + (prompts * promptTokens) / tokensPerRow))
  const along = steps({ ...replica, prefillShare: 0 })
  const plain = (batch: number) => along(batch).stepSeconds - touched(batch, 0)
  const slope = (plain(anotherBatch) - plain(oneBatch)) / (anotherBatch - oneBatch)
  const start = plain(oneBatch) - slope * oneBatch
  const prompt =
    promptTokens * (now.secondsPerToken + now.prefillAttentionSecondsPerToken) +
    replica.requestHostSeconds
  return {
    step: (decoding, prompts) => {
      // A prompt is read in one step: of the others, none reads a part of it.
      const mixed = Math.min(1, prompts)
      const experts =
        expertReadSeconds === 0
          ? 0
          : (1 - mixed) * touched(decoding, 0) +
            mixed * touched(decoding, mixed === 0 ? 0 : prompts / mixed)
      return start + slope * decoding + experts + prompts * prompt
    },
    prompt,
    perStep: chunkTokens / promptTokens,
    chunks: Math.ceil(promptTokens / chunkTokens),
    mostSequences: Math.max(1, replica.batchLimit),
    answer: Math.max(1, Math.round(outputTokens) - 1),
  }
}

/** Beyond it no steady state is looked for. */
const mostComing = 1e3

/** Where so many end as come: by Little’s law, and as many prompts in a step as come while it lasts. */
const steadyAt = ({ step, answer }: Engine, rate: number) => {
  let seconds = step(1, 0)
  for (let round = 0; round < 60; round++) {
    const coming = Math.min(mostComing, rate * seconds)
    seconds = (seconds + step((answer + 1) * coming, coming)) / 2
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

/** Steps of a run, a limit that no benchmark comes near. */
const mostSteps = 2e6

/** Few requests are in work beside those of the whole run: its start and end count for nothing. */
const steadyShare = 1 / 20

/**
 * Requests come evenly, as shares of one, and go through the engine step by
 * step: each step takes as many prompts as there is room for, in memory and in
 * a chunk, and decodes all that were taken before.
 */
export const seenByClient = (replica: Replica, rate: number, requests: number): Seen => {
  const engine = engineOf(replica)
  const { step, prompt, perStep, chunks, mostSequences, answer } = engine
  const tokens = requests * replica.outputTokens
  const steady = steadyAt(engine, rate)
  if (
    rate * steady.seconds < perStep &&
    steady.decoding < Math.min(mostSequences, requests * steadyShare)
  ) {
    const { seconds: tpotSeconds } = steady
    const ttftSeconds = (chunks + 1 / 2) * tpotSeconds + prompt
    const lasts = requests / rate + ttftSeconds + answer * tpotSeconds
    return { outputTokensPerSecond: tokens / lasts, ttftSeconds, tpotSeconds }
  }
  /** Requests that were taken in each of the last steps, and when their first token came. */
  const taken = new Float64Array(answer)
  const first = new Float64Array(answer)
  const ttft: Part[] = []
  const tpot: Part[] = []
  let [time, begun, ended] = [0, 0, 0]
  for (let now = 0; now < mostSteps && ended < requests * (1 - 1e-9); now++) {
    const decoding = begun - ended
    const waiting = Math.min(requests, rate * time) - begun
    const own = Math.max(0, Math.min(waiting, mostSequences - decoding, perStep))
    const seconds = step(decoding + own, own)
    time += seconds
    const slot = now % answer
    const ending = taken[slot] ?? 0
    if (own > 0) {
      // A request that comes at random finds as many others beside it as come in a step.
      const beside = Math.max(0, Math.min(perStep, 1 + own) - own)
      const came = (begun + own / 2) / rate
      const value = time + beside * prompt + (chunks - 1) * seconds - came
      ttft.push({ requests: own, value })
    }
    // Those of this slot decode their last token in this step.
    if (ending > 0) {
      tpot.push({ requests: ending, value: (time - (first[slot] ?? 0)) / answer })
      ended += ending
    }
    taken[slot] = own
    first[slot] = time
    begun += own
  }
  return {
    outputTokensPerSecond: tokens / time,
    ttftSeconds: medianOf(ttft, requests),
    tpotSeconds: medianOf(tpot, requests),
  }
}
