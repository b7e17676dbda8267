import { trainingFittedFor } from './fitted.ts'

/** How the model is cut up; sequences of a micro-batch and of a step, tokens of a sequence. */
export interface Cut {
  readonly tensor: number
  readonly stages: number
  readonly context: number
  readonly copies: number
  readonly turns: number
  readonly micro: number
  readonly batch: number
  readonly sequence: number
  readonly zero: 0 | 1 | 2 | 3
  readonly recomputes: boolean
}

/** The request that asks for it. */
export const planOf = ({
  tensor,
  stages,
  context,
  turns,
  micro,
  batch,
  zero,
  recomputes,
}: Cut) => ({
  method: 'plan',
  tensorParallel: tensor,
  pipelineParallel: stages,
  contextParallel: context,
  virtualStages: turns,
  microBatchSequences: micro,
  globalBatchSequences: batch,
  zeroStage: zero,
  recomputation: recomputes ? 'full' : 'none',
})

/**
 * Llama 3.1 8B in bf16 with Adam on H100 SXM (989 TFLOP/s, 3.35 TB/s, 450 GB/s
 * to the 8 of a server, 50 GB/s each beyond): a training step by hand.
 *
 * Weights: 6,979,588,096 in the layers and norms, 525,336,576 each in the
 * embedding and the head, as 128,256 × 4,096. Attention: 4 × 32 × 128 FLOPs a
 * pair and layer, half of the pairs. Activations that a token passes through
 * memory: 2 × 32 × 8 × 4,096 = 2,097,152 B of norms and residuals, 2 × 32 × (2 ×
 * 48 × 128 + 3 × 14,336) = 3,538,944 B inside. It leaves 8 × 4,096 B and 2 × (80
 * × 128 + 3 × 14,336) = 106,496 B a layer, 2 × 4,096 B where layers are recomputed.
 */
export const llamaTrained = (cut: Cut) => {
  const { tensor: t, stages: p, context: c, copies, turns, micro, batch, sequence } = cut
  const now = trainingFittedFor('hopper', 'nvidia-h100-sxm')
  const chips = t * p * c * copies
  const again = cut.recomputes ? 1 : 0
  const passes = 3 + again
  const microBatches = batch / copies / micro
  const tokens = (micro * sequence) / c
  const weights = 6_979_588_096
  const word = 525_336_576
  const held = (weights / p + (p === 1 ? 2 : 1) * word) / t
  const shared = (from: number) => (cut.zero >= from ? copies : 1)

  const matmul = (passes * 2 * (weights + word) * tokens) / (t * p * 989e12 * now.matmul)
  const pairs = (16_384 * 32 * sequence) / 2
  const attention = (passes * pairs * tokens) / (t * p * 989e12 * now.attention)
  const activations =
    (passes * ((2_097_152 + 3_538_944) / t) * tokens * now.traffic) / (p * 3.35e12)
  const host = (passes * 32 * now.layer) / p
  // Two collectives a layer forward, two backward, two recomputed; a ring sends 2 (t - 1) / t.
  const collectives = t > 1 ? (2 * 32 * (2 + again)) / p : 0
  const ring = 2 * (1 - 1 / t) * 4096 * 2 * tokens
  const tensorLinks = collectives * (ring / (450e9 * now.link) + now.collective)
  // Keys and values of 2 × 8 × 128 numbers of 2 B go around the chips that share a sequence.
  const contextLinks = (3 * 32 * 2048 * 2 * tokens * (c - 1)) / t / (p * 450e9 * now.link)
  const links = tensorLinks + contextLinks
  const compute = matmul + attention + activations + host + links
  // Copies of one server share its cards.
  const dataLink = chips <= 8 ? 450e9 : Math.min(450e9, 50e9 * Math.max(1, 8 / (t * c)))
  const moved = (bytes: number) => (bytes * held) / (dataLink * now.dataLink)
  const gathered = cut.zero === 3 && copies > 1 ? moved(3 * 2) : 0
  const each = Math.max(compute, gathered) + now.leak * Math.min(compute, gathered)
  const bubbles = (p - 1) / turns
  const pipeline = (microBatches + bubbles) * each
  const gradients = cut.zero < 3 && copies > 1 ? moved(2 + 2) : 0
  const optimizer = (now.optimizerBytes * held) / shared(1) / 3.35e12
  const working = Math.max(pipeline, gradients) + now.leak * Math.min(pipeline, gradients)
  const seconds = working + optimizer + now.stepHost

  const inFlight = Math.min(microBatches, turns > 1 ? p + (p - 1) / turns : p)
  const whole = ((8 * 4096 + 106_496) / t) * tokens
  const inputs = ((2 * 4096) / t) * tokens
  const layers = (32 / p) * inFlight
  const logits = p === 1 ? (6 * 128_256 * tokens) / t : 0
  return {
    chips,
    microBatches,
    seconds,
    tokensPerSecondPerChip: (batch * sequence) / seconds / chips,
    /** FLOPs of the model and those executed, for each token. */
    modelFlops: 3 * (2 * (weights + word) + pairs),
    executedFlops: passes * (2 * (weights + word) + pairs),
    /** The gradients that the arithmetic does not hide, and the arithmetic beside which weights are gathered. */
    parts: {
      compute: microBatches * (matmul + attention),
      memory: microBatches * activations + optimizer,
      network: microBatches * (links + each - compute) + working - pipeline,
      bubble: bubbles * each,
      overhead: microBatches * host + now.stepHost,
    },
    memory: {
      // 80 GiB, less 1% that the driver keeps.
      totalBytes: 80 * 2 ** 30 * 0.99,
      weightBytes: (2 * held) / shared(3),
      gradientBytes: (2 * held) / shared(2),
      // A 32-bit copy and two moments.
      optimizerBytes: (12 * held) / shared(1),
      activationBytes: cut.recomputes ? layers * inputs + whole + logits : layers * whole + logits,
      workspaceBytes: 2e9,
    },
  }
}
