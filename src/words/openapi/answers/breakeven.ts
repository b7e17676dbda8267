/** What the OpenAPI description says of the answer of a break-even request. */
export const breakevenAnswerTexts = {
  tokensPerMonth: 'In token/month.',
  queriesPerSecond: 'In query/s, mean of the active hours.',
  usdPerMonth: 'Cost of the way at that rate, in USD/month.',
  overUsdPerMonth: 'Cost of the other way at that rate, in USD/month.',
  way: 'The way that comes to cost no more …',
  over: '… than this one.',
  first: 'The first rate at which it does; null with the reason if there is none.',
  forGood: 'The first rate above which it always does.',
  undone: 'After the first, where the next whole cluster makes it cost more again.',
  cheaper: 'Costs no more from here on …',
  dearer: '… than this one.',
  markUsdPerMonth: 'Cost at the mark, in USD/month.',
  form: 'Whether the cluster is stated as a whole or built up from its parts.',
  partUsdPerClusterMonth: 'The part, per cluster, in USD/month; null if unknown.',
  ownMonth:
    'What a month of an owned cluster is made of; the parts add up to ownUsdPerClusterMonth. Null unless owning is asked for.',
  tokens: 'Prices of the API’s tokens by kind; null unless an API is asked for.',
  atRate: 'The three ways at the rate of the workload.',
  payback: 'Buying, at the rate of the workload: the price over what it saves per month.',
  crossings:
    'With clusters sized for the peak and kept: owning against renting, and both against the API.',
  steady: 'The same for a load without a peak; null if the load has none.',
  hourlyWeights: 'Load by the hour, with a mean of 1.',
  autoscaled:
    'The same with rented clusters that follow the load by the hour while owned ones stay; null if the load is flat.',
  rentUsdPerMonth: 'Renting, in USD/month; null if unknown.',
  ownUsdPerMonth: 'Owning, in USD/month; null if unknown.',
  apiUsdPerMonth: 'The API, in USD/month; null if unknown.',
  autoscaledClusters:
    'Clusters rented on average when they follow the load by the hour; absent if the load is flat or their cost is unknown.',
  autoscaledRentUsdPerMonth: 'Autoscaled renting, in USD/month; null if unknown.',
  chart: 'Monthly cost vs rate, for a log axis, with the break-even points.',
}
