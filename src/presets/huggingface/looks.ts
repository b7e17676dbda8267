const fields = [
  'config',
  'model_type',
  'architectures',
  'text_config',
  'llm_config',
  'language_config',
  'thinker_config',
  'num_hidden_layers',
  'n_layer',
]

/** Whether a model of a request is a config.json, and not described in our own fields. */
export const looksLikeConfig = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && fields.some((field) => Object.hasOwn(input, field))
