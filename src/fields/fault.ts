/** What is wrong with one field: carried through valibot, whose messages are strings. */
export interface Fault {
  readonly detail: string
  readonly allowed?: string | undefined
  readonly didYouMean?: string | undefined
}

export const fault = (detail: string, rest: Omit<Fault, 'detail'> = {}): string =>
  JSON.stringify({ detail, ...rest })

/** What valibot says in its own words, of fields that the presets share: it expected one thing and received another. */
const expectation = /^Invalid (\w+): (?:Expected (.+) but )?[Rr]eceived (.+)$/

const inWords = (expected: string): string =>
  expected
    .replace(/^\(|\)$/g, '')
    .replaceAll(' | ', ', ')
    .replace(/^>=/, 'from ')
    .replace(/^>/, 'above ')
    .replace(/^<=/, 'to ')
    .replace(/^</, 'below ')
    .replace(/^(number|string|boolean)$/, 'a $1')
    .replace(/^a boolean$/, 'true or false')

const plainFault = (message: string): Fault => {
  const [, kind, expected = '', came] = expectation.exec(message) ?? []
  if (kind === undefined) return { detail: message }
  if (expected === 'never') return { detail: 'is not a field here' }
  if (came === 'undefined') {
    const allowed = kind === 'key' ? undefined : inWords(expected)
    return { detail: 'is required and missing', allowed }
  }
  if (kind === 'integer') return { detail: 'is out of range', allowed: 'a whole number' }
  const isRange = /^[<>]/.test(expected)
  return {
    detail: isRange ? 'is out of range' : 'is not what is allowed here',
    allowed: inWords(expected),
  }
}

export const readFault = (message: string): Fault =>
  message.startsWith('{') ? (JSON.parse(message) as Fault) : plainFault(message)
