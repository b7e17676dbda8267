import { fittedFor } from './fitted.ts'

/**
 * MiniMax-M1 in bf16 on eight H200 SXM (4.8 TB/s, 989 TFLOP/s, links of 450
 * GB/s) under vLLM, tensor parallel: a decoding step by hand. Of its 80 layers
 * 70 are linear: they keep a state in place of a cache, and attend to no token
 * one by one. A state takes 64 × 128 × 128 numbers of 2 B a layer, 146,800,640 B
 * in all; a step reads and writes it, and a token is multiplied with it twice.
 *
 * Weights outside the experts: 10 layers × 6,144 × (2 × 8,192 + 2 × 1,024)
 * attention = 1,132,462,080; 70 layers × 5 × 6,144 × 8,192 linear attention =
 * 17,616,076,800; routers 80 × 32 × 6,144 = 15,728,640; norms 161 × 6,144 =
 * 989,184. Experts: 80 layers × 32 × 3 × 6,144 × 9,216 = 434,865,438,720, of
 * which a token passes 2 of 32. Head and embedding: 200,064 × 6,144 each.
 */
export const minimaxOnH200 = (batch: number, input: number, output: number) => {
  const now = fittedFor('hopper', 'nvidia-h200-sxm', 'vllm')
  const chips = 8
  const bandwidth = chips * 4.8e12
  const flops = chips * 989e12
  const dense = 1_132_462_080 + 17_616_076_800 + 15_728_640 + 989_184
  const experts = 434_865_438_720
  const head = 200_064 * 6144
  const context = input + output / 2
  // 10 layers × 2 × 8 × 128 numbers of 2 B for each token.
  const cache = context * 10 * 2048 * 2
  const state = 70 * 64 * 128 * 128 * 2
  const prompts = (batch / output) * input
  const touched = (tokens: number) => 1 - (1 - 2 / 32) ** tokens
  // A prompt begins in batch / output of the steps, and is read whole in it.
  const starts = Math.min(1, batch / output)
  const share = (1 - starts) * touched(batch) + starts * touched(batch + prompts / starts)
  const weights =
    (2 * dense) / (flops * now.matmul) + (2 * ((experts * 2) / 32)) / (flops * now.expertMatmul)
  // Norms and residuals on each chip; projections and two experts shared out.
  const whole = 2 * 80 * 8 * 6144
  const mixing = 10 * 2 * (64 + 16) * 128 + 70 * 10 * 8192
  const cut = 2 * (mixing + 80 * 2 * (4 * 6144 + 3 * 9216))
  const activations = (now.traffic * (whole + cut / chips)) / (4.8e12 * now.memory)
  const link = (160 * 2 * (1 - 1 / chips) * 6144 * 2) / (450e9 * now.link)
  const pair = (4 * 64 * 128) / (flops * now.attention)
  const token = weights + activations + link + (70 * 4 * 64 * 128 * 128) / (flops * now.attention)
  const fixed =
    (2 * (dense + head)) / (bandwidth * now.memory) +
    (batch * (cache + 2 * state)) / (bandwidth * now.kv) +
    now.stepHost +
    80 * now.layer +
    80 * now.expertLayer +
    160 * now.collective * (chips / 2) ** 0.68 +
    batch * now.sequence
  const expertRead = (2 * experts) / (bandwidth * now.expertMemory)
  const seconds =
    fixed +
    share * expertRead +
    batch * (token + (2 * head) / (flops * now.matmul) + 10 * context * pair) +
    prompts * (token + ((10 * (input + 900)) / 2) * pair)
  // Read in chunks of 8,192 tokens, each a step.
  const chunks = Math.ceil(input / 8192)
  const prompt = input * (token + ((10 * (input + 900)) / 2) * pair)
  const prefill = chunks * (fixed + touched(input / chunks) * expertRead) + prompt
  // The steps that carry a prompt do the rows of the others too.
  const others = chunks * (seconds - fixed - share * expertRead)
  // Prompts keep the replica busy for a share of the time, and wait for each other (M/D/1).
  const busy = (batch / seconds / output) * prompt
  return {
    /** Of one sequence, in memory: its prompt and half of its answer, and its state. */
    cacheBytes: cache + state,
    tpotSeconds: seconds,
    ttftSeconds: now.requestHost + seconds / 2 + prefill + others,
    waitSeconds: (busy * prompt) / (2 * (1 - busy)),
    outputTokensPerSecond: batch / seconds,
  }
}
