import { fittedFor } from './fitted.ts'

/** A chip's figures; whether its links are its own, or those of the host. */
interface Chip {
  readonly id: string
  readonly family: string
  readonly flops: number
  readonly bandwidth: number
  readonly link: number
  readonly throughHost?: boolean
  /** Of weights at 8 bits. */
  readonly flops8?: number
}

export const h100: Chip = {
  id: 'nvidia-h100-sxm',
  family: 'hopper',
  flops: 989e12,
  flops8: 1979e12,
  bandwidth: 3.35e12,
  link: 450e9,
}

interface Served {
  /** Tokens of a prompt and of an answer. */
  readonly input: number
  readonly output: number
  /** Chips that share a layer, and stages of layers. */
  readonly chips?: number
  readonly stages?: number
  /** Of a prompt, what was read before. */
  readonly cached?: number
  /** Whether prompts are read by replicas of their own. */
  readonly ownPool?: boolean
  /** Bytes of a weight in the layers. */
  readonly bytes?: number
}

/**
 * Llama 3.1 8B in bf16 under vLLM, tensor parallel, on H100 SXM (3.35 TB/s, 989
 * TFLOP/s, links of 450 GB/s) or another chip: a decoding step by hand.
 *
 * Weights: 32 layers × (4,096 × (2 × 4,096 + 2 × 1,024) attention + 3 × 4,096 ×
 * 14,336 feed-forward + 2 × 4,096 norms) + 4,096 = 6,979,588,096; the head
 * 128,256 × 4,096 = 525,336,576. The cache of a token: 32 layers × 2 × 8 × 128
 * × 2 B = 131,072 B. Attention: 4 × 32 × 128 FLOPs a pair and layer. Activations
 * of a token: 2 × 32 × 8 × 4,096 = 2,097,152 B on each chip, and 2 × 32 × (2 ×
 * (32 + 16) × 128 + 3 × 14,336) = 3,538,944 B shared out.
 */
export const llamaOn = (chip: Chip, served: Served) => {
  const { input, output, chips = 1, stages = 1, cached = 0, ownPool = false, bytes = 2 } = served
  const now = fittedFor(chip.family, chip.id, 'vllm')
  const flops = chip.flops * chips
  const context = input + output / 2
  const prompt = input * (1 - cached)
  // The head stays at 16 bits, and is multiplied at their rate.
  const read = (6_979_588_096 * bytes + 525_336_576 * 2) / (chips * chip.bandwidth * now.memory)
  // Eight KV heads: more chips than that keep copies.
  const kvRead = (context * 131_072) / (Math.min(chips, 8) * chip.bandwidth * now.kv)
  const rate8 = bytes === 1 ? chip.flops8 : undefined
  // Weights of 8 bits without a unit for them are unpacked.
  const matmul16 = bytes === 1 ? now.matmul * now.unpacked : now.matmul
  const matmul = rate8 === undefined ? matmul16 : now.matmul8
  const weights = (2 * 6_979_588_096) / ((rate8 ?? chip.flops) * chips * matmul)
  const head = (2 * 525_336_576) / (flops * matmul)
  const activations =
    (now.traffic * (2_097_152 + 3_538_944 / chips)) / (chip.bandwidth * now.memory)
  // Two collectives a layer; each chip of a ring sends 2 (t - 1) / t of 4,096 numbers of 2 B.
  const collectives = chips > 1 ? 64 : 0
  const efficiency = chip.throughHost ? now.hostLink : now.link
  // The host carries four links at once.
  const crowd = chip.throughHost ? Math.max(1, chips / 4) : 1
  const link = (collectives * 2 * (1 - 1 / chips) * 4096 * 2 * crowd) / (chip.link * efficiency)
  // 7 µs between two, 18 between eight: (8 / 2)^0.68 = 2.57 times as long.
  const latency =
    collectives * (chip.throughHost ? now.hostCollective : now.collective) * (chips / 2) ** 0.68
  const decodeAttention = (32 * context * 16_384) / (flops * now.attention)
  // Half of its rate at 900 tokens.
  const promptAttention = ((32 * (input + 900)) / 2 / (flops * now.attention)) * 16_384
  const host = now.stepHost + 32 * now.layer
  const promptToken = weights + activations + link + promptAttention
  /** The parts of a step by what they wait for; stages work on different sequences. */
  const step = (batch: number) => {
    const rows = batch / stages
    // A sequence gives one token a step; its prompt is read once in `output` steps.
    const prompts = ownPool ? 0 : (rows / output) * prompt
    const parts = {
      memory: read + rows * kvRead + (rows + prompts) * activations,
      compute: rows * (weights + head + decodeAttention) + prompts * (weights + promptAttention),
      network: (rows + prompts) * link + latency,
      overhead: host + rows * now.sequence,
    }
    return { parts, seconds: parts.memory + parts.compute + parts.network + parts.overhead }
  }
  const fixedOf = (rows: number) => read + rows * kvRead + host + rows * now.sequence + latency
  /** Chunks of 8,192 tokens are read in a step each, whose fixed costs they bear. */
  const prefill = (batch: number) => {
    return Math.ceil(prompt / 8192) * fixedOf(batch / stages) + prompt * promptToken
  }
  /** The steps that carry a prompt do the rows of the others too, but in a pool of its own. */
  const beside = (batch: number) =>
    ownPool ? 0 : Math.ceil(prompt / 8192) * (step(batch).seconds - fixedOf(batch / stages))
  return {
    step,
    prefill,
    /** The arithmetic of a prompt, without the step’s fixed costs. */
    prompt: prompt * promptToken,
    /** Output tokens a second. */
    rate: (batch: number) => batch / step(batch).seconds,
    ttft: (batch: number) =>
      now.requestHost + step(batch).seconds / 2 + prefill(batch) + beside(batch),
    /** Little’s law: batch = rate × output × (a + b × batch), so batch = rate × output × a / (1 - rate × output × b). */
    batchAt: (queriesPerSecond: number) => {
      const a = step(0).seconds
      const b = step(1).seconds - a
      const tokens = queriesPerSecond * output
      return (tokens * a) / (1 - tokens * b)
    },
  }
}

export const llamaOnH100 = (served: Served) => llamaOn(h100, served)
