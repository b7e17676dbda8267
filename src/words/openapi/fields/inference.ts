/** What the OpenAPI description says of the fields of an inference request and of a comparison. */
export const workloadTexts = {
  queriesPerSecond:
    'The load is stated once: here, as usersPerDay with queriesPerUserPerDay, or as tokensPerDay.',
  usersPerDay: 'Instead of queriesPerSecond: how many users send queries on a day.',
  queriesPerUserPerDay: 'With usersPerDay: what one of them sends on that day, on average.',
  tokensPerDay:
    'Instead of queriesPerSecond: input and output tokens of a day together. How many queries that is follows from inputTokens and outputTokens.',
  reasoningTokens:
    'Of the output tokens, those that the model thinks in: providers bill them as output, some at another price.',
  webSearchesPerQuery:
    'Calls of the provider’s web search, or of grounding in one, which it charges by the call.',
  servedShare: 'Below 1 if a cache, a filter or another system answers the rest.',
  peakToAverageRatio: 'The fleet is sized, and paid, for the peak.',
}

export const performanceTexts = {
  flops: 'A share of the chip’s peak FLOP/s.',
  flopsUtilization: 'Of the dense peak; 0.35 reproduces the case published in 2023.',
  busyShare: '1 is a fleet that is never idle.',
  precision:
    'Number format of the weights and of the peak rate. native: the format that the model is published in, multiplied in what the chip has a rate for. A chip without bf16 uses fp16, and the reverse, with a warning.',
  measured: 'A measured rate, idle time included.',
}

export const rooflineTexts = {
  method:
    'Throughput, TTFT and TPOT from the model’s architecture and the chip’s memory, bandwidth and peak, with fitted efficiencies. Fields left out are searched: the cheapest plan within the limits is chosen.',
  engine: 'The serving engine.',
  precision:
    'Number format of the weights; 4-bit formats include their scales. native: the format that the model is published in, part by part: that of its checkpoint, or of the quantization of a pasted config.json; 16 bits where no other is known. auto: the cheapest of the formats that the chip multiplies natively. Check that the model’s quality holds at it.',
  kvCachePrecision:
    'Number format of the KV cache. Default: with native, what the checkpoint has scales for, else 16 bits; with another precision, the engine’s own.',
  attentionParallel:
    'tensor: attention is split over the chips; data: each chip runs attention for its own sequences while the experts are shared (expert parallelism).',
  maxUtilization:
    'The fleet takes the next replica where the peak would use more of what the replicas serve. Default: that of a public autoscaler, 0.8; it comes back in `request`.',
  maxTtftSeconds:
    'TTFT that `latencyPercentile` of the queries have at most, waiting included, with the load at its peak. The fleet grows until it is kept.',
  maxTpotSeconds:
    'TPOT that `latencyPercentile` of the queries have at most, with the batch full. The batch shrinks until it is kept.',
  latencyPercentile:
    'What of TTFT and TPOT the limits hold: the 50th, 95th or 99th percentile over the queries, or the mean. Default with a limit: p95; it comes back in `request`. TPOT varies by the prompts of others that are prefilled while a query decodes; its median is its mean.',
  prefillPool: 'shared: prefill runs among the decoding; own: in replicas of its own.',
}

export const scalingTexts = {
  scaling: 'Spare replicas and autoscaling; with the roofline only.',
  replicas: 'Number of replicas. Default: as many as the load needs.',
  redundantReplicas: 'N + k: spare replicas that stay up.',
  autoscaling:
    'Whether each hour runs, and pays for, only the replicas that its load needs. Owned chips stay sized for the peak.',
}
