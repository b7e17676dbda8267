/** What the OpenAPI description says of the answer of a comparison. */
export const compareAnswerTexts = {
  rank: '1 is the cheapest; null if the cost is unknown or the model does not fit.',
  asRequested: 'The accelerator of the request, at the price and server given there.',
  reasons: 'Why the row has no rank.',
  inputs: 'The inputs that tell the accelerators apart, each with its origin.',
  rowDerivation:
    'Where a measured rate is carried over, the other rows follow by other steps: the first of them has these.',
  varied:
    'The value of each other input that is not as in the working of the first row of the kind, by id; absent if there is none. With `inputs` and these, its steps give the numbers of the row. Sent with the full working.',
  interval:
    '80% prediction interval of the annual cost, in USD/year; null except with the roofline.',
  plan: 'The plan found for this chip, and how well its rate is known.',
  rows: 'Ranked by cost; rows without a rank follow.',
  derivation: 'The working of the first row; `curves` names the inputs that vary from row to row.',
}
