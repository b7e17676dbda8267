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

/** Of the tables of errors. */
export const accuracyTexts = {
  accuracy:
    'How far predictions of the method `roofline` lie from published measurements. Errors are shares of what was measured (0.112 is 11.2%): the median and the 90th percentile of |predicted / measured − 1|, and as bias the median with its sign. `rate` is output tokens/s. In `tables`, each row is predicted by a fit that saw neither the table it comes from nor its chip, model, engine or format on its chip; of a regime, its table alone. `held` are the shares of rows within their intervals of 50, 80 and 95%, `atPeaks` the same rows by a roofline at vendors’ peaks. Groups are ids of presets, families of models, or bits that are multiplied. `cells` are what `roofline.nearestMeasurements` of an inference estimate is counted in.',
}
