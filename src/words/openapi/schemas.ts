/** What the OpenAPI description says of the members of a problem; it is in English alone. */
export const problemTexts = {
  type: 'URI of the kind of problem, on this service.',
  errors: 'Every wrong field, all at once.',
}

/** Of a request that may name a scenario. */
export const overridableText = (required: readonly string[]) =>
  `With a scenario every field is optional, and null removes the scenario’s value. Without one, required: ${required.join(', ')}.`

/** Of the answers about presets. */
export const presetTexts = {
  exchangeRates: 'Units of each currency for one US dollar, by date.',
  id: 'Id, name or alias.',
}
