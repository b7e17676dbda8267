/** What the OpenAPI description says of the fields of a break-even request. */
export const breakevenTexts = {
  queriesPerSecond:
    'Mean of the active hours, for payback and for the cost at your rate. A predicted performance requires it, or tokensPerMonth.',
  tokensPerMonth: 'Instead of queriesPerSecond.',
  peakToAverageRatio:
    'Clusters are sized for the peak. Must be 1 with load.hourlyWeights, from which it follows.',
  load: 'How the load varies over a day, for autoscaling.',
  cluster:
    'The unit that is rented or bought as a whole: stated here, else a replica (roofline) or a server (flops, measured).',
  clusterOutputTokensPerSecond: 'Default: predicted from model, accelerator and performance.',
  chipsPerCluster: 'For a stated cluster, which is rented by the chip. Default: 1.',
  planningLevel:
    'Share of what a cluster can serve that it is planned for. Default: where the rate is predicted by the roofline, `performance.maxUtilization`, or less where only that keeps `performance.maxTtftSeconds`; else 1.',
  activeHoursPerMonth:
    'Rent is paid for these hours only, owned clusters for all hours. 730 is around the clock.',
  fromTokensPerMonth: 'Where the chart and the search begin.',
  toTokensPerMonth: 'Where they end. Default: no end.',
  own: 'Clusters that are bought: stated as a whole or, with an accelerator and nothing stated, built up from their parts and bought in whole servers.',
  energy: 'Electricity of owned clusters that are built up from their parts.',
}

export const wayTexts = {
  usdPerChipHour:
    'Default: the median of the known offers of `kind` for the accelerator; null if none is known.',
  rentBilling:
    'Of rented chips. Default: `billing`, else exact for the methods flops and measured, else as the chips are sold. Owned ones are bought by the server, or one by one where `billing` is chip, or exact with the roofline.',
  usdPerCluster:
    'Default: the cluster’s share of the price of the accelerator’s server. A predicted cluster is then bought in whole servers.',
  clusterMonths: 'Straight-line, without residual value. Default for a stated cluster: 60.',
  runningUsdPerClusterMonth: 'Default for a stated cluster: 0.',
  idleFraction:
    'Power in hours without work (cluster.activeHoursPerMonth) over maximum power. If given, energy.loadFraction is ignored.',
  staffUsdPerYear: 'For the whole site, whatever is served, instead of per chip.',
}
