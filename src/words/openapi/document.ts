/** What the OpenAPI description says of the service as a whole; it is in English alone. */
export const documentTexts = {
  title: 'Suanpan',
  description:
    'What an LLM workload costs, on which accelerators, and why. Every number takes an expression with units, and is written as people write it: `320k/s`, `100 qps`, `1e6 per day`, `1 000 000`, `2T`, `3万`, `3 CNY`, `60 EUR/MWh`, `989 TFLOPS`, `35%`. A number without a unit, or an amount of money without what it is for, is in the unit of the field (`x-unit`); `B` is bytes where bytes are asked for, else a billion; commas group digits by three; a share in percent is refused where no share is asked for. The answer’s `request` has the numbers as they were understood. Every answer carries its working.',
  estimated: 'The estimate, with its working.',
}

/** What each GET route answers. */
export const getTexts = {
  kinds: 'The kinds of preset',
  presets: 'All presets of a kind',
  preset: 'One preset, with its sources',
  accuracy: 'How far predictions lie from measurements',
  health: 'Whether the service is up',
} as const

const of = (kinds: readonly string[]) => `For ${kinds.join(', ')}.`

/** What each query parameter of the presets narrows, by the kinds that take it. */
export const parameterTexts = {
  name: (kinds: readonly string[]) => `Words of the id, name or alias. ${of(kinds)}`,
  vendor: (kinds: readonly string[]) =>
    `Who makes or sells it, such as NVIDIA, 华为, Meta, AWS or OpenAI. ${of(kinds)}`,
  year: (kinds: readonly string[]) => `Year of release. ${of(kinds)}`,
  kind: (kinds: readonly string[]) =>
    `Of models, dense or mixture of experts; of prices, which offers; of scenarios, what is estimated. ${of(kinds)}`,
} as const
