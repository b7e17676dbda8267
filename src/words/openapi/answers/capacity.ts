/** What the OpenAPI description says of the answer of a capacity request. */
export const capacityAnswerTexts = {
  statedPrecision: 'The number format that the statement is interpreted in.',
  rows: 'Each model under each interpretation: the whole supply trains it, or serves it.',
  spans: 'From the lowest to the highest interpretation, by model.',
}
