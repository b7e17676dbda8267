import type { Shape } from '../../model/architecture/shape.ts'
import { modelNamed, type NamedShape } from '../model-names.ts'
import type { TrainingCase } from './case.ts'

const number = (pattern: RegExp, text: string): number | undefined => {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : Number(found.replaceAll(',', ''))
}

/** A model of GPT-2's make from its layers, width and heads; Megatron's vocabulary of 51,200. */
const described = ({ architecture, sequenceTokens }: TrainingCase): Shape | undefined => {
  const layers = number(/([\d,]+)\s*layers/i, architecture)
  const hiddenSize = number(/hidden\s*(?:size)?\s*([\d,]+)/i, architecture)
  const heads = number(/([\d,]+)\s*heads/i, architecture)
  if (layers === undefined || hiddenSize === undefined || heads === undefined) return undefined
  return {
    layers,
    hiddenSize,
    vocabularySize: 51_200,
    tiedEmbeddings: true,
    learnedPositions: sequenceTokens ?? 2048,
    contextTokens: sequenceTokens ?? 2048,
    attention: { kind: 'grouped', heads, kvHeads: heads, headSize: hiddenSize / heads },
    feedForward: { size: 4 * hiddenSize, gated: false },
    biases: 'all',
  }
}

const inBillions = (text: string): string => {
  const count = Number(text)
  return text !== '' && Number.isFinite(count) && count >= 1e6 ? `${count / 1e9}B` : text
}

/** The shape that a row means: described in it, else that of the model it names. */
export const shapeOfCase = (one: TrainingCase): NamedShape | undefined => {
  const shape = described(one)
  if (shape !== undefined) return { id: one.model, shape }
  const active = one.activeParameters === undefined ? '' : `/${one.activeParameters / 1e9}B active`
  const parameters = inBillions(one.parameters)
  const written = one.model
    .replace(/\s*\(.*?\)/g, '')
    .replace(/\s(bf16|fp8|fp16)$/i, '')
    .replace(/_/g, '-')
  return modelNamed(written, parameters === '' ? '' : `${parameters}${active}`)
}
