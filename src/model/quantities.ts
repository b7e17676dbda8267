/**
 * Every quantity that the model names: label, symbol and unit, each said once.
 *
 * The id is the variable in formula texts, the field in requests and answers
 * and the name in code. Units are in mathjs notation; `Mtoken` is a million
 * tokens. A year is 365 days.
 */
const quantity = <U extends string>(label: string, symbol: string, unit: U) => ({
  label,
  symbol,
  unit,
})

export const quantities = {
  // Workload
  queriesPerSecond: quantity('Queries a second, on average', 'λ', 'query/s'),
  servedShare: quantity('Share of the queries that the model answers', 's', '1'),
  servedQueriesPerSecond: quantity('Queries a second that the model answers', 'λₛ', 'query/s'),
  peakToAverageRatio: quantity('Peak rate over average rate', 'r', '1'),
  inputTokens: quantity('Input tokens a query', 'S', 'token/query'),
  outputTokens: quantity('Output tokens a query', 'O', 'token/query'),
  tokensPerQuery: quantity('Tokens a query', 'T', 'token/query'),

  // Model
  totalParameters: quantity('Parameters, total', 'N', 'parameter'),
  activeParameters: quantity('Parameters active for each token', 'Nₐ', 'parameter'),
  bytesPerParameter: quantity('Bytes for each weight', 'b', 'B/parameter'),
  weightBytes: quantity('Memory that the weights fill', 'M_w', 'B'),

  // Accelerator and server
  peakFlopsPerSecond: quantity('Peak rate of a chip, dense', 'P', 'FLOP/(s*chip)'),
  memoryBytes: quantity('Memory of a chip', 'M', 'B/chip'),
  chipsPerServer: quantity('Chips in a server', 'c', 'chip/server'),
  wattsPerServer: quantity('Power of a server, at most', 'w', 'W/server'),
  usdPerServer: quantity('Price of a server', 'p_s', 'USD/server'),
  chipsToHoldWeights: quantity('Chips that the weights alone fill', 'n_w', 'chip'),

  // Performance, top-down
  forwardFlopsPerParameterToken: quantity(
    'FLOPs of a forward pass for each parameter and token',
    'f',
    'FLOP/(parameter*token)',
  ),
  flopsPerQuery: quantity('FLOPs a query', 'F', 'FLOP/query'),
  flopsUtilization: quantity('Share of the peak rate reached while busy', 'u', '1'),
  busyShare: quantity('Share of the time that the fleet is busy', 'β', '1'),
  queriesPerSecondPerChip: quantity('Queries a second for each chip', 'q', 'query/(s*chip)'),
  outputTokensPerSecondPerChip: quantity(
    'Output tokens a second for each chip',
    'τ',
    'token/(s*chip)',
  ),
  chipSecondsPerQuery: quantity('Chip-seconds a query', 't', 's*chip/query'),

  // Fleet
  chipsExact: quantity('Chips needed, exactly', 'n', 'chip'),
  serversExact: quantity('Servers needed, exactly', 'm', 'server'),
  servers: quantity('Whole servers', 'm⁺', 'server'),
  chips: quantity('Chips', 'n⁺', 'chip'),
  utilization: quantity('Share of the chips’ time that serves queries', 'U', '1'),

  // Cost of inference
  usdPerChipHour: quantity('Price of a chip-hour', 'p', 'USD/(chip*h)'),
  usdPerSecond: quantity('Cost a second', 'C_s', 'USD/s'),
  usdPerHour: quantity('Cost an hour', 'C_h', 'USD/h'),
  usdPerDay: quantity('Cost a day', 'C_d', 'USD/day'),
  usdPerYear: quantity('Cost a year', 'C_y', 'USD/year'),
  usdPerYearWholeServers: quantity('Cost a year of the whole servers', 'C_y⁺', 'USD/year'),
  usdPerQuery: quantity('Cost a query', 'C_q', 'USD/query'),
  usdPerMillionTokens: quantity(
    'Cost of a million tokens, input and output together',
    'C_T',
    'USD/Mtoken',
  ),
  usdPerMillionOutputTokens: quantity(
    'The whole cost over a million output tokens',
    'C_O',
    'USD/Mtoken',
  ),
  capexUsd: quantity('Price of the servers, bought', 'K', 'USD'),

  // Training spread over the queries, and what the queries are worth
  trainingUsd: quantity('Cost of one training of the model', 'C_t', 'USD'),
  yearsBetweenTrainings: quantity('Years from one training to the next', 'y', 'year'),
  trainingUsdPerYear: quantity('Cost of training a year', 'C_ty', 'USD/year'),
  trainingUsdPerQuery: quantity('Share of the training in a query', 'C_tq', 'USD/query'),
  totalUsdPerYear: quantity('Cost a year, training included', 'C_y*', 'USD/year'),
  totalUsdPerQuery: quantity('Cost a query, training included', 'C_q*', 'USD/query'),
  valueUsdPerYear: quantity('Revenue or saving a year', 'V', 'USD/year'),
  implementationUsd: quantity('Cost of bringing the model in', 'I', 'USD'),
  marginUsdPerYear: quantity('Margin a year', 'G', 'USD/year'),
  marginOverCost: quantity('Margin over cost', 'G/C', '1'),
  paybackYears: quantity('Years until it has paid for itself', 'B', 'year'),

  // Energy
  loadFraction: quantity('Power drawn over power at most', 'l', '1'),
  powerUsageEffectiveness: quantity('PUE: power of the site over power of the servers', 'PUE', '1'),
  powerWatts: quantity('Power', 'W', 'W'),
  kilowattHoursPerDay: quantity('Energy a day', 'E_d', 'kWh/day'),
  kilowattHoursPerYear: quantity('Energy a year', 'E_y', 'kWh/year'),
  wattHoursPerQuery: quantity('Energy a query', 'E_q', 'Wh/query'),
  usdPerKilowattHour: quantity('Price of electricity', 'p_e', 'USD/kWh'),
  electricityUsdPerYear: quantity('Electricity a year', 'C_e', 'USD/year'),
  efficiencyGain: quantity('Gain in energy efficiency, at equal compute', 'γ', '1'),
  savedKilowattHoursPerYear: quantity('Energy that the gain saves a year', 'ΔE_y', 'kWh/year'),
  savedElectricityUsdPerYear: quantity(
    'Electricity that the gain saves a year',
    'ΔC_e',
    'USD/year',
  ),

  // Training
  tokens: quantity('Training tokens', 'D', 'token'),
  trainingFlopsPerParameterToken: quantity(
    'FLOPs of forward and backward pass for each parameter and token',
    'f₆',
    'FLOP/(parameter*token)',
  ),
  flops: quantity('Model FLOPs of the run', 'F', 'FLOP'),
  recomputationFactor: quantity('FLOPs executed over model FLOPs', 'ρ', '1'),
  modelFlopsUtilization: quantity('MFU: model FLOPs over peak', 'MFU', '1'),
  achievedFlopsPerSecondPerChip: quantity('FLOP/s that a chip executes', 'A', 'FLOP/(s*chip)'),
  goodput: quantity('Share of the time that makes progress', 'g', '1'),
  days: quantity('Days', 'd', 'day'),
  chipHours: quantity('Chip-hours', 'H', 'chip*h'),
  usd: quantity('Cost of the run', 'C', 'USD'),
  kilowattHours: quantity('Energy of the run', 'E', 'kWh'),
  electricityUsd: quantity('Electricity of the run', 'C_E', 'USD'),
  savedKilowattHours: quantity('Energy that the gain saves', 'ΔE', 'kWh'),
  savedElectricityUsd: quantity('Electricity that the gain saves', 'ΔC', 'USD'),

  // Capacity of a stated amount of compute
  statedFlopsPerSecond: quantity('Compute, as it was stated', 'S', 'FLOP/s'),
  aiShare: quantity('Share of it for AI', 'α', '1'),
  statedPeakFlopsPerSecond: quantity(
    'Peak rate of a chip at the number format of the statement, dense',
    'P_S',
    'FLOP/(s*chip)',
  ),
  equivalentChips: quantity('Chips that it amounts to', 'n_S', 'chip'),
  suppliedFlopsPerSecond: quantity('Compute at the number format of the models', 'S′', 'FLOP/s'),
  runsPerYear: quantity('Training runs a year', 'R', '1/year'),
  suppliedQueriesPerSecond: quantity('Queries a second that it answers', 'λ_S', 'query/s'),

  // Roofline: the shape of the model
  layers: quantity('Layers', 'L', '1'),
  expertLayers: quantity('Layers with experts', 'L_E', '1'),
  fullAttentionLayers: quantity('Layers that attend to the whole context', 'L_f', '1'),
  windowLayers: quantity('Layers that attend to a window', 'L_w', '1'),
  windowTokens: quantity('Tokens in the window', 'w', 'token/query'),
  hiddenSize: quantity('Hidden size', 'd', '1'),
  vocabularySize: quantity('Vocabulary', 'V', '1'),
  denseParameters: quantity(
    'Parameters that every token passes through, embedding and head left out',
    'N_d',
    'parameter',
  ),
  headParameters: quantity('Parameters of the head', 'N_h', 'parameter'),
  embeddingParameters: quantity(
    'Parameters of the embedding, where it is not the head',
    'N_e',
    'parameter',
  ),
  routedParameters: quantity('Parameters of all routed experts', 'N_E', 'parameter'),
  expertCount: quantity('Experts in a layer', 'E', '1'),
  expertsPerToken: quantity('Experts for each token', 'k', '1'),
  kvElementsPerLayer: quantity('Elements of the KV cache for each token and layer', 'e', '1'),
  decodeFlopsPerPair: quantity(
    'FLOPs of attention for a decoded token and a token of its context, one layer',
    'a_d',
    'FLOP*query/token^2',
  ),
  prefillFlopsPerPair: quantity(
    'FLOPs of attention for a prompt’s token and a token before it, one layer',
    'a_p',
    'FLOP*query/token^2',
  ),
  replicatedActivationBytes: quantity(
    'Activations for each token that every chip reads and writes',
    'A_r',
    'B/(token*chip)',
  ),
  shardedActivationBytes: quantity(
    'Activations for each token that the chips share out',
    'A_s',
    'B/token',
  ),

  // Roofline: the chip, the number formats and the plan
  bandwidthBytesPerSecond: quantity('Memory bandwidth of a chip', 'W', 'B/(s*chip)'),
  attentionPeakFlopsPerSecond: quantity(
    'Peak rate of a chip at 16 bits, dense',
    'P_16',
    'FLOP/(s*chip)',
  ),
  linkBytesPerSecond: quantity('Bandwidth of a chip’s links, each way', 'B_l', 'B/s'),
  bytesPerDenseParameter: quantity(
    'Bytes for each weight outside the experts',
    'b_d',
    'B/parameter',
  ),
  bytesPerExpertParameter: quantity('Bytes for each weight of the experts', 'b_E', 'B/parameter'),
  bytesPerHeadParameter: quantity(
    'Bytes for each weight of embedding and head',
    'b_h',
    'B/parameter',
  ),
  bytesPerKvElement: quantity('Bytes for each element of the KV cache', 'b_kv', 'B/token'),
  bytesPerActivation: quantity('Bytes for each element sent between chips', 'b_a', 'B/token'),
  tensorParallel: quantity('Chips that share a layer', 't', 'chip'),
  pipelineParallel: quantity('Pipeline stages', 'p', '1'),
  chipsPerReplica: quantity('Chips of one replica', 'n_r', 'chip'),
  denseShards: quantity('Chips that share the weights outside the experts', 't_d', 'chip'),
  kvShards: quantity('Chips that share one sequence’s KV cache', 't_kv', 'chip'),
  collectivesPerStep: quantity('Collective operations in a step', 'c_s', '1'),

  // Roofline: fitted efficiencies
  memoryEfficiency: quantity('Share of the bandwidth reached on weights', 'η_m', '1'),
  kvEfficiency: quantity('Share of the bandwidth reached on the KV cache', 'η_kv', '1'),
  matmulEfficiency: quantity('Share of the peak reached in matrix multiplies', 'η_f', '1'),
  attentionEfficiency: quantity('Share of the 16-bit peak reached in attention', 'η_a', '1'),
  linkEfficiency: quantity('Share of the links’ bandwidth reached', 'η_l', '1'),
  activationTraffic: quantity('Activations moved over their size', 'α_a', '1'),
  stepHostSeconds: quantity('Host’s work for each step', 'h_s', 's'),
  layerSeconds: quantity('Launches and gaps for each layer', 'h_l', 's'),
  expertLayerSeconds: quantity('Routing for each layer with experts', 'h_E', 's'),
  sequenceSeconds: quantity('Host’s work for each sequence in a step', 'h_q', 's/query'),
  collectiveLatencySeconds: quantity('Latency of a collective operation', 'l_c', 's'),
  requestHostSeconds: quantity('Host’s work for each request', 'h_r', 's'),

  // Roofline: memory
  memoryShare: quantity('Share of the memory that the engine may use', 'μ', '1'),
  maxSequences: quantity('Sequences that the engine decodes together, at most', 'B_e', 'query'),
  samplerBytesPerLogit: quantity(
    'Workspace for each sequence and word of the vocabulary',
    's_w',
    'B/(query*chip)',
  ),
  workspaceBytes: quantity('Other workspace and buffers', 'M_x', 'B/chip'),
  reservedShare: quantity('Share of the answer’s KV cache set aside at its start', 'ρ_o', '1'),
  meanContextTokens: quantity('Context of a sequence on average', 'c̄', 'token/query'),
  reservedTokens: quantity('Tokens that a sequence holds in memory', 'c_m', 'token/query'),
  kvBytesPerSequence: quantity('KV cache of a sequence at its mean context', 'K', 'B/query'),
  kvBytesReserved: quantity('KV cache that a sequence is given', 'K_m', 'B/query'),
  replicaWeightBytes: quantity('Weights in the memory of a replica', 'M_w', 'B'),
  activationBytes: quantity('Activations and buffers of a chip', 'M_a', 'B/chip'),
  kvBudgetBytes: quantity('Memory left for the KV cache in a replica', 'M_kv', 'B'),
  batchLimit: quantity('Sequences that fit a replica', 'B_max', 'query'),

  // Roofline: one step
  batch: quantity('Sequences decoded together in a replica', 'B', 'query'),
  microBatch: quantity('Sequences of one step', 'B_µ', 'query'),
  tokensPerRow: quantity('Tokens in a row of a multiply', '1', 'token'),
  queriesPerMixedStep: quantity('Prompts in a step that prefills, at least', '1', 'query'),
  draftTokens: quantity('Tokens drafted ahead in each step', 'γ_d', '1'),
  acceptanceRate: quantity('Share of the drafted tokens that is accepted', 'α_d', '1'),
  tokensPerAcceptedRow: quantity('Tokens for each row that is accepted', '1', 'token/query'),
  decodedTokensPerStep: quantity('Tokens that a sequence gains in a step', 'g_s', 'token/query'),
  rowsPerSequence: quantity('Rows of a sequence in a step', 'r_s', 'token/query'),
  prefixCacheHitRate: quantity('Share of the input found in the prefix cache', 'h_c', '1'),
  prefillShare: quantity('Share of the prefill done in this pool', 'σ', '1'),
  prefilledTokens: quantity('Input tokens computed for each query', 'S_p', 'token/query'),
  queriesPerStep: quantity('Queries that end, and begin, in a step', 'q_s', 'query'),
  mixedShare: quantity('Share of the steps that hold a prefill', 'f_m', '1'),
  prefillRows: quantity('Rows of prompts in a step on average', 'R_p', 'token'),
  decodeRows: quantity('Rows of decoding in a step', 'R_d', 'token'),
  decodeExpertShare: quantity('Share of the experts that decoding alone touches', 'x_d', '1'),
  mixedExpertShare: quantity('Share of the experts that a step with a prefill touches', 'x_m', '1'),
  expertShare: quantity('Share of the experts that a step touches on average', 'x', '1'),
  denseReadSeconds: quantity('Reading the weights outside the experts', 't_w', 's'),
  expertReadSeconds: quantity('Reading all experts', 't_E', 's'),
  kvReadSeconds: quantity('Reading the KV cache', 't_kv', 's'),
  matmulSecondsPerToken: quantity('Multiplying, for each row', 't_f', 's/token'),
  headSecondsPerToken: quantity('Multiplying in the head, for each row', 't_h', 's/token'),
  activationSecondsPerToken: quantity('Moving activations, for each row', 't_a', 's/token'),
  chipsPerLink: quantity('Chips that send over one link', '1', 'chip'),
  ringShare: quantity('Bytes that a chip sends over the bytes of a collective', 'ρ_r', '1'),
  linkSecondsPerToken: quantity('Sending between chips, for each row', 't_l', 's/token'),
  secondsPerToken: quantity('Time for each row, attention left out', 't_r', 's/token'),
  decodeAttentionSecondsPerToken: quantity('Attention of a decoded token', 't_ad', 's/token'),
  prefillAttentionSecondsPerToken: quantity('Attention of a prompt’s token', 't_ap', 's/token'),
  overheadSeconds: quantity('What does not depend on the work', 't_o', 's'),
  baseSeconds: quantity('A step before its rows', 't_b', 's'),
  stepSeconds: quantity('One step on average', 't_s', 's'),
  tpotSeconds: quantity('TPOT: time per output token', 'TPOT', 's*query/token'),
  outputTokensPerSecondPerReplica: quantity(
    'Output tokens a second of a replica',
    'τ_r',
    'token/s',
  ),
  queriesPerSecondPerReplica: quantity('Queries a second of a replica', 'q_r', 'query/s'),

  // Roofline: the first token
  promptsTogether: quantity('Prompts prefilled together', 'n_p', 'query'),
  chunkTokens: quantity('Tokens of a prompt in one step, at most', 'c_p', 'token'),
  promptTokens: quantity('Rows of the prompts prefilled together', 'R_f', 'token'),
  prefillSteps: quantity('Steps of a prefill', 'n_f', '1'),
  prefillExpertShare: quantity('Share of the experts that a prefill touches', 'x_p', '1'),
  prefillSeconds: quantity('Prefill of a prompt', 't_p', 's'),
  queueSeconds: quantity('Waiting before the prefill', 't_q', 's'),
  ttftSeconds: quantity('TTFT: time to first token', 'TTFT', 's'),

  // Roofline: replicas for the load
  peakQueriesPerSecond: quantity('Queries a second at the peak', 'λ_p', 'query/s'),
  replicasExact: quantity('Replicas for the peak, exactly', 'R_x', '1'),
  sloReplicas: quantity('Replicas that keep the limits on latency at the peak', 'R_l', '1'),
  redundantReplicas: quantity('Replicas in reserve', 'k_r', '1'),
  prefillReplicas: quantity('Replicas that only prefill', 'R_f', '1'),
  replicas: quantity('Replicas', 'R', '1'),
  minReplicas: quantity('Replicas that always run, at least', 'R_m', '1'),
  maxTtftSeconds: quantity('TTFT, at most', 'TTFT_max', 's'),
  maxTpotSeconds: quantity('TPOT, at most', 'TPOT_max', 's'),
  paidReplicas: quantity('Replicas paid for on average', 'R_p', '1'),
  saturatedUsdPerMillionOutputTokens: quantity(
    'Cost of a million output tokens, were every replica full',
    'C_Mo*',
    'USD/Mtoken',
  ),
  underuseFactor: quantity('Cost at this load over cost when full', 'C_Mo/C_Mo*', '1'),

  // Fixed by definition
  secondsPerHour: quantity('Seconds in an hour', '3600', 's/h'),
  hoursPerDay: quantity('Hours in a day', '24', 'h/day'),
  daysPerYear: quantity('Days in a year', '365', 'day/year'),
  tokensPerMillion: quantity('Tokens in a million', '10⁶', 'token/Mtoken'),
  wattsPerKilowatt: quantity('Watts in a kilowatt', '1000', 'W/kW'),
} as const

export type QuantityId = keyof typeof quantities
