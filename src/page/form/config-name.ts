/** Where the form has the text of a model’s config. */
export const configName = 'model.config'

/** Longest address that every program passes on whole. */
export const maxAddress = 4000
