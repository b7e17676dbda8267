/** What each estimate answers, as the OpenAPI description says it; it is in English alone. */
export const operations = {
  inference: {
    summary: 'One inference estimate',
    description:
      'A scenario id alone is a request; other fields override the scenario’s, merged field by field. A performance of another method replaces the scenario’s whole.',
  },
  training: {
    summary: 'One training estimate',
    description: 'Work, speed, chips and time hang together: give three and the fourth follows.',
  },
  compare: {
    summary: 'One workload, or one training run, over many chips, models, prices and APIs',
    description:
      'Each chip with its own peak, memory, server and price; the request’s own accelerator at the price given. Each API at the prices of its list on the day, with its price tier, age, limits and retirement; `price.method` "api" states on which terms all are bought. Rows are the product of `accelerators`, `models` and `payments`, each a list or what the request says once, and one for each API; a price that is given per chip-hour is one of the accelerator that is asked about. With `apis` and none of these lists, APIs alone are compared, and no model or accelerator is needed. With `training`, rows are training runs, each as POST /api/v1/training answers it, ranked by their cost. Ranked by cost together. Chips that do not fit, APIs that do not take such queries, and those without a known price stay, unranked, with the reason and, under `missing`, the field that would rank them. At most 2,000 rows, of which the whole working is sent for at most 1,000, and at most 50,000 plans (1,000,000 of training): each accelerator and model is planned once, whatever the payments.',
  },
  capacity: {
    summary: 'What a stated amount of compute trains or serves',
    description:
      'Training runs per year and queries per second, for each model and each number format that the statement may count in.',
  },
  breakeven: {
    summary: 'Renting, owning or an API: from which rate on',
    description:
      'The rate above which owning beats renting and both beat the API, exact with whole clusters; payback; the data of a chart; the same with rented clusters that follow a diurnal load.',
  },
  mix: {
    summary: 'The cheapest mix of reserved, on-demand and spot chips',
    description:
      'For a load by the hour: how many chips to reserve and how many to take by the hour. Exact: each layer of the load-duration curve is reserved where that is cheaper than by the hour.',
  },
  sweep: {
    summary: 'An estimate over one or two of its inputs',
    description:
      'Asks another estimate at every point of one or two ranges or lists of values, and gives the chosen outputs of each answer. A point that the estimate refuses keeps its errors; the others are answered.',
  },
} as const
