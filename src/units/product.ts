import { inverse, type Measure, none, times } from './measure.ts'
import type { Sign, Token } from './tokens.ts'
import type { Word } from './vocabulary.ts'

/** How the words of an expression are taken. */
export interface Reading {
  readonly measureOf: (word: Word) => Measure
  /** Whether `1/2 day` is half a day, or one in two days. */
  readonly halves: boolean
}

const isWord = (token: Token | undefined) => token?.kind === 'word'
const isNumber = (token: Token | undefined) => token?.kind === 'number'
const isSign = (token: Token | undefined, sign: Sign) =>
  token?.kind === 'sign' && token.sign === sign

/** Whether a number is divided by one that a unit follows, as in `1/2 day`. */
const isQuotient = (tokens: readonly Token[], at: number): boolean =>
  isNumber(tokens[at]) &&
  isSign(tokens[at + 1], '/') &&
  isNumber(tokens[at + 2]) &&
  (isWord(tokens[at + 3]) || isSign(tokens[at + 3], '('))

export const hasQuotient = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => isQuotient(tokens, at))

/** Whether numbers and words are only multiplied and divided: what is left needs the expression engine. */
export const isProduct = (tokens: readonly Token[]): boolean =>
  !tokens.some(({ kind, ...token }) => 'sign' in token && /[-+^]/.test(token.sign))

const bare = (value: number): Measure => ({ over: value, under: 1, powers: none })
const percent = { over: 1, under: 100, powers: none }

/** What a product comes to; undefined where it lacks an operand or a parenthesis. What stands side by side is multiplied before anything is divided. */
export const productOf = (
  tokens: readonly Token[],
  { measureOf, halves }: Reading,
): Measure | undefined => {
  let at = 0
  const operand = (): Measure | undefined => {
    const token = tokens[at]
    if (token === undefined) return undefined
    at += 1
    let found: Measure | undefined
    if (token.kind === 'number') found = bare(token.value)
    else if (token.kind === 'word') found = measureOf(token.word)
    else if (token.sign === '(') {
      found = product()
      if (!isSign(tokens[at], ')')) return undefined
      at += 1
    }
    while (found !== undefined && isSign(tokens[at], '%')) {
      found = times(found, percent)
      at += 1
    }
    return found
  }
  const quotient = (): Measure | undefined => {
    let left = operand()
    while (halves && left !== undefined && isQuotient(tokens, at - 1)) {
      at += 1
      const divisor = operand()
      left = divisor && times(left, inverse(divisor))
    }
    return left
  }
  const sideBySide = (): Measure | undefined => {
    let left = quotient()
    while (
      left !== undefined &&
      (isWord(tokens[at]) || isNumber(tokens[at]) || isSign(tokens[at], '('))
    ) {
      const right = quotient()
      left = right && times(left, right)
    }
    return left
  }
  const product = (): Measure | undefined => {
    let left = sideBySide()
    while (left !== undefined && (isSign(tokens[at], '*') || isSign(tokens[at], '/'))) {
      const divides = isSign(tokens[at], '/')
      at += 1
      const right = sideBySide()
      left = right && times(left, divides ? inverse(right) : right)
    }
    return left
  }
  const whole = product()
  return at === tokens.length ? whole : undefined
}
