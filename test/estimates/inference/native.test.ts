import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'

const workload = { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 500 }

const deepseek = {
  model_type: 'deepseek_v3',
  hidden_size: 7168,
  intermediate_size: 18_432,
  moe_intermediate_size: 2048,
  n_routed_experts: 256,
  n_shared_experts: 1,
  num_experts_per_tok: 8,
  first_k_dense_replace: 3,
  num_hidden_layers: 61,
  num_attention_heads: 128,
  q_lora_rank: 1536,
  kv_lora_rank: 512,
  qk_nope_head_dim: 128,
  qk_rope_head_dim: 64,
  v_head_dim: 128,
  vocab_size: 129_280,
  quantization_config: { quant_method: 'fp8', weight_block_size: [128, 128] },
}

const gptOss = {
  model_type: 'gpt_oss',
  hidden_size: 2880,
  intermediate_size: 2880,
  num_hidden_layers: 36,
  num_attention_heads: 64,
  num_key_value_heads: 8,
  head_dim: 64,
  num_local_experts: 128,
  num_experts_per_tok: 4,
  vocab_size: 201_088,
  sliding_window: 128,
  quantization_config: { quant_method: 'mxfp4' },
}

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128_256,
}

const roofline = async (model: unknown, accelerator: string, performance: object = {}) => {
  const { body } = await infer({
    model,
    accelerator,
    workload,
    performance: { method: 'roofline', ...performance },
  })
  return body
}

const inputOf = (body: { derivation: { inputs: { id: string }[] } }, id: string) =>
  body.derivation.inputs.find((input) => input.id === id)

describe('a model is served in the format that it is published in', () => {
  const oneChip = { tensorParallel: 1, pipelineParallel: 1 }
  test.each([
    ['nvidia-h100-sxm', 1024],
    // vLLM’s own limit on A100.
    ['nvidia-a100-sxm-80gb', 256],
  ])('gpt-oss-120b on one %s of 80 GB', async (chip, most) => {
    const body = await roofline({ config: gptOss }, chip, oneChip)
    expect(body.fleet.fits).toBe(true)
    expect(body.roofline.precision).toBe('mxfp4')
    expect(body.subject.weightBytes / 1e9).toBeCloseTo(65.2, 1)
    expect(inputOf(body, 'maxSequences')).toMatchObject({ value: most })
  })

  test('DeepSeek-R1 on eight H200, and why', async () => {
    const body = await roofline({ config: deepseek }, 'nvidia-h200-sxm', {
      tensorParallel: 8,
      pipelineParallel: 1,
    })
    expect(body.request.performance.precision).toBe('native')
    expect(body.request.model.numberFormat.routedExperts).toEqual({
      format: 'fp8',
      bits: 8 + 32 / 16_384,
    })
    expect(body.fleet.fits).toBe(true)
    expect(body.roofline.precision).toBe('fp8')
    expect(inputOf(body, 'bytesPerDenseParameter')).toMatchObject({
      origin: { from: 'request', note: 'as its checkpoint is published, scales included' },
    })
    // Two bytes, not one.
    const wide = await roofline({ config: deepseek }, 'nvidia-h200-sxm', {
      tensorParallel: 8,
      pipelineParallel: 1,
      precision: 'bf16',
    })
    expect(wide.fleet.fits).toBe(false)
  })

  test.each([
    // Published: 688.6 GB with a layer of multi-token prediction, 65.3, and 1,030.
    ['deepseek-r1', 'nvidia-h200-sxm', 8, 'fp8', 688.6],
    ['gpt-oss-120b', 'nvidia-h100-sxm', 1, 'mxfp4', 65.3],
    ['kimi-k2', 'nvidia-b200-sxm', 8, 'fp8', 1030],
  ])('the preset %s on %s × %i', async (model, chip, tensorParallel, format, gigabytes) => {
    const body = await roofline(model, chip, { tensorParallel, pipelineParallel: 1 })
    expect(body.fleet.fits).toBe(true)
    expect(body.roofline.precision).toBe(format)
    expect(Math.abs(body.subject.weightBytes / 1e9 / gigabytes - 1)).toBeLessThan(0.03)
    expect(inputOf(body, 'bytesPerDenseParameter')).toMatchObject({
      origin: { from: 'preset', preset: `models/${model}`, basis: 'published' },
    })
  })

  test('FP8 on A100 is stored in 8 bits and multiplied at 16: 312 TFLOP/s', async () => {
    const quantization_config = { quant_method: 'fp8' }
    const body = await roofline({ ...llama, quantization_config }, 'nvidia-a100-sxm-80gb')
    // 6.98 billion parameters in linear layers, 1.05 in the embedding and the head, of two bytes.
    expect(body.subject.weightBytes / 1e9).toBeCloseTo(9.08, 2)
    expect(inputOf(body, 'peakFlopsPerSecond')).toMatchObject({ value: 312e12 })
    const onH100 = await roofline({ ...llama, quantization_config }, 'nvidia-h100-sxm')
    expect(inputOf(onH100, 'peakFlopsPerSecond')).toMatchObject({ value: 1979e12 })
  })

  test('a cache that the checkpoint has scales for takes half', async () => {
    const quantization_config = { quant_method: 'fp8', kv_cache_quant_algo: 'FP8' }
    const body = await roofline({ ...llama, quantization_config }, 'nvidia-h100-sxm')
    // 32 layers × 8 heads × 128 × keys and values.
    expect(body.subject.kvCacheBytesPerToken).toBe(32 * 8 * 128 * 2)
    const step = body.derivation.steps.find(
      ({ id }: { id: string }) => id === 'kvCacheBytesPerToken',
    )
    expect(step.label).toBe('KV cache per token, all layers, in its own format')
    const asked = await roofline({ ...llama, quantization_config }, 'nvidia-h100-sxm', {
      kvCachePrecision: 'bf16',
    })
    expect(asked.subject.kvCacheBytesPerToken).toBe(2 * 32 * 8 * 128 * 2)
  })

  test('a model that says nothing is at 16 bits, and the working says so', async () => {
    const body = await roofline('llama-2-70b', 'nvidia-h100-sxm')
    expect(body.roofline.precision).toBe('bf16')
    const bf16 = await roofline('llama-2-70b', 'nvidia-h100-sxm', { precision: 'bf16' })
    expect(body.cost).toEqual(bf16.cost)
    expect(inputOf(body, 'bytesPerDenseParameter')).toMatchObject({
      value: 2,
      origin: { note: expect.stringContaining('16 bits') },
    })
  })

  test('auto warns where it takes fewer bits than anybody published', async () => {
    const codes = ({ warnings }: { warnings: { code: string }[] }) =>
      warnings.map(({ code }) => code)
    const auto = { precision: 'auto' }
    const warning = 'not-the-format-of-the-checkpoint'
    expect(codes(await roofline('llama-2-70b', 'nvidia-h100-sxm', auto))).toContain(warning)
    expect(codes(await roofline({ config: deepseek }, 'nvidia-h200-sxm', auto))).not.toContain(
      warning,
    )
  })

  test('a share of the peak is of the rate that the format is multiplied at', async () => {
    const flops = { method: 'flops', flopsUtilization: 0.4 }
    const body = await roofline({ config: deepseek }, 'nvidia-h100-sxm', flops)
    expect(inputOf(body, 'peakFlopsPerSecond')).toMatchObject({ value: 1979e12 })
    expect(body.subject.weightBytes / 1e9).toBeCloseTo(673.15, 1)
    const explicit = await roofline({ config: deepseek }, 'nvidia-h100-sxm', {
      ...flops,
      precision: 'bf16',
    })
    expect(inputOf(explicit, 'peakFlopsPerSecond')).toMatchObject({ value: 989e12 })
  })
})

test('a number format that nobody has is refused on its field', async () => {
  const numberFormat = { attention: { format: 'fp7', bits: 8 } }
  const { status, body } = await infer({
    model: { activeParameters: 1e9, numberFormat },
    accelerator: 'nvidia-h100-sxm',
    workload,
  })
  expect(status).toBe(422)
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
    '/model/numberFormat/attention/format',
  )
})

test('a method that no engine loads is refused where it stands, in the text model too', async () => {
  const text_config = { ...llama, quantization_config: { quant_method: 'exl3' } }
  const { status, body } = await infer({
    model: { model_type: 'mistral3', text_config },
    accelerator: 'nvidia-h100-sxm',
    workload,
  })
  expect(status).toBe(422)
  expect(body.errors).toEqual([
    expect.objectContaining({
      pointer: '/model/text_config/quantization_config',
      code: 'unknown-number-format',
    }),
  ])
})
