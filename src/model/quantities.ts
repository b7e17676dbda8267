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

  // Fixed by definition
  secondsPerHour: quantity('Seconds in an hour', '3600', 's/h'),
  hoursPerDay: quantity('Hours in a day', '24', 'h/day'),
  daysPerYear: quantity('Days in a year', '365', 'day/year'),
  tokensPerMillion: quantity('Tokens in a million', '10⁶', 'token/Mtoken'),
  wattsPerKilowatt: quantity('Watts in a kilowatt', '1000', 'W/kW'),
} as const

export type QuantityId = keyof typeof quantities
