/** What the OpenAPI description says of the parts that several answers have; it is in English alone. */
export const answerTexts = {
  request: 'The request as understood: scenario merged, expressions parsed, defaults filled in.',
  accelerator: 'Null if tokens are bought.',
  attention: 'Null if the architecture is not known.',
  kvCacheBytesPerToken:
    'Bytes that a token adds to the KV cache at 16 bits, in B/token; null if the architecture is not known.',
  warningCode: 'A fixed code for this kind of warning.',
  unknown:
    'For each null in the answer, by JSON Pointer to it or to a part around it: why it is not known. The pointer that leads nearest to the null counts; * stands for any entry of a list.',
  published:
    'Figures published for the scenario beside the calculated ones; empty once the request departs from it.',
  breakdown: 'What the cost is made of; the shares add up to 1.',
  carbonByYear:
    'The same energy at the carbon intensity of each year known of `energy.region`, the oldest first. Empty without a region, and if energy.gramsCo2ePerKilowattHour is given.',
  evidence:
    'measured: efficiencies were fitted on this chip and engine; family: on its family of chips; prior: on neither.',
  currency: 'The amounts in another currency. The usd… fields stay in US dollars.',
  perUsd: 'Units of the currency for one US dollar.',
  rateAsOf: 'The day of the rate; null for USD and for a rate that the request gives.',
  rateOrigin: 'The source of the rate.',
  rateFormula: 'How each amount follows from its dollars, as a mathjs expression.',
  amounts:
    'Every calculated amount of the answer in this currency, by the JSON Pointer of its dollars; null for USD. What is null in dollars is left out.',
}

/** Of the working. */
export const derivationTexts = {
  derivation: 'The working: every input with its origin, every step with its formula.',
  continues:
    'JSON Pointer into this answer to a working whose inputs, steps and figures hold here too, except for what stands here, which takes the place of what has its id there. Where an input differs, the steps that need it are to be run again.',
  unit: 'In mathjs notation.',
  reason: 'Why the value is null.',
  formula: 'A mathjs expression over the ids of inputs and earlier steps.',
  because: 'Why this formula was used, if several give the quantity.',
  figures:
    'The id of each number whose field has another name, by JSON Pointer; * stands for any entry of a list.',
  curves:
    'Lists whose points follow from the same steps: which inputs vary from point to point, and which ids each point gives. The inputs of a point are its fields, and those that it lists as `inputs` or `varied`.',
  takes:
    'By field of a point, the input that its number is in these steps, where the number has an id of its own in `figures`.',
  holds: 'Steps that keep their value of the working at every point.',
}

/** Of where an input comes from. */
export const originTexts = {
  from: 'request: you gave it; scenario and preset: sourced data; default: assumed where you gave nothing; constant: fixed.',
  pointer: 'The field of the request.',
  expression: 'What was written, before parsing.',
  preset: 'Kind and id, as in the path of the preset.',
}

/** Of a wrong field. */
export const errorTexts = {
  pointer: 'JSON Pointer to the field; "" is the whole body.',
  code: 'A fixed code for this kind of error, such as "missing".',
}

/** Of what is paid for. */
export const priceAnswerTexts = {
  rent: 'What the rent that stands in follows from, where none is given: whose prices, of which kind, the 10th and 90th percentile of their prices (of two sellers, both), and for a term or spot the on-demand price and its ladder, with the median of what sellers publish for that kind beside it.',
  spotOverhead:
    'Work that interruptions of spot lose, as a share; null where it is not known, and then it is not counted.',
  chipHour: 'The parts of an owned chip-hour, which add up to it; null if it is not owned.',
  tokens: 'Prices of input, cached input and output tokens; null if chips are paid for.',
  aboveInputTokens: 'The price tier that applies: that of queries with more input than this.',
  fromInputTokens: 'The price tier that applies: that of queries with at least so much input.',
  aboveOutputTokens: 'The price tier that applies: that of queries with more output than this.',
  fromOutputTokens: 'The price tier that applies: that of queries with at least so much output.',
  billing: 'What of the chips is paid for, and why; left out where tokens are bought.',
  asOf: 'The day from which the price holds, as precise as it is known.',
  readOn: 'The day on which the price was last read at its source.',
  ageDays:
    'Days from then to the request’s asOf; 0 where a later record shows that the price still held.',
  priceDates: 'Dates and age of each price that the data gives, by its id.',
  routedTo:
    'The preset whose prices are paid, where the provider has retired the model and bills another.',
  retirement: 'When the provider stops selling the model; null where none is announced.',
  changes:
    'The price as it changes within 365 days: each part with the day it begins on and what a query and a day cost then.',
  atMost:
    'Where a price of cached tokens or of batches is not known: what the queries cost at most, at the list price.',
}
