import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'

const chat = { input: 512, output: 256 }
const answerTo = async (performance: object, chips = 1, { input, output } = chat) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: { queriesPerSecond: 3, inputTokens: input, outputTokens: output },
    performance: {
      method: 'roofline',
      tensorParallel: chips,
      pipelineParallel: 1,
      ...performance,
    },
    price: { method: 'rent', usdPerChipHour: 2 },
  })
  return body
}

describe('what a step of Llama 3.1 8B waits for, for whoever looks for a faster chip', () => {
  test.each([
    { chips: 1, batch: 64, tokens: chat, by: 'memory' },
    { chips: 1, batch: 256, tokens: chat, by: 'compute' },
    { chips: 4, batch: 64, tokens: chat, by: 'overhead' },
    { chips: 8, batch: 16, tokens: chat, by: 'network' },
  ])('$batch sequences on $chips H100: $by most of all', async (row) => {
    const { chips, batch, tokens, by } = row
    const { roofline, performance } = await answerTo({ batch }, chips, tokens)
    const { parts, seconds } = llamaOnH100({ ...tokens, chips }).step(batch)
    for (const [part, share] of Object.entries(roofline.bound.shares))
      expect(share, part).toBeCloseTo(parts[part as keyof typeof parts] / seconds, 9)
    expect(roofline.bound.by).toBe(by)
    expect(performance.bound).toBe(by)
    expect(performance.tpotSeconds / seconds).toBeCloseTo(1, 9)
  })
})

describe('the curve of a replica, for whoever trades latency for cost', () => {
  test.each([
    // Of 640 tokens, 83.9 MB of cache and 5.0 MB of logits, one chip’s memory holds 680: 60.5 GB; the engine takes no more than 1,024.
    { chips: 1, last: 680 },
    { chips: 4, last: 1024 },
  ])('on $chips chips at two dollars an hour each', async ({ chips, last }) => {
    const { roofline } = await answerTo({}, chips)
    const hand = llamaOnH100({ ...chat, chips })
    const { curve, plan } = roofline
    const doublings = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
    expect(curve.map(({ batch }: { batch: number }) => batch)).toEqual([...doublings, last])
    expect(plan).toMatchObject({ batch: last, batchLimit: last })
    for (const point of curve) {
      const { batch } = point
      expect(point.tpotSeconds / hand.step(batch).seconds).toBeCloseTo(1, 9)
      expect(point.ttftSeconds / hand.ttft(batch)).toBeCloseTo(1, 9)
      expect(point.outputTokensPerSecondPerReplica / hand.rate(batch)).toBeCloseTo(1, 9)
      // All chips of the replica are paid for: chips × 2 USD over the tokens of 3,600 s.
      const usd = ((chips * 2) / (hand.rate(batch) * 3600)) * 1e6
      expect(point.usdPerMillionOutputTokens / usd).toBeCloseTo(1, 9)
    }
  })
})
