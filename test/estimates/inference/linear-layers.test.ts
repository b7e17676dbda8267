import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { minimaxOnH200 } from '../../support/minimax-by-hand.ts'

describe('MiniMax-M1, whose linear layers keep no cache, for whoever serves long contexts', () => {
  test.each([
    { batch: 4, inputTokens: 20_000, outputTokens: 1000 },
    { batch: 16, inputTokens: 100_000, outputTokens: 2000 },
  ])('$batch sequences of $inputTokens tokens', async ({ batch, inputTokens, outputTokens }) => {
    const { body } = await infer({
      model: 'minimax-m1',
      accelerator: 'nvidia-h200-sxm',
      workload: { queriesPerSecond: 0.01, inputTokens, outputTokens },
      performance: {
        method: 'roofline',
        tensorParallel: 8,
        pipelineParallel: 1,
        attentionParallel: 'tensor',
        batch,
      },
    })
    const hand = minimaxOnH200(batch, inputTokens, outputTokens)
    expect(body.roofline.memory.kvBytes).toBe(batch * hand.cacheBytes)
    expect(body.performance.tpotSeconds / hand.tpotSeconds).toBeCloseTo(1, 9)
    expect(body.performance.ttftSeconds / hand.ttftSeconds).toBeCloseTo(1, 9)
    expect(
      body.performance.outputTokensPerSecondPerReplica / hand.outputTokensPerSecond,
    ).toBeCloseTo(1, 9)
  })
})
