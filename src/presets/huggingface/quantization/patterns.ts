import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'
import type { Module } from './modules.ts'

/** Names that libraries have for the same modules, in one of them. */
const sameWords: Readonly<Record<string, string>> = {
  attn: 'self_attn',
  attention: 'self_attn',
  self_attention: 'self_attn',
  block_sparse_moe: 'mlp',
  moe: 'mlp',
  feed_forward: 'mlp',
  ffn: 'mlp',
  switch_mlp: 'experts',
  shared_expert: 'shared_experts',
  w1: 'gate_proj',
  w3: 'up_proj',
  w2: 'down_proj',
  mamba: 'linear_attn',
  conv: 'linear_attn',
  wte: 'embed_tokens',
  embed: 'embed_tokens',
  embeddings: 'embed_tokens',
  word_embeddings: 'embed_tokens',
  head: 'lm_head',
  embed_out: 'lm_head',
}
const sameWord = new RegExp(`(?<![\\w*])(${Object.keys(sameWords).join('|')})(?!\\w)`, 'g')
const textModel =
  /^((?:\^|\.\*)*)(?:model\\?\.language_model|language_model\\?\.model|backbone|transformer|language_model)(?=\\?\.)/

const layersOf = /^(\^?model\\?\.)(?:h|blocks)(?=\\?\.)/

const canonical = (pattern: string): string =>
  pattern
    .replace(textModel, '$1model')
    .replace(layersOf, '$1layers')
    .replace(sameWord, (word) => sameWords[word] ?? word)

/** The same of a name without wildcards; there may be tens of thousands. */
const canonicalName = (name: string): string =>
  name
    .replace(textModel, 'model')
    .split('.')
    .map((word) => (Object.hasOwn(sameWords, word) ? sameWords[word] : word))
    .join('.')

const inLayer = /^(?:model\.)?(?:layers|h|blocks)\.(\d+)(?:\.(.+))?$/
const ofLayer = /^(?:model\.)?(?:layers|h|blocks)\.(\d+)\./

/** Experts of a layer are alike: the first stands for all. */
const otherExpert = /experts\.[1-9]/
export const standsForOthers = (name: string): boolean => !otherExpert.test(name)

interface Pattern {
  readonly test: RegExp
  /** How many steps a test may take, about: each open repetition multiplies them. */
  readonly cost: number
  /** Whether a layer’s index can matter. */
  readonly anywhere: boolean
}

const stepsOfRepetition = 30
const maxLength = 500

const unusable = (entry: string) =>
  new ConfigError(
    message('errors.unknown-entry', { entry: JSON.stringify(entry.slice(0, 40)) }),
    'quantization_config',
    message('allowed.module-patterns'),
  )

/** Repetitions of groups, and many of them, may take for ever: nobody writes such a list of modules. */
const patternOf = (entry: string): Pattern => {
  const isRegExp = entry.startsWith('re:')
  const text = canonical(isRegExp ? entry.slice(3) : entry)
  // Where it begins with anything, it is searched for; what it ends with does not matter.
  const body = (
    isRegExp
      ? text
      : text
          .replace(/[.+^${}()|\\]/g, '\\$&')
          .replace(/\*/g, '.*')
          .replace(/\?/g, '.')
  ).replace(/\.\*\$?$/, '')
  const searched = body.replace(/^\^?\.\*/, '')
  const repetitions = searched.match(/(?<!\\)[*+{]/g)?.length ?? 0
  if (text.length > maxLength || /\)[*+{]|\\[1-9]/.test(body)) throw unusable(entry)
  const ends = isRegExp || text.endsWith('*') ? '' : '(?=$|\\.)'
  try {
    return {
      test: new RegExp(`${searched === body ? '^' : ''}(?:${searched})${ends}`),
      cost: stepsOfRepetition ** Math.max(0, repetitions - 1),
      anywhere: !/layers|\d|\^/.test(searched),
    }
  } catch {
    throw unusable(entry)
  }
}

/** All sequences of a name’s parts: 'self_attn' and 'q_proj' of 'self_attn.q_proj', and itself. */
const sequences = (name: string): readonly string[] => {
  const parts = name.split('.')
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_, i) => parts.slice(from, from + i + 1).join('.')),
  )
}

/** A name and the modules that it is within. */
const isWithin = (name: string, named: ReadonlySet<string>): boolean => {
  if (named.has(name)) return true
  const dot = name.lastIndexOf('.')
  return dot > 0 && isWithin(name.slice(0, dot), named)
}

const whole = ''

/** Steps that all tests together may take. */
const maxSteps = 2e7

/** Whether a module of a layer is one of those that a list means; without a layer, one outside of them. */
export type Match = (module: Module, layer: number | undefined) => boolean

/** Towers are named in too many ways to list their modules: a list that names any of them means them. */
const tower = /visual|vision|vit\b|audio/

/** Reads a list of modules: names, parts of names, globs, and regular expressions after `re:`. */
export const matchOf = (entries: readonly string[]): Match => {
  const named = new Map<number, Set<string>>()
  const plain = new Set<string>()
  const general: Pattern[] = []
  const byLayer = new Map<number, Pattern[]>()
  for (const entry of entries) {
    if (!standsForOthers(entry)) continue
    if (entry.startsWith('re:') || /[*?[]/.test(entry)) {
      const layer = entry.startsWith('re:') ? undefined : ofLayer.exec(canonical(entry))?.[1]
      if (layer === undefined) general.push(patternOf(entry))
      else {
        const known = byLayer.get(Number(layer)) ?? []
        known.push(patternOf(entry))
        byLayer.set(Number(layer), known)
      }
      continue
    }
    const text = canonicalName(entry)
    const [, layer, rest] = inLayer.exec(text) ?? []
    if (layer !== undefined) {
      const known = named.get(Number(layer))
      if (known === undefined) named.set(Number(layer), new Set([rest ?? whole]))
      else known.add(rest ?? whole)
    } else plain.add(text.replace(/^model\./, ''))
  }
  const everywhere = new Map<string, boolean>()
  let steps = 0
  const tests = ({ test, cost }: Pattern, text: string) => {
    steps += cost
    if (steps > maxSteps) throw unusable(entries.find((one) => one.startsWith('re:')) ?? '*')
    return test.test(text)
  }
  const full = (name: string, layer: number | undefined) =>
    layer === undefined ? name : `model.layers.${layer}.${name}`
  const anywhere = (name: string, layer: number | undefined): boolean => {
    const known = everywhere.get(name)
    if (known !== undefined) return known
    const found =
      (plain.size > 0 && sequences(name).some((one) => plain.has(one))) ||
      general.some((one) => one.anywhere && tests(one, full(name, layer)))
    everywhere.set(name, found)
    return found
  }
  const perLayer = general.filter((one) => !one.anywhere)
  const meansTowers = entries.some((entry) => tower.test(entry))
  return ({ part, names }, layer) => {
    if (part === 'towers' && meansTowers) return true
    const ofThis = layer === undefined ? undefined : named.get(layer)
    if (ofThis?.has(whole)) return true
    const patterns = layer === undefined ? undefined : byLayer.get(layer)
    return names.some(
      (name) =>
        anywhere(name, layer) ||
        (ofThis !== undefined && isWithin(name, ofThis)) ||
        perLayer.some((one) => tests(one, full(name, layer))) ||
        patterns?.some((one) => tests(one, full(name, layer))),
    )
  }
}
