/** What the OpenAPI description says of a comparison; it is in English alone. */
export const compareTexts = {
  accelerators: 'Which accelerators to compare; all presets when left out.',
  rank: '1 is the cheapest; null where the cost is unknown or the model does not fit.',
  asRequested: 'The accelerator of the request, at the price and server given there.',
  reasons: 'Why the row has no rank.',
  inputs: 'The inputs that tell the accelerators apart, each with its origin.',
  varied:
    'The value of each input in which the rows differ, by id: with them the steps of `derivation` give the numbers of the row. Sent with the whole working.',
  interval: '80% interval of the cost a year, in USD/year; null but with the roofline.',
  plan: 'The plan found for this chip, and how well its rate is known.',
  rows: 'Ranked by cost; rows without a rank follow.',
  derivation: 'The working of the first row, and which of its inputs vary from row to row.',
}

/** What each example of a comparison asks. */
export const compareExampleTexts = {
  scenario: 'Every accelerator',
  some: 'Some accelerators',
}
