/** Case, spaces and underscores make no other name. */
export const nameKey = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')

/**
 * A name without its punctuation, whatever its case: “DeepSeekV3” is
 * “deepseek-v3”. Only between two digits something stands, for “Qwen2-57B” is
 * another model than “Qwen2.5-7B”; and a plus belongs to the name.
 */
export const looseKey = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}+]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}+.]|(?<!\d)\.|\.(?!\d)/gu, '')

/** A checkpoint’s name without the account that it stands under. */
export const ownName = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/** How a model is tuned, and when, changes neither its shape nor its name. */
const tuned = /[-\s_](instruct|chat|thinking|reasoning|it|hf|base)([-\s_]\d{4})?$/i
export const withoutTuning = (name: string) => name.replace(tuned, '')

/** These are trained apart and may be published in another format: Kimi K2 in FP8, its Thinking in INT4. */
export const isTrainedApart = (name: string) =>
  /[-\s_](thinking|reasoning|base)([-\s_]\d{4})?$/i.test(name)
