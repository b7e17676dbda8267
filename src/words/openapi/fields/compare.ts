/** What the OpenAPI description says of the fields of a comparison. */
export const compareTexts = {
  accelerators:
    'Which accelerators to compare. Default: all presets, or none where `apis` is given.',
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
