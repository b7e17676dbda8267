import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import type { Family } from './families/family.ts'
import type { Frame } from './fold.ts'
import { names } from './names.ts'

const mostLayers = 10_000

/** Numbers of a shape that must be within what any model has. */
const within = (read: Reader, field: readonly string[], max: number): number => {
  const value = read.count(field)
  if (value >= 1 && value <= max) return value
  throw new ConfigError(
    message('errors.out-of-range', { value }),
    read.nameOf(field) ?? field[0],
    message('allowed.range', { min: 1, max, integer: true }),
  )
}

export const layersOf = (read: Reader): number => within(read, names.layers, mostLayers)

const biasesOf = (read: Reader, family: Family): Frame['biases'] => {
  if (read.flag(['bias', 'use_bias', 'mlp_bias'], false)) return 'all'
  const fallback = family.biases !== 'none'
  if (family.biases === 'all') return 'all'
  const stated = ['attention_bias', 'add_qkv_bias', 'qkv_bias', 'use_qkv_bias']
  return read.flag(stated, fallback) ? 'qkv' : 'none'
}

/** All of a shape but its layers. */
export const frameOf = (read: Reader, family: Family): Frame => {
  const contextTokens = read.optionalCount(names.context) ?? null
  const alibi = read.flag(['alibi'], false)
  const tied = family.tied || (family.tiedIfAlibi === true && alibi)
  return {
    hiddenSize: within(read, names.hiddenSize, 1e7),
    vocabularySize: within(read, names.vocabulary, 1e7),
    tiedEmbeddings: read.flag(['tie_word_embeddings', 'weight_tying'], tied),
    learnedPositions: family.learnedPositions === true && !alibi ? (contextTokens ?? 0) : 0,
    contextTokens,
    biases: biasesOf(read, family),
  }
}
