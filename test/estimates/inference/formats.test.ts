import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { h100, llamaOn } from '../../support/llama-by-hand.ts'

const tokens = { input: 512, output: 256 }
const one = { tensorParallel: 1, pipelineParallel: 1, batch: 64 }
const ask = async (
  performance: object,
  { model = 'llama-3.1-8b', accelerator = 'nvidia-h100-sxm' } = {},
) => {
  const { body } = await infer({
    model,
    accelerator,
    workload: { queriesPerSecond: 1, inputTokens: tokens.input, outputTokens: tokens.output },
    performance: { method: 'roofline', ...one, ...performance },
  })
  return body
}
const layers = 6_979_588_096
/** The embedding and the head stay at 16 bits. */
const words = 2 * 2 * 525_336_576

describe('weights in a number format, for whoever wants a model on a smaller chip', () => {
  test.each([
    ['bf16', 2],
    ['fp16', 2],
    ['fp8', 1],
    ['int8', 1],
    // 4 bits and a scale of 16 for 128 of them, of 8 for 16.
    ['int4', (4 + 16 / 128) / 8],
    ['nvfp4', (4 + 8 / 16) / 8],
    // A scale of 8 for 32: of a model without experts in all linear layers.
    ['mxfp4', (4 + 8 / 32) / 8],
  ])('%s: %d B each', async (precision, bytes) => {
    const { roofline } = await ask({ precision }, { accelerator: 'nvidia-b200-sxm' })
    expect(roofline.memory.weightBytes).toBeCloseTo(layers * bytes + words, 3)
    expect(roofline.precision).toBe(precision)
  })

  test('mxfp4: experts at 4 bits and a scale of 8 for 32, their width padded to 256', async () => {
    const two = { precision: 'mxfp4', tensorParallel: 2 }
    const { roofline } = await ask(two, { model: 'gpt-oss-120b' })
    // 36 layers × 128 experts × (3 × 2,880 × 2,880 + 2 × 2,880 + 2,880 biases), 2,880 padded to 3,072.
    const experts = 36 * 128 * (3 * 2880 * 2880 + 3 * 2880)
    // Attention 2,880 × (2 × 4,096 + 2 × 512) with 4,096 + 1,024 + 2,880 biases; routers 128 × 2,880;
    // norms with biases.
    const attention = 2880 * (2 * 4096 + 1024) + 4096 + 1024 + 2880
    const rest = 36 * (attention + 128 * 2880 + 2 * 2 * 2880) + 2 * 2880
    const bytes = (experts * (4 + 8 / 32)) / 8 / (2880 / 3072) + rest * 2
    expect(roofline.memory.weightBytes / (bytes + 2 * 2 * 201_088 * 2880)).toBeCloseTo(1, 9)
  })

  test.each<[string, string, 'served' | 'weight-only' | 'not served']>([
    ['nvidia-h100-sxm', 'fp8', 'served'],
    ['nvidia-h100-sxm', 'mxfp4', 'weight-only'],
    ['nvidia-b200-sxm', 'nvfp4', 'served'],
    ['nvidia-a100-sxm-80gb', 'fp8', 'weight-only'],
    // FP8 and NVFP4 by Marlin; of MXFP4 vLLM says that Turing has no kernel.
    ['nvidia-t4', 'fp8', 'weight-only'],
    ['nvidia-t4', 'mxfp4', 'not served'],
    ['nvidia-v100-sxm2-32gb', 'fp8', 'not served'],
    ['nvidia-v100-sxm2-32gb', 'mxfp4', 'not served'],
    ['amd-mi300x', 'mxfp4', 'weight-only'],
    ['amd-mi300x', 'nvfp4', 'not served'],
    ['google-tpu-v5e', 'mxfp4', 'not served'],
    ['google-tpu-v5e', 'int8', 'served'],
    ['google-tpu-v7', 'mxfp4', 'weight-only'],
    ['huawei-ascend-910b', 'mxfp4', 'not served'],
    ['huawei-ascend-910b', 'bf16', 'served'],
    ['intel-gaudi3', 'fp8', 'served'],
    ['intel-gaudi3', 'mxfp4', 'not served'],
  ])('on %s %s is %s, and the answer says so', async (accelerator, precision, how) => {
    const { derivation, warnings, roofline } = await ask(
      { precision, batch: 1 },
      { model: 'llama-3.2-1b', accelerator },
    )
    const rate = derivation.inputs.find(({ id }: { id: string }) => id === 'peakFlopsPerSecond')
    expect(/weight-only/.test(rate.origin.note)).toBe(how !== 'served')
    const codes = warnings.map(({ code }: { code: string }) => code)
    expect(codes.includes('format-not-served')).toBe(how === 'not served')
    expect(roofline.precision).toBe(precision)
  })

  test('a format that a checkpoint is published in and no engine serves there is named', async () => {
    const on = async (accelerator: string) => {
      const { warnings } = await ask({}, { model: 'gpt-oss-20b', accelerator })
      return warnings.filter(({ code }: { code: string }) => code === 'format-not-served')
    }
    expect(await on('nvidia-v100-sxm2-32gb')).toMatchObject([
      { detail: expect.stringMatching(/mxfp4 on V100/) },
    ])
    expect(await on('nvidia-h100-sxm')).toEqual([])
  })

  test('mxfp4 of a model with experts leaves the rest at 16 bits, and says so', async () => {
    const denseBytes = async (model: string) => {
      const { derivation } = await ask({ precision: 'mxfp4' }, { model })
      return derivation.inputs.find(({ id }: { id: string }) => id === 'bytesPerDenseParameter')
    }
    expect(await denseBytes('gpt-oss-120b')).toMatchObject({
      value: 2,
      origin: { note: expect.stringMatching(/experts alone/) },
    })
    expect(await denseBytes('llama-3.1-8b')).toMatchObject({
      origin: { note: expect.stringMatching(/size of mxfp4/) },
    })
  })

  test.each([
    // 1,979 TFLOP/s at 8 bits, attention and head at 989.
    ['H100, which multiplies 8 bits', 'nvidia-h100-sxm', h100],
    // No rate at 8-bit floats: 312 TFLOP/s at 16 bits for all.
    [
      'A100, which does not',
      'nvidia-a100-sxm-80gb',
      {
        id: 'nvidia-a100-sxm-80gb',
        family: 'ampere',
        flops: 312e12,
        bandwidth: 2.039e12,
        link: 3e11,
      },
    ],
  ])('fp8 on an %s', async (_, accelerator, chip) => {
    const { performance } = await ask({ precision: 'fp8' }, { accelerator })
    const hand = llamaOn(chip, { ...tokens, bytes: 1 })
    expect(performance.tpotSeconds / hand.step(64).seconds).toBeCloseTo(1, 9)
    expect(performance.ttftSeconds / hand.ttft(64)).toBeCloseTo(1, 9)
  })
})

describe('the cache in memory, by engine', () => {
  // 32 layers × 2 × 8 × 128 numbers.
  const numbers = 65_536
  test.each([
    // vLLM keeps 16 bits, and half of an answer on average.
    { why: 'vLLM', ask: { precision: 'fp8' }, bytes: 2, held: 640 },
    { why: 'vLLM at 8 bits', ask: { kvCachePrecision: 'fp8' }, bytes: 1, held: 640 },
    // TensorRT-LLM keeps what quantised weights come with, and sets the whole answer aside.
    { why: 'TensorRT-LLM', ask: { engine: 'tensorrt-llm' }, bytes: 2, held: 768 },
    {
      why: 'TensorRT-LLM, weights at 8 bits',
      ask: { engine: 'tensorrt-llm', precision: 'fp8' },
      bytes: 1,
      held: 768,
    },
    {
      why: 'TensorRT-LLM, the cache at 16 bits',
      ask: { engine: 'tensorrt-llm', precision: 'fp8', kvCachePrecision: 'bf16' },
      bytes: 2,
      held: 768,
    },
  ])('$why: $bytes B, $held tokens a sequence', async ({ ask: performance, bytes, held }) => {
    const { roofline } = await ask(performance)
    expect(roofline.memory.kvBytes).toBe(64 * held * numbers * bytes)
  })

  test('TensorRT-LLM takes 95% of the memory, 2 GB of workspace, and 2,048 sequences', async () => {
    const { roofline } = await ask({ engine: 'tensorrt-llm', batch: undefined })
    const { memory, plan } = roofline
    expect(memory.activationBytes).toBe(2e9)
    expect(memory.reservedBytes).toBeCloseTo(80 * 2 ** 30 * 0.99 * 0.05, 3)
    // (0.95 × 85.04 - 2 - 16.06) GB over 768 × 131,072 B.
    const room = 80 * 2 ** 30 * 0.99 * 0.95 - 2e9 - 2 * (layers + 2 * 525_336_576)
    expect(plan.batchLimit).toBe(Math.floor(room / (768 * numbers * 2)))
  })
})

describe('auto takes the cheapest format that the chip multiplies by itself', () => {
  test.each([
    ['nvidia-a100-sxm-80gb', 'bf16'],
    ['nvidia-h100-sxm', 'fp8'],
    ['nvidia-b200-sxm', 'nvfp4'],
  ])('%s: %s, at a load that fills it', async (accelerator, precision) => {
    const ask = async (precision: string) => {
      const { body } = await infer({
        model: 'llama-3.1-8b',
        accelerator,
        workload: { queriesPerSecond: 5000, inputTokens: 512, outputTokens: 256 },
        performance: { method: 'roofline', precision },
      })
      return body
    }
    const auto = await ask('auto')
    expect(auto.roofline.precision).toBe(precision)
    expect(auto.fleet).toEqual((await ask(precision)).fleet)
    // None of the others takes fewer chips.
    for (const { chips } of auto.roofline.alternatives)
      expect(chips ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(auto.fleet.chipsExact)
  })

  test('a chip of one’s own is taken at 16 bits', async () => {
    const own = { peakFlopsPerSecond: 1e15, memoryBytes: 80e9, bandwidthBytesPerSecond: 3e12 }
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: own,
      workload: { queriesPerSecond: 1, inputTokens: 512, outputTokens: 256 },
      performance: { method: 'roofline', precision: 'auto' },
    })
    expect(body.roofline.precision).toBe('bf16')
  })
})
