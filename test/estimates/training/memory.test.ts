import { describe, expect, test } from 'vitest'
import { train } from '../../support/api.ts'

const ask = async (performance: object, workload: object = {}, model = 'llama-3.1-8b') => {
  const { status, body } = await train({
    workload: { tokens: 1e11, chips: 8, sequenceTokens: 2048, ...workload },
    model,
    accelerator: 'nvidia-h100-sxm',
    performance: {
      method: 'plan',
      tensorParallel: 8,
      pipelineParallel: 1,
      contextParallel: 1,
      microBatchSequences: 1,
      globalBatchSequences: 4,
      zeroStage: 0,
      recomputation: 'none',
      ...performance,
    },
  })
  expect(status).toBe(200)
  return body
}
/** Of Llama 3.1 8B, 6,979,588,096 weights and 2 × 525,336,576 of words, on each of eight chips. */
const held = 8_030_261_248 / 8

describe('bytes for each weight, for whoever asks what an optimizer takes', () => {
  test.each([
    // 16-bit weights and gradients; a 32-bit copy and two moments at 32 bits, or at 8.
    { why: 'Adam', performance: {}, bytes: [2, 2, 12] },
    { why: 'Adam at 8 bits', performance: { optimizer: 'adam-8bit' }, bytes: [2, 2, 6] },
    { why: 'FP8 matmuls', performance: { precision: 'fp8' }, bytes: [2, 2, 12] },
    // 32-bit weights have no copy beside them.
    { why: '32-bit weights', performance: { precision: 'fp32' }, bytes: [4, 4, 8] },
    { why: 'TF32', performance: { precision: 'tf32' }, bytes: [4, 4, 8] },
    {
      why: '32-bit weights, moments at 8 bits',
      performance: { precision: 'fp32', optimizer: 'adam-8bit' },
      bytes: [4, 4, 2],
    },
    // As Megatron had it in 2022: gradients at 32 bits.
    { why: 'unfused attention', performance: { attentionKernel: 'unfused' }, bytes: [2, 4, 12] },
  ])('$why: $bytes', async ({ performance, bytes }) => {
    const { memory } = await ask(performance)
    const [weight, gradient, state] = bytes
    expect(memory.weightBytes).toBeCloseTo((weight ?? 0) * held, 0)
    expect(memory.gradientBytes).toBeCloseTo((gradient ?? 0) * held, 0)
    expect(memory.optimizerBytes).toBeCloseTo((state ?? 0) * held, 0)
  })

  test('adapters: frozen weights have neither gradients nor state, their 41,943,040 weights have both', async () => {
    // Rank 16 × 32 layers × (2 × 8,192 + 2 × 5,120 + 3 × 18,432).
    const adapters = 41_943_040 / 8
    const lora = { kind: 'lora', adapterRank: 16, adapterTargets: 'all-linear' }
    const { memory } = await ask({}, lora)
    expect(memory.weightBytes).toBeCloseTo(2 * (held + adapters), 0)
    expect(memory.gradientBytes).toBeCloseTo(2 * adapters, 0)
    expect(memory.optimizerBytes).toBeCloseTo(12 * adapters, 0)
    const without = await ask({}, { kind: 'lora' })
    expect(without.memory).toMatchObject({ gradientBytes: 0, optimizerBytes: 0 })
  })
})

describe('activations of a layer for each token, for whoever runs out of memory', () => {
  // Projections 2 × (2 × 32 + 2 × 8) × 128 B and feed-forward 2 × 3 × 14,336 B, shared out.
  const inner = 2 * (80 * 128 + 3 * 14_336)
  // Scores of 32 heads over 2,048 tokens: 2 B twice and the mask of dropout.
  const scores = 5 * 32 * 2048
  const logits = (6 * 128_256 * 2048) / 8
  test.each([
    // Norms and residuals, 8 B for each of 4,096, are shared out with the sequence.
    { why: 'fused', performance: {}, layer: (8 * 4096 + inner) / 8 },
    // Dropout keeps 2 B more, and nothing of it is shared out.
    {
      why: 'unfused',
      performance: { attentionKernel: 'unfused' },
      layer: 10 * 4096 + (inner + scores) / 8,
    },
    // Recomputing the scores, as Megatron does with sequence parallelism.
    {
      why: 'unfused, scores recomputed',
      performance: { attentionKernel: 'unfused', recomputation: 'selective' },
      layer: (10 * 4096 + inner) / 8,
    },
  ])('$why', async ({ performance, layer }) => {
    const { memory } = await ask(performance)
    expect(memory.activationBytes).toBeCloseTo(32 * layer * 2048 + logits, -1)
  })

  test('recomputed layers keep their input, and one of them all', async () => {
    const { memory } = await ask({ recomputation: 'full' })
    const input = (2 * 4096) / 8
    const layer = (8 * 4096 + inner) / 8
    expect(memory.activationBytes).toBeCloseTo((32 * input + layer) * 2048 + logits, -1)
  })
})
