/** What the OpenAPI description says of the answer of a sweep. */
export const sweepAnswerTexts = {
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
  derivations:
    'The workings of further outputs, where these stand in parts of the answer that have their own, or in a list whose entries have other inputs; `figures` of each names the outputs.',
  warnings: 'The warnings of the request by itself, and which others occur at points.',
}
