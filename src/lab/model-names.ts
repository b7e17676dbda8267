import { countParameters } from '../model/architecture/parameters.ts'
import { isLayered, type Shape } from '../model/architecture/shape.ts'
import { all, find } from '../presets/registry.ts'
import type { Model } from '../presets/schema.ts'
import { rowTexts } from '../words/contributors/rows.ts'

/** The shape that a table means, and how it was guessed where the table does not name it. */
export interface NamedShape {
  readonly id: string
  readonly shape: Shape
  readonly note?: string
}

const shapeOf = ({ architecture }: Model): Shape | undefined =>
  'layers' in architecture ? architecture : undefined

/** Words that say how a model was tuned, stored or run, not which it is. */
const fillers =
  /^(instruct|chat|it|hf|base|lora|model|v0\.\d|(nv|mx)?fp[48]|bf16|fp16|int[48]|awq|gptq|\d{4})$/i

const wordsOf = (written: string): readonly string[] =>
  written
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s_/-]+/)
    .filter((word) => word !== '')

const millions = /^(\d+(?:\.\d+)?)m$/i
const sizesIn = (words: readonly string[]): readonly number[] =>
  words.flatMap((word) => {
    const billions = /^(\d+(?:\.\d+)?)b$/i.exec(word)?.[1]
    const small = millions.exec(word)?.[1]
    if (billions !== undefined) return [Number(billions) * 1e9]
    return small === undefined ? [] : [Number(small) * 1e6]
  })

/** Total and active parameters, as a table or a model’s name states them. */
const sizesOf = (words: readonly string[], parameters: string) => {
  const stated = [...parameters.matchAll(/(\d+(?:\.\d+)?)\s*b\b/gi)].map(([, n]) => Number(n) * 1e9)
  const total = stated[0] ?? sizesIn(words)[0]
  const active = words.flatMap((word) => /^a(\d+(?:\.\d+)?)b$/i.exec(word)?.[1] ?? [])[0]
  return { total, active: stated[1] ?? (active === undefined ? total : Number(active) * 1e9) }
}

/** Tables round, and count embeddings or leave them out. */
const isNear = (total: number, wanted: number, factor = 1.2) =>
  Math.abs(Math.log(total / wanted)) < Math.log(factor)

/** The preset whose name stands in what is written, the longest first; words beside it are told. */
const containing = (
  words: readonly string[],
  total: number | undefined,
): NamedShape | undefined => {
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const preset = find('models', words.slice(from, from + length).join('-'))
      const shape = preset && shapeOf(preset)
      if (preset === undefined || shape === undefined) continue
      const others = [...words.slice(0, from), ...words.slice(from + length)]
      const wanted = sizesIn(others)[0] ?? total
      if (wanted !== undefined && !isNear(countParameters(shape).total, wanted)) continue
      const isPlain = others.every((word) => fillers.test(word) || sizesIn([word]).length > 0)
      const note = isPlain ? {} : { note: rowTexts['taken-as']({ model: preset.name }) }
      return { id: preset.id, shape, ...note }
    }
  return undefined
}

const makeOf = (word: string): string => /^\p{L}+/u.exec(word.toLowerCase())?.[0] ?? ''

/** Words that name no make: a table may say no more than “13B dense”. */
const generic = /^(dense|moe|model|transformer|decoder|llm|lm|own|custom)$/i

/** Whether a word is that of a make, or holds it: CodeLlama is a Llama. */
const isOfMake = (word: string, make: string): boolean => {
  const own = makeOf(word)
  return own === make || (make.length > 2 && (own.startsWith(make) || own.endsWith(make)))
}

const generationIn = (name: string): string | undefined =>
  /^\p{L}+[-\s]?v?(\d+(?:\.\d+)?)(?![\d.]*[bm]\b)/iu.exec(name)?.[1]

/** As many layers as make up the parameters. */
const sized = (shape: Shape, total: number): Shape => {
  if (isLayered(shape)) return shape
  const factor = total / countParameters(shape).total
  if (Math.abs(Math.log(factor)) < 0.1) return shape
  const layers = Math.max(1, Math.round(shape.layers * factor))
  const scale = (count: number) => Math.max(1, Math.round((count / shape.layers) * layers))
  const { window, experts } = shape
  return {
    ...shape,
    layers,
    ...(window && { window: { ...window, layers: scale(window.layers) } }),
    ...(experts && { experts: { ...experts, layers: scale(experts.layers) } }),
  }
}

/** Beyond this, a model of the same make has little in common with one that is known. */
const farthest = 4
/** What another generation costs a candidate, as a logarithm of sizes. */
const otherGeneration = 0.5

const isSparse = (total: number, active: number) => active < 0.7 * total

/** The nearest in size of the same make; of any make where the table names none. */
const nearestInSize = (
  words: readonly string[],
  total: number,
  active: number,
): NamedShape | undefined => {
  const named = words.filter(
    (word) => makeOf(word) !== '' && !generic.test(word) && !fillers.test(word),
  )
  const generation = generationIn(words.join('-'))
  const candidates = all('models').flatMap((preset) => {
    const shape = shapeOf(preset)
    if (shape === undefined) return []
    const make = makeOf(preset.id)
    if (named.length > 0 && !named.some((word) => isOfMake(word, make))) return []
    const counted = countParameters(shape)
    if (isSparse(counted.total, counted.active) !== isSparse(total, active)) return []
    const distance = Math.abs(Math.log(counted.total / total))
    if (distance > Math.log(farthest) || (isLayered(shape) && distance > 0.1)) return []
    const own = generationIn(preset.id)
    const isOther = generation !== undefined && own !== generation
    const far = Math.abs(Math.log(counted.active / active))
    return [{ preset, shape, cost: distance + far + (isOther ? otherGeneration : 0) }]
  })
  const best = candidates.toSorted((a, b) => a.cost - b.cost)[0]
  if (best === undefined) return undefined
  const shape = sized(best.shape, total)
  const note = rowTexts['by-size']({ model: best.preset.name, isSized: shape !== best.shape })
  return { id: best.preset.id, shape, note }
}

/**
 * The shape that a table means by a model: a preset’s by id, name or alias; else
 * that of the nearest in size of the same make, which the note says. A model
 * whose architecture nobody published has none.
 */
export const modelNamed = (written: string, parameters: string): NamedShape | undefined => {
  const whole = find('models', written) ?? find('models', written.replace(/\s*\(.*?\)/g, ''))
  if (whole !== undefined) {
    const shape = shapeOf(whole)
    return shape && { id: whole.id, shape }
  }
  const words = wordsOf(written)
  const { total, active } = sizesOf(words, parameters)
  const named =
    containing(words, total) ??
    // “LLaMA v3.1”.
    containing(
      words.map((word) => word.replace(/^v(?=\d)/i, '')),
      total,
    )
  if (named !== undefined || total === undefined || active === undefined) return named
  return nearestInSize(words, total, active)
}
