import { quantity } from './quantity.ts'

/** Quantities of renting, owning and buying tokens, held against each other by the month. */
export const breakeven = {
  // A cluster and the tokens of a month
  clusterOutputTokensPerSecond: quantity('τ_k', 'token/s'),
  planningLevel: quantity('π', '1'),
  activeHoursPerMonth: quantity('H_m', 'h/month'),
  clusterTokensPerMonth: quantity('T_k', 'token/month'),
  tokensPerMonth: quantity('T_m', 'token/month'),
  clusters: quantity('k⁺', '1'),
  clustersPerPurchase: quantity('k_s', '1'),
  ownedClusters: quantity('k_o', '1'),
  usdPerClusterHour: quantity('p_h', 'USD/h'),
  usdPerCluster: quantity('K_k', 'USD'),
  clusterMonths: quantity('M_k', 'month'),
  fixedUsdPerMonth: quantity('F_m', 'USD/month'),
  rentedUsdPerMonth: quantity('C_mr', 'USD/month'),
  boughtUsdPerMonth: quantity('C_mb', 'USD/month'),
  apiUsdPerMonth: quantity('C_ma', 'USD/month'),

  // The three ways, by the month
  chipsPerCluster: quantity('c_k', 'chip'),
  steadyClusterTokensPerMonth: quantity('T_k⁼', 'token/month'),
  rentFixedUsdPerMonth: quantity('F_r', 'USD/month'),
  ownFixedUsdPerMonth: quantity('F_o', 'USD/month'),
  apiFixedUsdPerMonth: quantity('F_a', 'USD/month'),
  rentUsdPerClusterMonth: quantity('a_r', 'USD/month'),
  runningUsdPerClusterMonth: quantity('e_k', 'USD/month'),
  ownUsdPerClusterMonth: quantity('a_o', 'USD/month'),
  writtenOffUsdPerClusterMonth: quantity('a_w', 'USD/month'),
  activeShare: quantity('h_a', '1'),
  ownedUsdPerChipHour: quantity('p_oh', 'USD/(chip*h)'),
  ownedServerUsdPerClusterMonth: quantity('a₁', 'USD/month'),
  ownedNetworkUsdPerClusterMonth: quantity('a₂', 'USD/month'),
  ownedStorageUsdPerClusterMonth: quantity('a₃', 'USD/month'),
  ownedBuildingUsdPerClusterMonth: quantity('a₄', 'USD/month'),
  ownedColocationUsdPerClusterMonth: quantity('a₅', 'USD/month'),
  ownedElectricityUsdPerClusterMonth: quantity('a₆', 'USD/month'),
  ownedMaintenanceUsdPerClusterMonth: quantity('a₇', 'USD/month'),
  ownedStaffUsdPerClusterMonth: quantity('a₈', 'USD/month'),
  apiUsdPerQuery: quantity('q_a', 'USD/query'),
  apiUsdPerMillionTokens: quantity('p_a', 'USD/Mtoken'),
  rentFullUsdPerMillionTokens: quantity('p_r⁺', 'USD/Mtoken'),
  ownFullUsdPerMillionTokens: quantity('p_o⁺', 'USD/Mtoken'),

  // Payback
  purchaseUsd: quantity('K_m', 'USD'),
  ownRunningUsdPerMonth: quantity('E_m', 'USD/month'),
  paybackMonthsOverRent: quantity('B_r', 'month'),
  paybackMonthsOverApi: quantity('B_a', 'month'),

  // With rented clusters that follow the load
  hourlyWeight: quantity('w_h', '1'),
  meanClusters: quantity('k̄', '1'),
  scaledUsdPerMonth: quantity('C_mr~', 'USD/month'),

  // A crossing
  usdPerClusterMonth: quantity('a', 'USD/month'),
  wayFixedUsdPerMonth: quantity('F', 'USD/month'),
  overUsdPerClusterMonth: quantity('a′', 'USD/month'),
  overFixedUsdPerMonth: quantity('F′', 'USD/month'),
  crossingClusters: quantity('k*', '1'),
  overCrossingClusters: quantity('k*′', '1'),
  overCrossingUsdPerMonth: quantity('C*′', 'USD/month'),
  crossingUsdPerMonth: quantity('C*', 'USD/month'),
  crossingTokensPerMonth: quantity('T*', 'token/month'),
  crossingQueriesPerSecond: quantity('λ*', 'query/s'),
  oneTokenPerMonth: quantity('1', 'token/month'),
} as const
