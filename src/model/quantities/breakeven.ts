import { quantity } from './quantity.ts'

/** Quantities of renting, owning and buying tokens, held against each other by the month. */
export const breakeven = {
  // A cluster and the tokens of a month
  clusterOutputTokensPerSecond: quantity('Output tokens a second of a cluster', 'τ_k', 'token/s'),
  planningLevel: quantity('Share of the capacity that is planned for', 'π', '1'),
  activeHoursPerMonth: quantity('Hours a month in which there is work', 'H_m', 'h/month'),
  clusterTokensPerMonth: quantity(
    'Tokens a month that a cluster serves, input and output together',
    'T_k',
    'token/month',
  ),
  tokensPerMonth: quantity('Tokens a month, input and output together', 'T_m', 'token/month'),
  clusters: quantity('Whole clusters', 'k⁺', '1'),
  clustersPerPurchase: quantity('Clusters that are bought together', 'k_s', '1'),
  ownedClusters: quantity('Clusters that are bought', 'k_o', '1'),
  usdPerClusterHour: quantity('Rent of a cluster', 'p_h', 'USD/h'),
  usdPerCluster: quantity('Price of a cluster', 'K_k', 'USD'),
  clusterMonths: quantity('Months over which a cluster is written off', 'M_k', 'month'),
  fixedUsdPerMonth: quantity('Cost a month whatever is served', 'F_m', 'USD/month'),
  rentedUsdPerMonth: quantity('Cost a month, clusters rented', 'C_mr', 'USD/month'),
  boughtUsdPerMonth: quantity('Cost a month, clusters bought', 'C_mb', 'USD/month'),
  apiUsdPerMonth: quantity('Cost a month, tokens bought', 'C_ma', 'USD/month'),

  // The three ways, by the month
  chipsPerCluster: quantity('Chips of a cluster', 'c_k', 'chip'),
  steadyClusterTokensPerMonth: quantity(
    'Tokens a month that a cluster serves of a load without a peak',
    'T_k⁼',
    'token/month',
  ),
  rentFixedUsdPerMonth: quantity('Renting: cost a month whatever is served', 'F_r', 'USD/month'),
  ownFixedUsdPerMonth: quantity('Owning: cost a month whatever is served', 'F_o', 'USD/month'),
  apiFixedUsdPerMonth: quantity('API: cost a month whatever is served', 'F_a', 'USD/month'),
  rentUsdPerClusterMonth: quantity('Rent of a cluster a month', 'a_r', 'USD/month'),
  runningUsdPerClusterMonth: quantity(
    'Electricity, space, maintenance and staff of an owned cluster a month',
    'e_k',
    'USD/month',
  ),
  ownUsdPerClusterMonth: quantity('An owned cluster a month', 'a_o', 'USD/month'),
  writtenOffUsdPerClusterMonth: quantity(
    'Price of an owned cluster, for each of its months',
    'a_w',
    'USD/month',
  ),
  activeShare: quantity('Share of all hours in which there is work', 'h_a', '1'),
  ownedUsdPerChipHour: quantity('An owned chip-hour, all hours counted', 'p_oh', 'USD/(chip*h)'),
  ownedServerUsdPerClusterMonth: quantity('Servers of a cluster, a month', 'a₁', 'USD/month'),
  ownedNetworkUsdPerClusterMonth: quantity('Network of a cluster, a month', 'a₂', 'USD/month'),
  ownedStorageUsdPerClusterMonth: quantity('Storage of a cluster, a month', 'a₃', 'USD/month'),
  ownedBuildingUsdPerClusterMonth: quantity('Building of a cluster, a month', 'a₄', 'USD/month'),
  ownedColocationUsdPerClusterMonth: quantity(
    'Colocation of a cluster, a month',
    'a₅',
    'USD/month',
  ),
  ownedElectricityUsdPerClusterMonth: quantity(
    'Electricity of a cluster, a month',
    'a₆',
    'USD/month',
  ),
  ownedMaintenanceUsdPerClusterMonth: quantity(
    'Maintenance of a cluster, a month',
    'a₇',
    'USD/month',
  ),
  ownedStaffUsdPerClusterMonth: quantity(
    'Staff of the site for a cluster, a month',
    'a₈',
    'USD/month',
  ),
  apiUsdPerQuery: quantity('A query, its tokens bought', 'q_a', 'USD/query'),
  apiUsdPerMillionTokens: quantity(
    'API price of a million tokens, input and output in the workload’s proportion',
    'p_a',
    'USD/Mtoken',
  ),
  rentFullUsdPerMillionTokens: quantity(
    'Rent of a full cluster over a million tokens',
    'p_r⁺',
    'USD/Mtoken',
  ),
  ownFullUsdPerMillionTokens: quantity(
    'Cost of an owned, full cluster over a million tokens',
    'p_o⁺',
    'USD/Mtoken',
  ),

  // Payback
  purchaseUsd: quantity('Price of the clusters, bought', 'K_m', 'USD'),
  ownRunningUsdPerMonth: quantity('Owning a month, the purchase apart', 'E_m', 'USD/month'),
  paybackMonthsOverRent: quantity('Months until buying has paid, against renting', 'B_r', 'month'),
  paybackMonthsOverApi: quantity('Months until buying has paid, against the API', 'B_a', 'month'),

  // With rented clusters that follow the load
  meanClusters: quantity('Clusters rented, mean of the hours', 'k̄', '1'),
  scaledUsdPerMonth: quantity('Cost a month, rented as the load goes', 'C_mr~', 'USD/month'),

  // A crossing
  usdPerClusterMonth: quantity('A cluster a month, of the way that is judged', 'a', 'USD/month'),
  wayFixedUsdPerMonth: quantity('Cost whatever is served, of that way', 'F', 'USD/month'),
  overUsdPerClusterMonth: quantity('A cluster a month, of the other way', 'a′', 'USD/month'),
  overFixedUsdPerMonth: quantity('Cost whatever is served, of the other way', 'F′', 'USD/month'),
  crossingClusters: quantity('Clusters at the crossing', 'k*', '1'),
  crossingUsdPerMonth: quantity('Cost a month at the crossing', 'C*', 'USD/month'),
  crossingTokensPerMonth: quantity('Tokens a month at the crossing', 'T*', 'token/month'),
  crossingQueriesPerSecond: quantity('Queries a second at the crossing', 'λ*', 'query/s'),
  oneTokenPerMonth: quantity('One token a month', '1', 'token/month'),
} as const
