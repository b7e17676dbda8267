import { quantity } from './quantity.ts'

/** Quantities of an inference estimate, from the workload to the bill. */
export const inference = {
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
  heldChips: quantity('Chips held for the load, retries and reserves', 'n_h', 'chip'),
  unfilledChips: quantity('Chips of owned servers that nothing needs', 'n_u', 'chip'),
  heldServers: quantity('Whole servers held for the load, retries and reserves', 'm_h', 'server'),
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
} as const
