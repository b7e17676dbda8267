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

/** How a model is tuned changes neither its shape nor its name. */
const tuned = /[-\s_](instruct|chat|thinking|reasoning|it|hf|base)$/i

/** What a name of a model may stand for, the nearest first: itself, without whose copy it is, without how it is tuned. */
export const modelSpellings = (name: string): readonly string[] => {
  const own = name.slice(name.lastIndexOf('/') + 1)
  return [name, own, own.replace(tuned, '')]
}
