/** What the OpenAPI description says of the answer of an inference request. */
export const inferenceAnswerTexts = {
  costInterval:
    '80% interval of usdPerYear: the spread of the predicted rate, and that of what sellers ask from the 10th to the 90th percentile, together.',
  allInInterval:
    '80% interval of allInUsdPerYear: retries, reserve, idle capacity, spot rework and tax follow `interval`, the other lines stay. The same as `interval` where the chips are all that is paid. Rows of a comparison have it.',
  load: 'The average load, whichever way the request states it.',
  fits: 'Whether the weights alone fit in the memory of one server; null if unknown.',
  replicas: 'Copies of the model that serve; null with the top-down methods.',
  chipsPerReplica: 'Chips of one copy; null with the top-down methods.',
  outputTokensPerSecondPerReplica: 'Output tokens per second of one copy.',
  ttftSeconds: 'Time to first token, in s; null with the top-down methods.',
  tpotSeconds: 'Time per output token, in s; null with the top-down methods.',
  batch: 'Sequences decoded together; null with the top-down methods.',
  bound:
    'What limits the rate: compute by assumption with `flops`; what a step waits for most with `roofline`.',
  roofline: 'Plan, memory, load and latency; null with the other methods.',
  refresh: 'Training spread over the queries; null unless the request asks for it.',
  training: 'The run that refresh.training describes; null if its cost was given.',
  value: 'What the answers are worth; null unless the request states it.',
}

/** What the method `roofline` adds. */
export const rooflineAnswerTexts = {
  alternativeReplicas:
    'Replicas that the load and the limits need; null if the plan is not feasible.',
  text: 'The fleet in a sentence.',
  batch: 'Sequences that a replica decodes together, at most.',
  batchLimit: 'Sequences that memory and engine allow.',
  shares: 'What a step waits for; the shares add up to 1.',
  interval:
    '80% prediction interval of the model alone: 80% of measurements left out of the fit lie within. `usdPerYear` holds the price still; `cost.interval` has the spread of prices, too.',
  intervalReason: 'Why it is as wide as it is: what of the case was not measured.',
  intervalChips: 'Of `fleet.chips`; null without a load.',
  totalBytes: 'All memory of a replica.',
  weightBytes: 'Weights, embedding and head.',
  kvBytes: 'KV cache of a full batch.',
  activationBytes: 'Activations, workspace and buffers.',
  reservedBytes: 'Not used by the engine.',
  freeBytes: 'Left for more KV cache.',
  memory: 'Memory of one replica by part, in B; the parts add up to the total.',
  concurrencyPerReplica: 'Sequences decoding, by Little’s law.',
  concurrency: 'In all replicas.',
  outputTokensPerSecondPerUser: 'Of one answer: 1 / tpotSeconds.',
  load: 'Each serving replica at its share of the average load; null without a load.',
  peak: 'Each serving replica at its share of the load at its peak; null without a load, or where it is more than the replicas serve.',
  tpotAtLoad: 'Mean and median over the queries.',
  ttftAtLoad: 'Of a prompt that waits for no other.',
  underuseFactor: 'Cost per token at this load over the cost with every replica full.',
  reason: 'Why it was not chosen.',
  alternatives: 'The other plans, the next best first.',
  curve: 'One replica at growing batch sizes.',
}

/** What is said of latency where the load is at its peak. */
export const peakLatencyTexts = {
  percentile: 'What of TTFT and TPOT is told: `latencyPercentile`, else P95.',
  ttftSeconds: 'At `percentile`, waiting included.',
  tpotSeconds:
    'At `percentile`: queries differ by the prompts of others that are prefilled while they decode.',
  outputTokensPerSecondPerUser: 'Of an answer with that TPOT: 1 / tpotSeconds.',
}

/** What the limits on latency of a plan hold. */
export const latencyLimitsTexts = {
  limits: 'What the limits on latency hold, and what the plan keeps; left out without a limit.',
  percentile: 'What of TTFT and TPOT the limits hold.',
  text: 'The same in a sentence.',
  ttft: 'With the load at its peak, on the replicas that serve it.',
  ttftSeconds:
    'At `percentile`, waiting included; null where there is no load, or more than the replicas serve.',
  tpot: 'With the batch full.',
  tpotSeconds:
    'At `percentile`: queries differ by the prompts of others that are prefilled while they decode. How the batch varies is left out: it is taken as full.',
}
