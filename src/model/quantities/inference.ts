import { quantity } from './quantity.ts'

/** Quantities of an inference estimate, from the workload to the bill. */
export const inference = {
  // Workload
  usersPerDay: quantity('U_d', 'user/day'),
  queriesPerUserPerDay: quantity('λᵤ', 'query/(user*day)'),
  tokensPerDay: quantity('T_d', 'token/day'),
  oneDay: quantity('1', 'day'),
  queriesPerSecond: quantity('λ', 'query/s'),
  servedShare: quantity('s', '1'),
  servedQueriesPerSecond: quantity('λₛ', 'query/s'),
  peakToAverageRatio: quantity('r', '1'),
  inputTokens: quantity('S', 'token/query'),
  outputTokens: quantity('O', 'token/query'),
  tokensPerQuery: quantity('T', 'token/query'),

  // Model
  totalParameters: quantity('N', 'parameter'),
  activeParameters: quantity('Nₐ', 'parameter'),
  bytesPerParameter: quantity('b', 'B/parameter'),
  weightBytes: quantity('M_w', 'B'),
  countedActiveParameters: quantity('N_a', 'parameter'),
  activeParametersWithoutEmbedding: quantity('N_x', 'parameter'),
  kvElementsPerToken: quantity('e_c', '1'),
  growingKvCacheBytesPerToken: quantity('K_g', 'B/token'),
  indexKeyBytesPerToken: quantity('K_i', 'B/token'),
  kvCacheBytesPerToken: quantity('K₁', 'B/token'),

  // Accelerator and server
  peakFlopsPerSecond: quantity('P', 'FLOP/(s*chip)'),
  memoryBytes: quantity('M', 'B/chip'),
  chipsPerServer: quantity('c', 'chip/server'),
  wattsPerServer: quantity('w', 'W/server'),
  usdPerServer: quantity('p_s', 'USD/server'),
  chipUsd: quantity('p_k', 'USD/chip'),
  chipWatts: quantity('w_k', 'W/chip'),
  chipShareOfServerPrice: quantity('κ_p', '1'),
  chipShareOfServerPower: quantity('κ_w', '1'),
  chipsToHoldWeights: quantity('n_w', 'chip'),

  // Performance, top-down
  forwardFlopsPerParameterToken: quantity('f', 'FLOP/(parameter*token)'),
  flopsPerQuery: quantity('F', 'FLOP/query'),
  flopsUtilization: quantity('u', '1'),
  busyShare: quantity('β', '1'),
  queriesPerSecondPerChip: quantity('q', 'query/(s*chip)'),
  outputTokensPerSecondPerChip: quantity('τ', 'token/(s*chip)'),
  chipSecondsPerQuery: quantity('t', 's*chip/query'),

  // Fleet
  chipsExact: quantity('n', 'chip'),
  serversExact: quantity('m', 'server'),
  servers: quantity('m⁺', 'server'),
  chips: quantity('n⁺', 'chip'),
  billedChips: quantity('n_b', 'chip'),
  loadChips: quantity('n_l', 'chip'),
  heldOverLoad: quantity('f_s', '1'),
  heldChips: quantity('n_h', 'chip'),
  unfilledChips: quantity('n_u', 'chip'),
  heldServers: quantity('m_h', 'server'),
  utilization: quantity('U', '1'),

  // Cost of inference
  usdPerChipHour: quantity('p', 'USD/(chip*h)'),
  usdPerSecond: quantity('C_s', 'USD/s'),
  usdPerHour: quantity('C_h', 'USD/h'),
  usdPerDay: quantity('C_d', 'USD/day'),
  usdPerYear: quantity('C_y', 'USD/year'),
  usdPerYearWholeServers: quantity('C_y⁺', 'USD/year'),
  usdPerQuery: quantity('C_q', 'USD/query'),
  usdPerMillionTokens: quantity('C_T', 'USD/Mtoken'),
  usdPerMillionOutputTokens: quantity('C_O', 'USD/Mtoken'),
  capexUsd: quantity('K', 'USD'),

  // Training spread over the queries, and what the queries are worth
  trainingUsd: quantity('C_t', 'USD'),
  yearsBetweenTrainings: quantity('y', 'year'),
  trainingUsdPerYear: quantity('C_ty', 'USD/year'),
  trainingUsdPerQuery: quantity('C_tq', 'USD/query'),
  totalUsdPerYear: quantity('C_y*', 'USD/year'),
  totalUsdPerQuery: quantity('C_q*', 'USD/query'),
  valueUsdPerYear: quantity('V', 'USD/year'),
  implementationUsd: quantity('I', 'USD'),
  marginUsdPerYear: quantity('G', 'USD/year'),
  marginOverCost: quantity('G/C', '1'),
  paybackYears: quantity('B', 'year'),

  // Energy
  loadFraction: quantity('l', '1'),
  powerUsageEffectiveness: quantity('PUE', '1'),
  powerWatts: quantity('W', 'W'),
  kilowattHoursPerDay: quantity('E_d', 'kWh/day'),
  kilowattHoursPerYear: quantity('E_y', 'kWh/year'),
  wattHoursPerQuery: quantity('E_q', 'Wh/query'),
  usdPerKilowattHour: quantity('p_e', 'USD/kWh'),
  electricityUsdPerYear: quantity('C_e', 'USD/year'),
  efficiencyGain: quantity('γ', '1'),
  savedKilowattHoursPerYear: quantity('ΔE_y', 'kWh/year'),
  savedElectricityUsdPerYear: quantity('ΔC_e', 'USD/year'),
} as const
