import type { ExpressionProblem } from './expression-problem.ts'
import { type Target, targetOf, valueIn } from './fit.ts'
import { dimensionText, isPlain, type Measure } from './measure.ts'
import { hasQuotient, isProduct, productOf, type Reading } from './product.ts'
import { areTokens, type Token, tokensOf } from './tokens.ts'
import type { ForeignCurrency, Word } from './vocabulary.ts'

/** Longest expression that is read, in characters. */
export const maxExpressionLength = 100

/** Units of each currency for one US dollar. */
export type Rates = Readonly<Record<ForeignCurrency, number>>

const plain = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i

/** A bare number in text, such as `320000` or `3.2e5`; otherwise undefined. */
export const plainNumber = (text: string): number | undefined => {
  const trimmed = text.trim()
  return plain.test(trimmed) ? Number(trimmed) : undefined
}

type Engine = typeof import('./engine.ts')
let engine: Engine | undefined

/** Loads the expression engine, once. Numbers, and products and quotients of units, never need it. */
export const loadEngine = async (): Promise<void> => {
  engine ??= await import('./engine.ts')
}

/** What was read, or why nothing was. */
export type Parsed<Problem = ExpressionProblem> =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly needsEngine: true }
  | {
      readonly ok: false
      readonly needsEngine: false
      readonly problem: Problem
    }

const refuse = (problem: ExpressionProblem): Parsed => ({ ok: false, needsEngine: false, problem })

const finite = (value: number): Parsed =>
  Number.isFinite(value) ? { ok: true, value } : refuse({ code: 'not-finite' })

const wordsIn = (tokens: readonly Token[]): readonly Word[] =>
  tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []))

/** Which of its meanings a word has that has two. */
const readingsOf = (tokens: readonly Token[], rates: Rates): readonly Reading[] => {
  const twofold = [...new Set(wordsIn(tokens).filter(({ otherwise }) => otherwise !== undefined))]
  const takenOtherwise = twofold.length === 0 ? [[]] : [[], ...twofold.map((one) => [one]), twofold]
  const halving = hasQuotient(tokens) ? [true, false] : [true]
  return halving.flatMap((halves) =>
    takenOtherwise.map((others) => ({
      halves,
      measureOf: (word: Word): Measure => {
        if (word.currency !== undefined) return { ...word, over: word.over / rates[word.currency] }
        return others.includes(word) ? (word.otherwise ?? word) : word
      },
    })),
  )
}

/** An expression as the engine takes it, with one name for each word. */
const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.kind === 'number'
        ? String(token.value)
        : token.kind === 'word'
          ? token.word.name
          : token.sign,
    )
    .join(' ')

/** Whether every number of an expression is in percent. */
const isShare = (tokens: readonly Token[]): boolean => {
  const numbers = tokens.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []))
  const isPercent = (at: number) => {
    const after = tokens[at + 1]
    return after?.kind === 'sign' && after.sign === '%'
  }
  return numbers.length > 0 && numbers.every(isPercent)
}

/** The unit that was written where one was; else the dimension that came out. */
const written = (tokens: readonly Token[], measure: Measure): string => {
  const units = wordsIn(tokens).filter((word) => !isPlain(word))
  const [unit] = units
  return unit !== undefined && units.length === 1 ? unit.name : dimensionText(measure.powers)
}

/** What is wrong with the words of an expression in this field, whatever it comes to. */
const wrongFor = (
  tokens: readonly Token[],
  unit: string,
  target: Target,
): ExpressionProblem | undefined => {
  if (!target.takesShare && isShare(tokens)) return { code: 'share-not-allowed', unit }
  if (target.isOfBytes && wordsIn(tokens).some(({ name }) => name === 'b'))
    return { code: 'unknown-unit', word: 'b', meant: 'B' }
  return undefined
}

const measured = (tokens: readonly Token[], reading: Reading): Measure | ExpressionProblem => {
  if (isProduct(tokens)) return productOf(tokens, reading) ?? { code: 'not-arithmetic' }
  if (engine === undefined) throw new Error('the expression engine is not loaded')
  try {
    return engine.measured(textOf(tokens), reading.measureOf)
  } catch (error) {
    if (error instanceof engine.ExpressionError) return error.problem
    throw error
  }
}

const evaluated = (
  tokens: readonly Token[],
  unit: string,
  target: Target,
  rates: Rates,
): Parsed => {
  let first: ExpressionProblem | undefined
  for (const reading of readingsOf(tokens, rates)) {
    const measure = measured(tokens, reading)
    if ('code' in measure) {
      first ??= measure
      continue
    }
    const value = valueIn(measure, target)
    if (value !== undefined) return finite(value)
    first ??= { code: 'wrong-dimension', unit, got: written(tokens, measure) }
  }
  return refuse(first ?? { code: 'not-arithmetic' })
}

/** So many expressions are kept with what they came to. */
const mostKept = 500
const kept = new Map<string, Parsed>()

/** Reads a number or an expression as a value in `unit` (mathjs notation). */
export const parseQuantity = (text: string, unit: string, rates: Rates): Parsed => {
  const number = text.length > maxExpressionLength ? undefined : plainNumber(text)
  if (number !== undefined) return finite(number)
  if (text.trim() === '') return refuse({ code: 'empty' })
  if (text.length > maxExpressionLength)
    return refuse({ code: 'too-long', maxLength: maxExpressionLength, length: text.length })
  // The same expressions are sent again and again, by scenarios above all.
  const key = `${rates.CNY} ${rates.EUR} ${unit} ${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const parsed = parsedAnew(text, unit, rates)
  if (!parsed.ok && parsed.needsEngine) return parsed
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, parsed)
  return parsed
}

const parsedAnew = (text: string, unit: string, rates: Rates): Parsed => {
  const tokens = tokensOf(text)
  if (!areTokens(tokens)) return refuse(tokens)
  const target = targetOf(unit)
  const problem = wrongFor(tokens, unit, target)
  if (problem !== undefined) return refuse(problem)
  if (!isProduct(tokens) && engine === undefined) return { ok: false, needsEngine: true }
  return evaluated(tokens, unit, target, rates)
}

/** The currencies besides dollars that a text is written in. */
export const currenciesIn = (text: string): readonly ForeignCurrency[] => {
  const tokens = text.length > maxExpressionLength ? [] : tokensOf(text)
  if (!areTokens(tokens)) return []
  return [...new Set(wordsIn(tokens).flatMap(({ currency }) => currency ?? []))]
}
