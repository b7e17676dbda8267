import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'

describe('what fills the memory of a replica, for whoever asks whether a longer context fits', () => {
  test('eight H100 share the cache of four KV heads: each of them is kept twice', async () => {
    const { body } = await infer({
      model: 'qwen3-30b-a3b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 200 },
      performance: {
        method: 'roofline',
        tensorParallel: 8,
        pipelineParallel: 1,
        attentionParallel: 'tensor',
        batch: 16,
      },
    })
    // 8 × 80 GiB, less 1% that the driver keeps.
    const totalBytes = 8 * 80 * 2 ** 30 * 0.99
    // 48 layers × (2,048 × (2 × 4,096 + 2 × 512) attention + 128 × 2,048 router + 2 × 2,048 norms)
    // + 2,048 = 918,751,232; 48 × 128 experts × 3 × 2,048 × 768 = 28,991,029,248; embedding and
    // head 2 × 151,936 × 2,048 = 622,329,856; 2 B each.
    const weightBytes = 2 * (918_751_232 + 28_991_029_248 + 622_329_856)
    // The sampler of 16 sequences: 39 B for each of 151,936 words, on each chip.
    const activationBytes = 8 * 16 * 151_936 * 39
    // vLLM leaves a tenth alone.
    const reservedBytes = 0.1 * totalBytes
    // A sequence holds 1,000 + 200 / 2 tokens × 48 layers × 2 × 4 × 128 × 2 B = 108,134,400 B;
    // 16 of them, each twice.
    const kvBytes = 16 * 108_134_400 * 2
    const { memory } = body.roofline
    expect(memory.totalBytes).toBeCloseTo(totalBytes, 3)
    expect(memory.weightBytes).toBe(weightBytes)
    expect(memory.activationBytes).toBe(activationBytes)
    expect(memory.reservedBytes).toBeCloseTo(reservedBytes, 3)
    expect(memory.kvBytes).toBe(kvBytes)
    const freeBytes = totalBytes - weightBytes - activationBytes - reservedBytes - kvBytes
    expect(memory.freeBytes).toBeCloseTo(freeBytes, 3)
  })
})

describe('contexts so long that a chip holds one sequence, or none', () => {
  // Sequences have (0.9 × 85.04 - 16.06) GB = 60.5 GB; a token takes 131,072 B, and logits 5 MB a sequence.
  test.each([
    { inputTokens: 200_000, batch: 2 },
    { inputTokens: 300_000, batch: 1 },
    { inputTokens: 470_000, batch: null },
  ])('$inputTokens tokens: $batch', async ({ inputTokens, batch }) => {
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond: 0.001, inputTokens, outputTokens: 10 },
      performance: { method: 'roofline', tensorParallel: 1, pipelineParallel: 1 },
    })
    expect(body.performance.batch).toBe(batch)
    expect(body.fleet.fits).toBe(batch !== null)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('beyond-context')
  })

  test('answers of no tokens are no decoding: nothing is sized, and it is said why', async () => {
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond: 1, inputTokens: 100, outputTokens: 0 },
    })
    expect(body.roofline).toBeNull()
    expect(body.unknown['/roofline']).toContain('output tokens per query')
    expect(body.cost.usdPerYear).toBeNull()
  })
})

describe('whether a model fits', () => {
  const fitsOn = async (model: string, accelerator: string, performance: object) => {
    const { body } = await infer({
      model,
      accelerator,
      workload: { queriesPerSecond: 1, inputTokens: 500, outputTokens: 200 },
      performance: { method: 'roofline', ...performance },
    })
    return body.fleet.fits
  }
  const one = { tensorParallel: 1, pipelineParallel: 1 }

  test.each([
    // 405.9 billion × 2 B = 812 GB on 24 GB.
    ['Llama 3.1 405B does not on one L4', 'llama-3.1-405b', 'nvidia-l4', one, false],
    // 812 GB on 8 × 80 GB.
    [
      'Llama 3.1 405B does not on eight H100',
      'llama-3.1-405b',
      'nvidia-h100-sxm',
      { tensorParallel: 8, pipelineParallel: 1 },
      false,
    ],
    // 16 GB on 80 GB.
    ['Llama 3.1 8B does on one H100', 'llama-3.1-8b', 'nvidia-h100-sxm', one, true],
    [
      'a latency that no plan keeps says nothing of the memory',
      'llama-3.1-8b',
      'nvidia-h100-sxm',
      { maxTpotSeconds: 1e-5 },
      null,
    ],
    ['a chip without a known rate: nobody knows', 'llama-3.1-8b', 'vastai-va10', {}, null],
  ] as const)('%s', async (_, model, accelerator, performance, fits) => {
    expect(await fitsOn(model, accelerator, performance)).toBe(fits)
  })
})
