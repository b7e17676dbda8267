/** Arithmetic as a tree: what a formula's text says, for those who write it another way. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Tree }
  | {
      readonly kind: 'binary'
      readonly sign: Sign
      readonly left: Tree
      readonly right: Tree
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'choice'; readonly test: Tree; readonly yes: Tree; readonly no: Tree }

const levels = [['or'], ['and'], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/']] as const

export type Sign = (typeof levels)[number][number] | '^'

const lexeme = /\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?)|([A-Za-z_]\w*)|(<=|>=|[-+*/^<>?:(),]))/y

/** A text that is no arithmetic of ours. */
class NotArithmetic extends Error {}

const lexemesOf = (text: string): readonly string[] => {
  const found: string[] = []
  lexeme.lastIndex = 0
  const end = text.trimEnd().length
  while (lexeme.lastIndex < end) {
    const [, number, name, sign] = lexeme.exec(text) ?? []
    const one = number ?? name ?? sign
    if (one === undefined) throw new NotArithmetic(text)
    found.push(one)
  }
  return found
}

/** Reads lexemes one after the other; each function takes what is its own and leaves the rest. */
const reading = (lexemes: readonly string[]) => {
  let at = 0
  const next = () => lexemes[at]
  const take = (wanted?: string): string => {
    const one = lexemes[at]
    if (one === undefined || (wanted !== undefined && one !== wanted))
      throw new NotArithmetic(lexemes.join(' '))
    at += 1
    return one
  }

  const choice = (): Tree => {
    const test = binary(0)
    if (next() !== '?') return test
    take('?')
    const yes = choice()
    take(':')
    return { kind: 'choice', test, yes, no: choice() }
  }

  const binary = (level: number): Tree => {
    const signs: readonly Sign[] | undefined = levels[level]
    if (signs === undefined) return negative()
    let left = binary(level + 1)
    for (;;) {
      const sign = signs.find((one) => one === next())
      if (sign === undefined) return left
      take()
      left = { kind: 'binary', sign, left, right: binary(level + 1) }
    }
  }

  // As in mathjs, `-a ^ 2` is -(a ^ 2), and `-a / b` is (-a) / b.
  const negative = (): Tree => {
    if (next() !== '-') return power()
    take('-')
    return { kind: 'negative', of: negative() }
  }

  const power = (): Tree => {
    const left = atom()
    if (next() !== '^') return left
    take('^')
    return { kind: 'binary', sign: '^', left, right: negative() }
  }

  const atom = (): Tree => {
    const one = take()
    if (one === '(') return closed(choice())
    if (/^\d/.test(one)) return { kind: 'number', value: Number(one) }
    if (!/^[A-Za-z_]/.test(one) || one === 'and' || one === 'or') throw new NotArithmetic(one)
    return next() === '(' ? { kind: 'call', name: one, args: args() } : { kind: 'name', name: one }
  }

  const closed = (tree: Tree): Tree => {
    take(')')
    return tree
  }

  const args = (): readonly Tree[] => {
    take('(')
    const all = [choice()]
    while (next() === ',') {
      take(',')
      all.push(choice())
    }
    take(')')
    return all
  }

  return () => {
    const whole = choice()
    if (next() !== undefined) throw new NotArithmetic(lexemes.join(' '))
    return whole
  }
}

/**
 * A formula's text, in mathjs syntax, as a tree: numbers, names, + - * / ^,
 * comparisons, `and`, `or`, `a ? b : c` and calls. Undefined where it is none of these.
 */
export const treeOf = (text: string): Tree | undefined => {
  try {
    return reading(lexemesOf(text))()
  } catch (error) {
    if (error instanceof NotArithmetic) return undefined
    throw error
  }
}
