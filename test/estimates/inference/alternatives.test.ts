import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'

const tokens = { input: 512, output: 256 }
const ask = async (
  queriesPerSecond: number,
  performance: object = {},
  { model = 'llama-3.1-8b', accelerator = 'nvidia-h100-sxm', input = tokens.input } = {},
) => {
  const { body } = await infer({
    model,
    accelerator,
    workload: { queriesPerSecond, inputTokens: input, outputTokens: tokens.output },
    performance: { method: 'roofline', ...performance },
  })
  return body
}
interface Other {
  readonly text: string
  readonly chips: number | null
  readonly batch: number | null
  readonly reason: string
}
const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')))

describe('plans that were not chosen, for whoever would have chosen another', () => {
  test('a small load: more chips for the same, the next best first', async () => {
    const { roofline, fleet } = await ask(1)
    const others: Other[] = roofline.alternatives
    expect(fleet.chipsExact).toBe(1)
    // 2, 4 and 8 chips in one domain of links, then 2 and 4 stages of 8: one replica of each.
    expect(others.map(({ chips }) => chips)).toEqual([2, 4, 8, 16, 32])
    expect(others.map(({ reason }) => numbersIn(reason)[0])).toEqual([2, 4, 8, 16, 32])
    // The cache of 512 + 128 tokens: (85.0 × 0.9 - 5.1 GB) × chips less 16.1 GB holds more than 1,024 sequences.
    expect(others.map(({ batch }) => batch)).toEqual([1024, 1024, 1024, 1024, 1024])
  })

  test('as many chips: what takes less of their time for each token', async () => {
    // One chip holds 659 sequences, (0.9 × 85.04 - 5.12 - 16.06) GB over 640 × 131,072 B.
    const one = llamaOnH100(tokens).rate(659)
    const two = llamaOnH100({ ...tokens, chips: 2 }).rate(1024)
    const rate = (1.5 * one) / tokens.output
    expect(rate).toBeLessThan(two / tokens.output)
    const { roofline, fleet } = await ask(rate, { maxUtilization: 1 })
    expect(fleet).toMatchObject({ chipsExact: 2, chipsPerReplica: 1, replicas: 2 })
    const [next]: Other[] = roofline.alternatives
    expect(next).toMatchObject({ chips: 2, batch: 1024 })
    expect(next?.reason).toContain(`${((2 / two / (1 / one) - 1) * 100).toPrecision(2)}%`)
  })

  test('a limit that only larger replicas keep: why the others fall out', async () => {
    // Prompts of 8,000 tokens take 0.29 s on one chip, and less on two.
    const input = 8000
    const ttft = (chips: number) => llamaOnH100({ ...tokens, input, chips }).ttft(1)
    const maxTtftSeconds = (ttft(1) + ttft(2)) / 2
    const { roofline, fleet } = await ask(1, { maxTtftSeconds, pipelineParallel: 1 }, { input })
    expect(fleet.chipsPerReplica).toBe(2)
    expect(roofline.alternatives.map(({ chips }: Other) => chips)).toEqual([4, 8, null])
    const last: Other = roofline.alternatives.at(-1)
    expect(last.batch).toBeNull()
    expect(numbersIn(last.reason)).toContain(Number((ttft(1) * 1e3).toPrecision(3)))
  })
})

describe('no plan: what comes nearest, for whoever can give way', () => {
  const whyNot = async (performance: object, rest?: { model?: string; accelerator?: string }) => {
    const { unknown, roofline } = await ask(1, { pipelineParallel: 1, ...performance }, rest)
    expect(roofline).toBeNull()
    return unknown['/roofline'] as string
  }

  test('a limit on TPOT: the fastest plan, and what it reaches', async () => {
    const reached = [1, 2, 4, 8].map((chips) => llamaOnH100({ ...tokens, chips }).step(1).seconds)
    const why = await whyNot({ maxTpotSeconds: 1e-5, latencyPercentile: 'mean' })
    expect(why).toContain('keeps mean TPOT within 0.01 ms')
    expect(numbersIn(why)).toContain(Number((Math.min(...reached) * 1e3).toPrecision(3)))
  })

  test('a limit on TTFT: the plan with the earliest token', async () => {
    const reached = [1, 2, 4, 8].map((chips) => llamaOnH100({ ...tokens, chips }).ttft(1))
    const why = await whyNot({ maxTtftSeconds: 1e-3 })
    expect(numbersIn(why)).toContain(Number((Math.min(...reached) * 1e3).toPrecision(3)))
  })

  test('a batch that none holds: the most that one does', async () => {
    expect(numbersIn(await whyNot({ batch: 5000 }))).toContain(1024)
    expect(numbersIn(await whyNot({ batch: 5000, tensorParallel: 1 }))).toContain(680)
  })

  test('memory: what the plan that lacks least of it lacks, in all and for each chip', async () => {
    // 126 layers × (16,384 × (2 × 16,384 + 2 × 1,024) + 3 × 16,384 × 53,248 + 2 × 16,384) + 16,384
    // + 2 × 128,256 × 16,384 = 405,853,388,800 weights of 2 B.
    const weights = 2 * 405_853_388_800
    // An L4 shows 23,034 MiB, less 1%, of which 90% are for weights and sequences; logits take 128,256 × 39 B.
    const each = 23_034 * 2 ** 20 * 0.99 * 0.9 - 128_256 * 39
    // One sequence: 640 tokens × 126 layers × 2 × 8 × 128 × 2 B.
    const cache = 640 * 126 * 2048 * 2
    const lacking = weights + cache - 8 * each
    const why = await whyNot({}, { model: 'llama-3.1-405b', accelerator: 'nvidia-l4' })
    expect(numbersIn(why)).toContain(Number((lacking / 1e9).toPrecision(3)))
    expect(numbersIn(why)).toContain(Number((lacking / 8 / 1e9).toPrecision(3)))
    // Of 32 chips in four stages less is missing.
    const four = weights + cache - 32 * each
    const most = await whyNot(
      { pipelineParallel: 4 },
      { model: 'llama-3.1-405b', accelerator: 'nvidia-l4' },
    )
    expect(numbersIn(most)).toContain(Number((four / 1e9).toPrecision(3)))
  })
})
