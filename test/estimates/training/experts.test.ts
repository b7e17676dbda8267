import { describe, expect, test } from 'vitest'
import { train } from '../../support/api.ts'
import { trainingFittedFor } from '../../support/fitted.ts'

interface Cut {
  readonly tensor: number
  readonly stages: number
  readonly copies: number
  /** Chips that share out the experts. */
  readonly experts: number
  readonly batch: number
  readonly zero: 1 | 3
}
const sequence = 4096

/**
 * Mixtral 8x7B on H100 SXM, every layer recomputed: a training step by hand.
 *
 * Weights: 32 layers × (41,943,040 attention + 8 × 4,096 router + 8,192 norms) +
 * 4,096 = 1,343,492,096; experts 32 × 8 × 3 × 4,096 × 14,336 = 45,097,156,608, of
 * which a token passes 2 of 8; embedding and head 32,000 × 4,096 each.
 */
const mixtral = ({ tensor: t, stages: p, copies, experts: e, batch, zero }: Cut) => {
  const now = trainingFittedFor('hopper', 'nvidia-h100-sxm')
  const chips = t * p * copies
  const passes = 4
  const microBatches = batch / copies
  const dense = 1_343_492_096
  const routed = 45_097_156_608
  const word = 131_072_000
  const flops = t * p * 989e12
  const matmul = (passes * 2 * (dense + word) * sequence) / (flops * now.matmul)
  // The chips that share experts send each of theirs the tokens of all of them.
  const perExpert = ((sequence * 2) / 8) * e
  const expertMatmul =
    ((passes * 2 * (routed / 4) * sequence) / (flops * now.matmul)) *
    (1 + now.expertHalf / perExpert)
  const pairs = (16_384 * 32 * sequence) / 2
  const attention = (passes * pairs * sequence) / (flops * now.attention)
  // Norms and residuals; projections, and two experts with their inputs.
  const norms = 2 * 32 * 8 * 4096
  const inner = 2 * 32 * (2 * 48 * 128 + 2 * (4 * 4096 + 3 * 14_336))
  const activations = (passes * ((norms + inner) / t) * sequence * now.traffic) / (p * 3.35e12)
  const host = (passes * 32 * (now.layer + now.expertLayer)) / p
  const collectives = t > 1 ? (2 * 32 * 3) / p : 0
  const ring = 2 * (1 - 1 / t) * 4096 * 2 * sequence
  const links = collectives * (ring / (450e9 * now.link) + now.collective)
  const compute = matmul + expertMatmul + attention + activations + host + links
  // A token goes to each chip that holds one of its two experts, and to each other server once.
  const others = (count: number) => (count - 1) * (1 - (1 - 1 / count) ** 2)
  const servers = Math.max(1, (e * t) / 8)
  const sent = others(e) / 450e9 + others(servers) / 50e9
  const toExperts = (32 * 2 * 3 * 4096 * 2 * sequence * sent) / t / (p * now.link)
  const heldDense = (dense / p + (p === 1 ? 2 : 1) * word) / t
  const heldExperts = routed / (t * p * e)
  const dataLink = (chips <= 8 ? 450e9 : Math.min(450e9, (50e9 * 8) / t)) * now.dataLink
  const gathered = zero === 3 ? (3 * 2 * (heldDense + heldExperts)) / dataLink : 0
  const beside = gathered + toExperts
  const each = Math.max(compute, beside) + now.leak * Math.min(compute, beside)
  const pipeline = (microBatches + p - 1) * each
  const gradients = zero === 3 ? 0 : (4 * (heldDense + heldExperts)) / dataLink
  // Chips that share experts hold different ones: fewer copies of each.
  const copiesOfExperts = copies / e
  const states = heldDense / copies + heldExperts / copiesOfExperts
  const working = Math.max(pipeline, gradients) + now.leak * Math.min(pipeline, gradients)
  const seconds = working + (now.optimizerBytes * states) / 3.35e12 + now.stepHost
  const whole = ((8 * 4096 + 2 * (80 * 128 + 2 * (4096 + 3 * 14_336))) / t) * sequence
  const layers = (32 / p) * Math.min(microBatches, p)
  const held = zero === 3 ? states : heldDense + heldExperts
  return {
    chips,
    seconds,
    compute: (microBatches * (matmul + expertMatmul + attention)) / seconds,
    network: (microBatches * (links + each - compute) + working - pipeline) / seconds,
    memory: {
      weightBytes: 2 * held,
      gradientBytes: 2 * held,
      optimizerBytes: 12 * states,
      activationBytes:
        layers * ((2 * 4096) / t) * sequence + whole + (p === 1 ? (6 * 32_000 * sequence) / t : 0),
    },
  }
}

describe('a mixture of experts, for whoever shares its experts out', () => {
  test.each([
    {
      why: 'over two servers: each token crosses the network once',
      cut: { tensor: 2, stages: 2, copies: 8, experts: 8, batch: 32, zero: 1 } as const,
    },
    {
      why: 'within a server, weights gathered for each micro-batch',
      cut: { tensor: 1, stages: 1, copies: 16, experts: 4, batch: 32, zero: 3 } as const,
    },
    {
      why: 'each chip with all of them',
      cut: { tensor: 8, stages: 4, copies: 2, experts: 1, batch: 64, zero: 1 } as const,
    },
  ])('$why', async ({ cut }) => {
    const hand = mixtral(cut)
    const { status, body } = await train({
      workload: { tokens: 1e12, chips: hand.chips, sequenceTokens: sequence },
      model: 'mixtral-8x7b',
      accelerator: 'nvidia-h100-sxm',
      performance: {
        method: 'plan',
        tensorParallel: cut.tensor,
        pipelineParallel: cut.stages,
        contextParallel: 1,
        expertParallel: cut.experts,
        virtualStages: 1,
        microBatchSequences: 1,
        globalBatchSequences: cut.batch,
        zeroStage: cut.zero,
        recomputation: 'full',
      },
    })
    expect(status).toBe(200)
    expect(body.unknown['/plan']).toBeUndefined()
    expect(body.plan.trainingStepSeconds / hand.seconds).toBeCloseTo(1, 9)
    expect(body.plan.shares.compute).toBeCloseTo(hand.compute, 9)
    expect(body.plan.shares.network).toBeCloseTo(hand.network, 9)
    for (const [part, bytes] of Object.entries(hand.memory))
      expect(body.memory[part], part).toBeCloseTo(bytes, -2)
  })
})
