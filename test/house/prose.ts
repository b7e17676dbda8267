/** A text of a source file that reads as words for people. */
export interface Prose {
  readonly line: number
  readonly text: string
}

interface Literal {
  readonly start: number
  readonly text: string
  /** Whether it is markup: a template tagged `html`. */
  readonly isHtml: boolean
  /** Whether it stands in an error for developers, as in `new Error('…')`. */
  readonly isThrown: boolean
}

/** What stands for `${…}` in a template. */
const hole = '\u{FFFC}'

const regexMayFollow =
  /(?:^|[([{,;=:!&|?+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void))\s*$/

/** The strings and templates of TypeScript, in order; comments and regular expressions are passed over. */
export const literalsOf = (source: string): readonly Literal[] => {
  const found: Literal[] = []
  const thrown: boolean[] = []
  let at = 0
  const isThrown = () => thrown.includes(true)

  const quoted = (quote: string) => {
    const start = at
    let text = ''
    for (at += 1; at < source.length && source[at] !== quote; at += 1) {
      if (source[at] === '\\') at += 1
      text += source[at]
    }
    at += 1
    found.push({ start, text, isHtml: false, isThrown: isThrown() })
  }

  const template = () => {
    const start = at
    const isHtml = /\bhtml\s*$/.test(source.slice(Math.max(0, at - 12), at))
    let text = ''
    for (at += 1; at < source.length && source[at] !== '`'; ) {
      if (source[at] === '\\') {
        text += source[at + 1]
        at += 2
      } else if (source.startsWith('${', at)) {
        text += hole
        at += 2
        code('}')
      } else text += source[at++]
    }
    at += 1
    found.push({ start, text, isHtml, isThrown: isThrown() })
  }

  /** Code up to a closing brace, or to the end. */
  const code = (until?: '}') => {
    let depth = 0
    while (at < source.length) {
      const char = source[at] ?? ''
      if (source.startsWith('//', at)) at = (source.indexOf('\n', at) + 1 || source.length + 1) - 1
      else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2
      else if (char === "'" || char === '"') quoted(char)
      else if (char === '`') template()
      else if (char === '/' && regexMayFollow.test(source.slice(Math.max(0, at - 20), at))) {
        let isClass = false
        for (at += 1; source[at] !== '/' || isClass; at += 1) {
          if (source[at] === '\\') at += 1
          else if (source[at] === '[') isClass = true
          else if (source[at] === ']') isClass = false
        }
        at += 1
      } else {
        if (char === '{') depth += 1
        if (char === '}' && depth-- === 0 && until === '}') {
          at += 1
          return
        }
        if (char === '(')
          thrown.push(/\bnew \w*Error$/.test(source.slice(Math.max(0, at - 40), at)))
        if (char === ')') thrown.pop()
        at += 1
      }
    }
  }

  code()
  return found.toSorted((a, b) => a.start - b.start)
}

const spoken = /\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g

/** What a person reads of markup: the text between the tags, and attributes that are read out. */
const readOf = (markup: string): string => {
  const text = markup
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(style|script|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^<>]*(?:>|$)/g, ' ')
    // A template may hold the attributes of a tag alone, or begin within one.
    .replace(/[\w:-]+="[^"]*"/g, ' ')
    .replace(/^[^<>]*>/, ' ')
    .replace(/^ (?:open|checked|selected|disabled|hidden)$/, ' ')
    .replace(/&#?\w+;/g, ' ')
  return [text, ...[...markup.matchAll(spoken)].map(([, value]) => value)].join(' | ')
}

const someWord = `(?:[A-Za-z’]{2,}|[Aa])`
const lowerWord = `(?:[a-z][a-z’]+|a)`
/** After a word that is one: not a path, a call, a name in code or a part of one. */
const ended = `(?![\\w/=([*^-]| [*/+^=])`
/** Two words, the second in lower case: a phrase. What is put in counts as a word beside another. */
const phrase = new RegExp(
  `(?:${someWord}|${hole}[”"')]?)[,;:]? [“"'(]?(?!(?:kg|ms)\\b)${lowerWord}${ended}|${lowerWord}[,;:]? [“"'(]?${hole}`,
)
/** A word between tags that is no name of a file. */
const word = /(?<![\w./-])[A-Za-z]{2,}(?!\w*[./]\w)/

const isProse = ({ text, isHtml }: Literal): boolean =>
  isHtml ? word.test(readOf(text).replace(/Suanpan/g, '')) : phrase.test(text)

/** Texts for people in a source file, outside of errors that only developers see. */
export const proseIn = (source: string): readonly Prose[] =>
  literalsOf(source)
    .filter((literal) => !literal.isThrown && isProse(literal))
    .map(({ start, text }) => ({
      line: source.slice(0, start).split('\n').length,
      text: text.replaceAll(hole, '{…}').replace(/\s+/g, ' ').slice(0, 120),
    }))
