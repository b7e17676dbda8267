/** A place in a text, counted from 1 as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
  /** Whether the text ends there. */
  readonly ended: boolean
}

const between = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y

/** Neither a quotation mark, nor a backslash, nor a control character. */
const plain = String.raw`[ !#-[\]-\uffff]*`
const begun = String.raw`"${plain}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${plain})*`
const string = new RegExp(`${begun}"`, 'y')
const cutOff = new RegExp(String.raw`${begun}\\?$`, 'y')
const other =
  /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN|true|false|null)(?![\w.])/y

/** Reads what a pattern matches at a place. */
class Scanner {
  at = 0
  readonly text: string
  constructor(text: string) {
    this.text = text
  }

  takes(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  takesOne(mark: string): boolean {
    if (this.text[this.at] !== mark) return false
    this.at++
    return true
  }
}

/** What may come next: a value, a name of a field, or what stands between values. */
type Expected = 'value' | 'value-or-end' | 'name-or-end' | 'colon' | 'comma-or-end'

const ends = { '{': '}', '[': ']' } as const

const closes = (scan: Scanner, open: ('{' | '[')[]): boolean => {
  const last = open.at(-1)
  if (last === undefined || !scan.takesOne(ends[last])) return false
  open.pop()
  return true
}

/** What is expected after what comes; undefined where that is not it. */
const step = (scan: Scanner, open: ('{' | '[')[], expected: Expected): Expected | undefined => {
  if (expected === 'colon') return scan.takesOne(':') ? 'value' : undefined
  if (expected !== 'value' && closes(scan, open)) return 'comma-or-end'
  if (expected === 'comma-or-end') {
    if (open.length === 0 || !scan.takesOne(',')) return undefined
    return open.at(-1) === '{' ? 'name-or-end' : 'value-or-end'
  }
  if (expected === 'name-or-end') return scan.takes(string) ? 'colon' : undefined
  for (const mark of ['{', '['] as const)
    if (scan.takesOne(mark)) {
      open.push(mark)
      return mark === '{' ? 'name-or-end' : 'value-or-end'
    }
  return scan.takes(string) || scan.takes(other) ? 'comma-or-end' : undefined
}

/**
 * Where a text stops being the JSON that we read, with comments, trailing
 * commas and Python’s numbers; engines tell the place of some faults alone.
 * Undefined where nothing is wrong with it.
 */
export const malformedAt = (text: string): Place | undefined => {
  const scan = new Scanner(text)
  const open: ('{' | '[')[] = []
  let expected: Expected | undefined = 'value'
  for (;;) {
    scan.takes(between)
    const ended = scan.at === text.length
    if (ended && open.length === 0 && expected === 'comma-or-end') return undefined
    expected = ended ? undefined : step(scan, open, expected)
    if (expected !== undefined) continue
    const isCut = ended || scan.takes(cutOff)
    const lines = text.slice(0, scan.at).split('\n')
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, ended: isCut }
  }
}
