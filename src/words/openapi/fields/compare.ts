/** What the OpenAPI description says of the fields of a comparison. */
export const compareTexts = {
  pricesAsOf:
    'Where a scenario states the price of its own chip: kept, with a warning that the others are of another time, or set aside so that all are as of the request.',
  accelerators:
    'Which accelerators to compare. Default: all that are for sale; none where `apis` is given and neither `models` nor `payments`.',
  models:
    'Which models to compare, by id, name or alias, or described as `model` is: each on every accelerator under every payment. The one that `model` names is the one as requested; without it, the first.',
  payments:
    'Ways to pay for the chips, each as `price` takes it (`rent` or `own`; APIs stand in `apis`), in place of `price`. A list of one gives the rows that `price` does. A price per chip-hour is one for the accelerator that is asked about: other accelerators are looked up at the same kind and seller.',
  training:
    'Rows are training runs: a request of POST /api/v1/training, whose accelerator, model and price the lists vary. It states its work, and leaves days, chips or chip-hours open. Stands in place of `workload` and all that serves; `asOf`, `currency`, `cnyPerUsd` and `working` stand beside it, and a scenario within it.',
  apis: 'Which APIs to compare: up to 100 price lists by id, alias or the name that a router or cloud gives the model; or every list that passes a filter.',
  method:
    'Tokens are bought, from every API on these terms, at the prices of its own list. `price.api` is compared, too.',
  provider: 'A provider by its name in the preset, whatever the case; or a list of such.',
  name: 'Words that an id or alias of the list holds, such as "claude" or "gpt-6.1 sol".',
  currency:
    'The currency of the list at `asOf`. CNY is that of lists for mainland China, by and large.',
  serviceTier: 'Lists that sell this tier; standard is sold by all.',
  contextTokensAtLeast: 'Lists whose context is known to hold so many tokens.',
  all: 'Every price list.',
  retired:
    'Whether lists retired by `asOf`, for which nothing else is billed, stay, without a rank. Default: false. Lists whose first price is later than `asOf` pass no filter.',
}
