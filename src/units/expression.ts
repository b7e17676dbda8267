import type { Rates } from './engine.ts'
import type { ExpressionProblem } from './expression-problem.ts'

/** Longest expression that is read, in characters. */
export const maxExpressionLength = 100

const plain = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** A bare number in text, such as `320000`, `3.2e5` or `320,000`; otherwise undefined. */
export const plainNumber = (text: string): number | undefined => {
  const trimmed = text.trim()
  if (plain.test(trimmed)) return Number(trimmed)
  if (grouped.test(trimmed)) return Number(trimmed.replaceAll(',', ''))
  return undefined
}

/** As people write: `$2.50` for 2.50 USD, `¥4` and `4 元` for 4 CNY, `160,000` for 160000. */
const tidied = (text: string) =>
  text
    .replace(/\d{1,3}(,\d{3})+(?![\d,])/g, (digits) => digits.replaceAll(',', ''))
    .replace(/\$\s*(\d+\.?\d*)/g, '$1 USD')
    .replace(/[¥￥]\s*(\d+\.?\d*)/g, '$1 CNY')
    .replace(/元/g, ' CNY')

type Engine = typeof import('./engine.ts')
let engine: Engine | undefined

/** Loads the expression engine, once. Bare numbers never need it. */
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

/** So many expressions are kept with what they came to. */
const mostKept = 500

const kept = new Map<string, Parsed>()

/** An expression as the engine reads it: the same ones are sent again and again, by scenarios above all. */
const evaluated = (text: string, unit: string, rates: Rates, loaded: Engine): Parsed => {
  const key = JSON.stringify([text, unit, rates])
  const known = kept.get(key)
  if (known !== undefined) return known
  const parsed = evaluatedAnew(text, unit, rates, loaded)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, parsed)
  return parsed
}

const evaluatedAnew = (text: string, unit: string, rates: Rates, loaded: Engine): Parsed => {
  try {
    return finite(loaded.evaluateIn(tidied(text), unit, rates))
  } catch (error) {
    if (error instanceof loaded.ExpressionError) return refuse(error.problem)
    throw error
  }
}

/** Reads a number or an expression as a value in `unit` (mathjs notation). */
export const parseQuantity = (text: string, unit: string, rates: Rates): Parsed => {
  if (text.trim() === '') return refuse({ code: 'empty' })
  if (text.length > maxExpressionLength)
    return refuse({ code: 'too-long', maxLength: maxExpressionLength })
  const number = plainNumber(text)
  if (number !== undefined) return finite(number)
  if (engine === undefined) return { ok: false, needsEngine: true }
  return evaluated(text, unit, rates, engine)
}

/** The words that an expression may use; empty until the engine is loaded. */
export const vocabulary = (): readonly string[] => engine?.vocabulary ?? []
