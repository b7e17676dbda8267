import { describe, expect, test } from 'vitest'
import { train } from '../../support/api.ts'
import { type Cut, llamaTrained, planOf } from '../../support/training-by-hand.ts'

const whole: Cut = {
  tensor: 1,
  stages: 1,
  context: 1,
  copies: 8,
  turns: 1,
  micro: 1,
  batch: 128,
  sequence: 4096,
  zero: 1,
  recomputes: true,
}
const cuts: readonly { readonly why: string; readonly cut: Cut }[] = [
  { why: 'eight copies of one chip that recompute their layers', cut: whole },
  {
    why: 'copies that share out the weights too, gathered for each micro-batch',
    cut: { ...whole, copies: 16, zero: 3, micro: 2, recomputes: false, sequence: 2048 },
  },
  {
    why: 'two copies over two stages of two chips: the second stage waits for the first',
    cut: { ...whole, tensor: 2, stages: 2, copies: 2, batch: 16, recomputes: false },
  },
  {
    why: 'stages that take turns, and gradients that wait for the network',
    cut: { ...whole, tensor: 2, stages: 4, copies: 4, turns: 2, batch: 16, zero: 2 },
  },
  {
    why: 'long sequences cut in two, which pass keys and values around',
    cut: { ...whole, tensor: 4, context: 2, copies: 2, batch: 8, sequence: 32_768 },
  },
  {
    why: 'one micro-batch for each copy, whose gradients take longer than its arithmetic',
    cut: { ...whole, copies: 16, batch: 16, sequence: 256 },
  },
]

const answerTo = async (cut: Cut) => {
  const { status, body } = await train({
    workload: {
      tokens: '1 trillion',
      chips: llamaTrained(cut).chips,
      sequenceTokens: cut.sequence,
    },
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    performance: planOf(cut),
  })
  expect(status).toBe(200)
  expect(body.unknown['/plan']).toBeUndefined()
  return body
}

describe('what a training step of Llama 3.1 8B spends its time on, for whoever tunes its plan', () => {
  test.each(cuts)('$why', async ({ cut }) => {
    const { plan } = await answerTo(cut)
    const hand = llamaTrained(cut)
    expect(plan.trainingStepSeconds / hand.seconds).toBeCloseTo(1, 9)
    expect(plan.tokensPerSecondPerChip / hand.tokensPerSecondPerChip).toBeCloseTo(1, 9)
    expect(Object.keys(plan.shares).toSorted()).toEqual(Object.keys(hand.parts).toSorted())
    for (const [part, seconds] of Object.entries(hand.parts))
      expect(plan.shares[part], part).toBeCloseTo(seconds / hand.seconds, 9)
  })

  test.each(cuts)('MFU and HFU: $why', async ({ cut }) => {
    const { plan } = await answerTo(cut)
    const hand = llamaTrained(cut)
    const share = (flops: number) => (hand.tokensPerSecondPerChip * flops) / 989e12
    expect(plan.modelFlopsUtilizationWithAttention).toBeCloseTo(share(hand.modelFlops), 9)
    expect(plan.hardwareFlopsUtilization).toBeCloseTo(share(hand.executedFlops), 9)
  })
})

describe('what fills the memory of the fullest chip, for whoever asks why a plan does not fit', () => {
  test.each(cuts)('$why', async ({ cut }) => {
    const { memory } = await answerTo(cut)
    const hand = llamaTrained(cut).memory
    const { totalBytes, ...parts } = hand
    const freeBytes = totalBytes - Object.values(parts).reduce((sum, bytes) => sum + bytes, 0)
    for (const [part, bytes] of Object.entries({ ...hand, freeBytes }))
      expect(memory[part], part).toBeCloseTo(bytes, -2)
  })
})
