/** What the OpenAPI description says of a sweep; it is in English alone. */
export const sweepTexts = {
  estimate: 'The estimate that is asked at each point.',
  request:
    'A request of that estimate, scenario and expressions included. It must be valid by itself; the inputs then replace numbers of it. Its `working` is that of the sweep.',
  inputs:
    'What varies: one input, or two in every combination. At most 2,000 points in all, and at most 50,000 points times plans that the estimate compares for one.',
  pointer:
    'JSON Pointer (RFC 6901) to a number of the request. Fields of its scenario and fields with a default count.',
  values: 'Numbers, or expressions with units, in the order of the points.',
  from: 'The first value: a number in the unit of the field, or an expression with units.',
  to: 'The last value; it may be the smaller one.',
  points: 'How many values, both ends included. A field of whole numbers is best given values.',
  scale: 'linear: equal steps; log: equal ratios.',
  outputs: 'JSON Pointers (RFC 6901) to single values of the answer: numbers, texts or booleans.',
  currency: 'Overrides the currency of the request; left out, that one.',
  understood: 'The sweep as it was understood; its `request` as the estimate understood it.',
  valuesUsed:
    'The values used, in the unit of the field; a text where it could not be read, with the errors at its points.',
  base: 'The request by itself, before its inputs are replaced: what `derivation` works out.',
  pointInputs: 'The value of each input, in the order of `inputs`.',
  pointOutputs: 'The value at each output pointer, in the order of `outputs`.',
  answeredPoints:
    'Every combination of the inputs’ values; the last input varies fastest. The working of a point is in the answer of the estimate to it.',
  errors:
    'Why the estimate refused this point: its outputs are null. Pointers are into this request, with the values of the point in their places.',
  unknown: 'For each null of the outputs, by JSON Pointer from here: why it is not known.',
  answeredCurrency:
    'As in an answer of the estimate; `amounts` has the outputs that are amounts, by JSON Pointer into this answer.',
  derivation:
    'The working of the request by itself: full has all of it, headline that of the outputs.',
  warnings: 'The warnings of the request by itself, and which others occur at points.',
}

/** What each example of a sweep asks. */
export const sweepExampleTexts = {
  load: 'Cost per year and per query against the load',
  rentAndUse: 'Cost per query against rent and utilization',
  run: 'Days and cost of a training run against its chips',
}
