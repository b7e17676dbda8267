/** What the OpenAPI description says of the answer of a comparison. */
export const compareAnswerTexts = {
  rank: '1 is the cheapest; null if the cost is unknown or the model does not fit.',
  asRequested:
    'The accelerator and model of the request, at the price and server given there; of `payments` the first.',
  upfrontUsd:
    'What is bought before anything runs: servers, their network and storage. Null where chips are rented.',
  latency:
    'At the row’s share of the load, as `roofline.load` of an inference estimate. Null where no plan is searched or found, or nothing is served. The working stands in the first row that has it, and those of the others continue it; sent with the full working.',
  latencyAtPeak:
    'The same with the load at its peak, at the percentile that is asked for, as `roofline.peak` of an inference estimate: what limits on latency hold. Null where no plan is searched or found, or nothing is served. The working stands as that of `latency`.',
  reasons: 'Why the row has no rank.',
  inputs: 'The inputs that tell the accelerators apart, each with its origin.',
  rowDerivation:
    'Where rows follow by other steps than the first, as where some chips are billed by the server and others singly: the first row of each further kind has these.',
  follows:
    'JSON Pointer of the working whose steps give the numbers of the row, with its `inputs` and `varied`; absent where it is that of the row, or of the answer. Sent with the full working.',
  varied:
    'The value of each other input that is not as in the working of the first row of the kind, by id; absent if there is none. With `inputs` and these, its steps give the numbers of the row. Sent with the full working.',
  interval:
    '80% interval of allInUsdPerYear, as `cost.allInInterval` of an inference estimate: the spread of the predicted rate and that of what sellers ask, together. Each chip’s own: rows whose intervals overlap may rank otherwise. Null where neither is known.',
  sellers: 'Whose prices the rent follows from; absent where it is given, or none is known.',
  ageDays: 'How old the newest of these prices is at the date of the request.',
  plan: 'The plan found for this chip, and how well its rate is known.',
  rankedBy:
    'The figure of `cost` that rows are ranked by: `totalUsd` of training runs, else `allInUsdPerQuery`, or `usdPerQuery` in rows where that is not known.',
  rows: 'Ranked by cost, chips and APIs together; rows without a rank follow. Of `training`, rows of runs.',
  derivation:
    'The working of the first row of an accelerator, whose `curves` names the inputs that vary from row to row; of the first row where APIs alone are compared.',
  unknown: 'Why nulls that all rows of APIs may have are null; only where APIs are compared.',
}

/** Of what a row is made of. */
export const compareRowTexts = {
  field:
    'JSON Pointer of it in `request` of the answer: `/models/1`, or `/model` where there is no list.',
  modelId: 'Null of a model that the request describes.',
  payment: 'How the row is paid for, as its request says it; its price stands in `price`.',
  missing:
    'Each reason with what would give the row a rank: the JSON Pointer of a field of the request, to be stated with the accelerator of the row as `accelerator`. Null where no field would.',
}

/** Of the rows of training runs. */
export const compareRunTexts = {
  rank: '1 is the cheapest; null if no plan is found, none keeps the deadline, or the price is not known.',
  planInterval: '80% interval of the predicted rate, and of the days and cost that follow from it.',
}

/** Of the rows of APIs. */
export const compareApiTexts = {
  rank: '1 is the cheapest; null if the cost is unknown or the API does not take such queries.',
  accelerator: 'Null: tokens are bought.',
  priceList: 'Which of the provider’s lists it is.',
  contextTokens: 'The most tokens that a query and its answer may have; null if not known.',
  maxOutputTokens: 'The most tokens that an answer may have; null if not known.',
  asRequested: 'The API that `price.api` names.',
  reasons: 'Why the row has no rank.',
  derivation: 'Of this price; sent with the full working.',
  rowDerivation:
    'The working of the first row of an API; that of each other row continues it. Sent with the full working.',
}
