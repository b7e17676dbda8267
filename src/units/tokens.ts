import { digitsFrom, isDigit } from './digits.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import { type Word, wordOf } from './vocabulary.ts'

export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | '%'
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'sign'; readonly sign: Sign }

export type Tokens = readonly Token[] | ExpressionProblem

export const areTokens = (tokens: Tokens): tokens is readonly Token[] => Array.isArray(tokens)

const likeOthers: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '–': '-',
  '￥': '¥',
}

const usualChar = (char: string): string => {
  const code = char.charCodeAt(0)
  // Full-width forms of ASCII, as Chinese and Japanese keyboards write them.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return likeOthers[char] ?? (/\s/.test(char) ? ' ' : char)
}

const period = '每个?(秒|分钟|小时|天|日|周|月|年)'

/** Chinese says “every day” before or after what there is of it: `每天200万` and `200万每天` are `200万/天`. */
const everyAsPer = (text: string): string =>
  text
    .replace(new RegExp(`^ *${period}(.+)$`, 'u'), '($2)/$1')
    .replaceAll(new RegExp(period, 'gu'), '/$1')

/** The same text in the usual forms of its digits, signs and spaces. */
const usual = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : everyAsPer(Array.from(text, usualChar).join(''))

const signs: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '(', ')', '%'])
const isSign = (char: string): char is Sign => signs.has(char)
const currencySigns: ReadonlySet<string> = new Set(['$', '¥', '€'])

const isLatin = (char: string) => /[A-Za-z]/.test(char)
const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char)
const longestOther = 3

/** Where a word ends that begins here: Chinese words stand without spaces, so the longest that is known. */
const wordEnd = (text: string, start: number): number => {
  let end = start + 1
  if (isLatin(text[start] ?? '')) {
    while (/[A-Za-z0-9_]/.test(text[end] ?? '')) end += 1
    return end
  }
  for (let length = longestOther; length > 0; length -= 1)
    if (wordOf(text.slice(start, start + length)) !== undefined) return start + length
  while (isLetter(text[end]) && !isLatin(text[end] ?? '')) end += 1
  return end
}

const nextFrom = (text: string, start: number): number => {
  let at = start
  while (text[at] === ' ') at += 1
  return at
}

/** Numbers, words and signs of a text as people write it; or what is wrong with it. */
export const tokensOf = (written: string): Tokens => {
  const text = usual(written)
  const tokens: Token[] = []
  let at = 0
  const last = () => tokens.at(-1)
  /** What follows a percent sign as an operand would make it the remainder of a division. */
  const operand = (token: Token): ExpressionProblem | undefined => {
    const before = last()
    if (before?.kind === 'sign' && before.sign === '%')
      return { code: 'operator-not-allowed', operator: '%' }
    if (token.kind === 'number' && before?.kind === 'number') return { code: 'not-arithmetic' }
    tokens.push(token)
    return undefined
  }
  const number = (): ExpressionProblem | undefined => {
    const digits = digitsFrom(text, at)
    if ('problem' in digits) return digits.problem
    at = digits.end
    return operand({ kind: 'number', value: digits.value })
  }
  const named = (spelling: string): ExpressionProblem | undefined => {
    const word = wordOf(spelling)
    if (text[nextFrom(text, at)] === '(') return { code: 'symbol-not-allowed' }
    return word === undefined
      ? { code: 'unknown-unit', word: spelling }
      : operand({ kind: 'word', word })
  }
  /** `$2.50` is 2.50 USD. */
  const amount = (sign: string): ExpressionProblem | undefined => {
    at = nextFrom(text, at + 1)
    const problem = isDigit(text[at]) || text[at] === '.' ? number() : undefined
    return problem ?? named(sign)
  }
  const spelled = (): ExpressionProblem | undefined => {
    const end = wordEnd(text, at)
    const spelling = text.slice(at, end)
    at = end
    if (spelling === 'US' && text[at] === '$') return amount('$')
    if (spelling.toLowerCase() !== 'per') return named(spelling)
    tokens.push({ kind: 'sign', sign: '/' })
    return undefined
  }
  const signed = (sign: Sign): ExpressionProblem | undefined => {
    at += 1
    // A chip-hour is one unit.
    if (sign === '-' && isLetter(text[at - 2]) && isLetter(text[at])) return undefined
    const token = { kind: 'sign', sign } as const
    if (sign === '(') return operand(token)
    tokens.push(token)
    return undefined
  }
  const one = (char: string): ExpressionProblem | undefined => {
    if (isDigit(char) || (char === '.' && isDigit(text[at + 1]))) return number()
    if (isSign(char)) return signed(char)
    if (currencySigns.has(char)) return amount(char)
    if (isLetter(char)) return spelled()
    return { code: 'symbol-not-allowed' }
  }
  for (at = nextFrom(text, 0); at < text.length; at = nextFrom(text, at)) {
    const problem = one(text[at] ?? '')
    if (problem !== undefined) return problem
  }
  return tokens
}
