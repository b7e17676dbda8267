import { describe, expect, test } from 'vitest'
import { infer, post } from '../support/api.ts'

const at = (
  body: { derivation: { steps: { id: string }[]; inputs: { id: string }[] } },
  id: string,
) => [...body.derivation.steps, ...body.derivation.inputs].find((one) => one.id === id)

describe('the state of a sequence has its working, for whoever sizes a hybrid', () => {
  test('Qwen3.5 27B: 48 layers of 48 heads of 128 × 128 in 32 bits, 3 inputs of 10,240 in 16', async () => {
    const { body } = await infer({
      model: 'qwen3.5-27b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 300 },
      performance: { method: 'roofline' },
    })
    expect(at(body, 'summedStateElements')).toMatchObject({ value: 48 * 48 * 128 * 128 })
    expect(at(body, 'recentStateElements')).toMatchObject({ value: 48 * 3 * 10_240 })
    expect(at(body, 'stateBytesPerSequence')).toMatchObject({
      value: 153_944_064,
      formula:
        'summedStateElements * bytesPerSummedElement + recentStateElements * bytesPerRecentElement',
    })
    expect(body.subject.stateBytesPerSequence).toBe(153_944_064)
  })
})

test('training counts the keys of an index: every token with every one before it', async () => {
  const { body } = await post('/api/v1/training', {
    workload: { tokens: 1e12, chips: 512, sequenceTokens: 131_072, countAttention: 'causal' },
    model: 'deepseek-v3.2',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
  })
  // 61 layers × 64 index heads × 128 × 2 FLOPs a pair = 999,424; forward and backward 3 times, half of the square.
  const index = 3 * 999_424 * (131_072 / 2)
  // MLA of the prompt: 2 × 128 heads × (192 + 128) a pair and layer, with 2,048 tokens at most.
  const selected = 3 * 61 * 2 * 128 * 320 * 2048 * (1 - (0.5 * 2048) / 131_072)
  expect(at(body, 'attentionFlopsPerToken')).toMatchObject({
    value: expect.closeTo(index + selected, -6),
  })
})
