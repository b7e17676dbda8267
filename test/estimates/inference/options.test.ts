import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { llamaOn, llamaOnH100 } from '../../support/llama-by-hand.ts'

const tokens = { input: 4000, output: 200 }
const ask = async (performance: object, rest: object = {}) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: { queriesPerSecond: 10, inputTokens: tokens.input, outputTokens: tokens.output },
    performance: { method: 'roofline', tensorParallel: 1, pipelineParallel: 1, ...performance },
    ...rest,
  })
  return body
}

describe('links between chips, for whoever spreads a model over cards', () => {
  const l4 = {
    id: 'nvidia-l4',
    family: 'ada',
    flops: 121e12,
    bandwidth: 300.1e9,
    // PCIe 4.0: through the host.
    link: 31e9,
    throughHost: true,
  }
  // Superchips with links of their own, one in a server.
  const gh200 = {
    id: 'nvidia-gh200-96gb',
    family: 'hopper',
    flops: 989e12,
    bandwidth: 4e12,
    link: 450e9,
  }
  // Links that nobody states: 100 GB/s of their own.
  const neuron = {
    id: 'aws-inferentia2',
    family: 'neuron-v2',
    flops: 190e12,
    bandwidth: 820 * 2 ** 30,
    link: 100e9,
  }
  test.each([l4, gh200, neuron])('two of $id', async (chip) => {
    const { performance, roofline } = await ask(
      { tensorParallel: 2, batch: 16 },
      { accelerator: chip.id },
    )
    const { parts, seconds } = llamaOn(chip, { ...tokens, chips: 2 }).step(16)
    expect(performance.tpotSeconds / seconds).toBeCloseTo(1, 9)
    expect(roofline.bound.shares.network).toBeCloseTo(parts.network / seconds, 9)
  })

  test('more chips share a layer than share fast links only where it is asked for', async () => {
    const chipsOf = async (accelerator: string, performance: object = {}) => {
      const { body } = await infer({
        model: 'llama-3.1-70b',
        accelerator,
        workload: { queriesPerSecond: 1, inputTokens: 500, outputTokens: 100 },
        performance: { method: 'roofline', pipelineParallel: 1, ...performance },
      })
      const { plan, alternatives } = body.roofline ?? {}
      return plan && [plan.tensorParallel, ...alternatives.map((one: Plan) => sizeOf(one))]
    }
    type Plan = { text: string }
    const sizeOf = ({ text }: Plan) => Number(/^(\d+) chips/.exec(text)?.[1] ?? 1)
    // 141 GB of weights: two chips of 80 GB and more; a server of H100 joins 8, a rack of GB200 72.
    expect(Math.max(...(await chipsOf('nvidia-h100-sxm')))).toBe(8)
    expect(Math.max(...(await chipsOf('nvidia-gb200-nvl72')))).toBe(64)
    expect(await chipsOf('nvidia-h100-sxm', { tensorParallel: 16 })).toEqual([16])
  })
})

describe('what shortens the work of a replica', () => {
  test('a prefix that was read before', async () => {
    const { performance } = await ask({ prefixCacheHitRate: 0.75, batch: 32 })
    const hand = llamaOnH100({ ...tokens, cached: 0.75 })
    expect(performance.tpotSeconds / hand.step(32).seconds).toBeCloseTo(1, 9)
    expect(performance.ttftSeconds / hand.ttft(32)).toBeCloseTo(1, 9)
  })

  test('stages, each on sequences of its own', async () => {
    const { performance, fleet } = await ask({ tensorParallel: 2, pipelineParallel: 4, batch: 64 })
    const hand = llamaOnH100({ ...tokens, chips: 2, stages: 4 })
    expect(fleet.chipsPerReplica).toBe(8)
    expect(performance.outputTokensPerSecondPerReplica / hand.rate(64)).toBeCloseTo(1, 9)
    expect(performance.ttftSeconds / hand.ttft(64)).toBeCloseTo(1, 9)
  })

  test('drafted tokens: 1 + 0.7 + 0.49 + 0.343 are kept of four, of which all are checked', async () => {
    const drafted = { draftTokens: 3, acceptanceRate: 0.7, batch: 16, prefillPool: 'own' }
    const { performance } = await ask(drafted)
    // Four rows a sequence, but one cache to read, one sampler and one host’s part.
    const at = (batch: number) => llamaOnH100({ ...tokens, ownPool: true }).step(batch).parts
    const seconds =
      at(16).memory +
      (at(64).memory - at(16).memory) -
      // The caches of 48 sequences that there are not.
      cacheRead(48) +
      at(64).compute +
      at(16).overhead
    expect(performance.tpotSeconds / (seconds / 2.533)).toBeCloseTo(1, 9)
  })
  const cacheRead = (sequences: number) => {
    const { memory: few } = llamaOnH100({ ...tokens, ownPool: true }).step(1).parts
    const { memory: none } = llamaOnH100({ ...tokens, ownPool: true }).step(0).parts
    const { memory: short } = llamaOnH100({ input: 0, output: 0, ownPool: true }).step(1).parts
    return sequences * (few - none - (short - none))
  }
})

describe('replicas that only read prompts, for whoever splits the two', () => {
  test('as many as are busy at the peak for four fifths of the time, beside those that decode', async () => {
    const rate = 40
    const { fleet, performance, roofline } = await ask(
      { prefillPool: 'own', batch: 32 },
      {
        workload: {
          queriesPerSecond: rate / 2,
          peakToAverageRatio: 2,
          inputTokens: tokens.input,
          outputTokens: tokens.output,
        },
      },
    )
    const hand = llamaOnH100({ ...tokens, ownPool: true })
    const decoding = Math.ceil(rate / (0.8 * (hand.rate(32) / tokens.output)))
    const reading = Math.ceil((rate * hand.prefill(32)) / 0.8)
    expect(performance.outputTokensPerSecondPerReplica / hand.rate(32)).toBeCloseTo(1, 9)
    expect(fleet.replicas).toBe(decoding + reading)
    // The average is shared out over those that decode.
    expect(roofline.load.queriesPerSecondPerReplica).toBeCloseTo(20 / decoding, 12)
  })
})
