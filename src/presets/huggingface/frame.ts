import type { Reader } from './config.ts'
import type { Family } from './families/family.ts'
import type { Frame } from './fold.ts'
import { names } from './names.ts'

export const layersOf = (read: Reader): number => read.count(names.layers)

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
    hiddenSize: read.count(names.hiddenSize),
    vocabularySize: read.count(names.vocabulary),
    tiedEmbeddings: read.flag(['tie_word_embeddings', 'weight_tying'], tied),
    learnedPositions: family.learnedPositions === true && !alibi ? (contextTokens ?? 0) : 0,
    contextTokens,
    biases: biasesOf(read, family),
  }
}
