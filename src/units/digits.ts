import type { ExpressionProblem } from './expression-problem.ts'

export type Digits =
  | { readonly value: number; readonly end: number }
  | { readonly problem: ExpressionProblem }

export const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9'

const runFrom = (text: string, start: number): number => {
  let end = start
  while (isDigit(text[end])) end += 1
  return end
}

/** Where the groups of three end that follow with one separator; `start` where none does. */
const groupsFrom = (text: string, start: number): number => {
  const separator = text[start]
  let end = start
  while (text[end] === separator && runFrom(text, end + 1) === end + 4) end += 4
  return end
}

const isSeparator = (char: string | undefined) => char === ',' || char === '_' || char === ' '

/** Where an exponent ends that begins here; `start` where none does. */
const exponentFrom = (text: string, start: number): number => {
  if (text[start] !== 'e' && text[start] !== 'E') return start
  const signed = text[start + 1] === '-' || text[start + 1] === '+' ? start + 2 : start + 1
  return isDigit(text[signed]) ? runFrom(text, signed) : start
}

/** A number from `start` on, its digits in groups of three or not: `1 000 000`, `1_000_000`, `1,000,000.5`, `.5`, `2e6`. */
export const digitsFrom = (text: string, start: number): Digits => {
  const first = runFrom(text, start)
  const length = first - start
  // `0,500` is half of one where the comma is the decimal mark: no group follows a zero.
  const mayGroup = length >= 1 && length <= 3 && text[start] !== '0' && isSeparator(text[first])
  const whole = mayGroup ? groupsFrom(text, first) : first
  const after = text[whole]
  if ((after === ',' || after === '_') && isDigit(text[whole + 1])) {
    const integer = text.slice(start, whole)
    const last = runFrom(text, whole + 1)
    const isDecimal = after === ',' && !integer.includes(',')
    const meant = `${integer.replaceAll(/[ _]/g, '')}.${text.slice(whole + 1, last)}`
    return { problem: { code: 'digits-misgrouped', ...(isDecimal && { meant }) } }
  }
  const decimals = after === '.' ? runFrom(text, whole + 1) : whole
  if (decimals > whole + 1 && text[decimals] === '.' && isDigit(text[decimals + 1]))
    return { problem: { code: 'digits-misgrouped' } }
  const end = exponentFrom(text, decimals)
  const value = Number(text.slice(start, end).replaceAll(/[ ,_]/g, ''))
  return Number.isFinite(value) ? { value, end } : { problem: { code: 'not-finite' } }
}
