import { fittedFor } from './fitted.ts'

/**
 * Llama 3.1 8B in bf16 on so many H100 SXM (3.35 TB/s, 989 TFLOP/s, links of
 * 450 GB/s) under vLLM, tensor parallel: a decoding step by hand.
 *
 * Weights: 32 layers × (4,096 × (2 × 4,096 + 2 × 1,024) attention + 3 × 4,096 ×
 * 14,336 feed-forward + 2 × 4,096 norms) + 4,096 = 6,979,588,096; the head
 * 128,256 × 4,096 = 525,336,576. The cache of a token: 32 layers × 2 × 8 × 128
 * × 2 B = 131,072 B. Attention: 4 × 32 × 128 FLOPs a pair and layer. Activations
 * of a token: 2 × 32 × 8 × 4,096 = 2,097,152 B on each chip, and 2 × 32 × (2 ×
 * (32 + 16) × 128 + 3 × 14,336) = 3,538,944 B shared out.
 */
export const llamaOnH100 = ({ input, output, chips = 1 }: Served) => {
  const now = fittedFor('hopper', 'nvidia-h100-sxm', 'vllm')
  const flops = 989e12 * chips
  const context = input + output / 2
  const read = ((6_979_588_096 + 525_336_576) * 2) / (chips * 3.35e12 * now.memory)
  const kvRead = (context * 131_072) / (chips * 3.35e12 * now.kv)
  const weights = (2 * 6_979_588_096) / (flops * now.matmul)
  const head = (2 * 525_336_576) / (flops * now.matmul)
  const activations = (now.traffic * (2_097_152 + 3_538_944 / chips)) / (3.35e12 * now.memory)
  // Two collectives a layer; each chip of a ring sends 2 (t - 1) / t of 4,096 numbers of 2 B.
  const collectives = chips > 1 ? 64 : 0
  const link = (collectives * 2 * (1 - 1 / chips) * 4096 * 2) / (450e9 * now.link)
  const decodeAttention = (32 * context * 16_384) / (flops * now.attention)
  const promptAttention = ((32 * input) / 2 / (flops * now.attention)) * 16_384
  const host = now.stepHost + 32 * now.layer
  const promptToken = weights + activations + link + promptAttention
  /** The parts of a step by what they wait for. */
  const step = (batch: number) => {
    // A sequence gives one token a step; its prompt is read once in `output` steps.
    const prompts = (batch / output) * input
    const parts = {
      memory: read + batch * kvRead + (batch + prompts) * activations,
      compute: batch * (weights + head + decodeAttention) + prompts * (weights + promptAttention),
      network: (batch + prompts) * link + collectives * now.collective,
      overhead: host + batch * now.sequence,
    }
    return { parts, seconds: parts.memory + parts.compute + parts.network + parts.overhead }
  }
  /** A prompt of one chunk is read in one step, whose fixed costs it bears. */
  const prefill = (batch: number) =>
    read +
    batch * kvRead +
    host +
    batch * now.sequence +
    collectives * now.collective +
    input * promptToken
  return {
    step,
    prefill,
    /** The arithmetic of a prompt, without the step’s fixed costs. */
    prompt: input * promptToken,
    /** Output tokens a second. */
    rate: (batch: number) => batch / step(batch).seconds,
    ttft: (batch: number) => now.requestHost + step(batch).seconds / 2 + prefill(batch),
    /** Little’s law: batch = rate × output × (a + b × batch), so batch = rate × output × a / (1 - rate × output × b). */
    batchAt: (queriesPerSecond: number) => {
      const a = step(0).seconds
      const b = step(1).seconds - a
      const tokens = queriesPerSecond * output
      return (tokens * a) / (1 - tokens * b)
    },
  }
}

interface Served {
  readonly input: number
  readonly output: number
  readonly chips?: number
}
