/** An element of MathML, or a text in it. */
export type Element = string | { readonly name: string; readonly children: readonly Element[] }

const unescaped = (text: string) =>
  text
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&amp;', '&')

/** Markup as a tree; throws where its tags do not match. */
export const elementsOf = (markup: string): readonly Element[] => {
  const open: { name: string; children: Element[] }[] = [{ name: '', children: [] }]
  for (const [, closing, name, text] of markup.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    const parent = open.at(-1)
    if (parent === undefined) throw new Error(`closed too often: ${markup}`)
    if (text !== undefined) parent.children.push(unescaped(text))
    else if (closing === '/') {
      open.pop()
      if (parent.name !== name) throw new Error(`<${parent.name}> closed as </${name}>`)
      open.at(-1)?.children.push(parent)
    } else open.push({ name: name ?? '', children: [] })
  }
  const [root] = open
  if (open.length !== 1 || root === undefined) throw new Error(`not closed: ${markup}`)
  return root.children
}

const textOf = (element: Element): string =>
  typeof element === 'string' ? element : element.children.map(textOf).join('')

const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
  '⌈': 'ceil(',
  '⌉': ')',
  '⌊': 'floor(',
  '⌋': ')',
  '\u2061': '',
}

/** A form that says what an element is, whatever wraps it. */
const keyOf = (element: Element): string =>
  typeof element === 'string'
    ? element
    : element.name === 'mrow' && element.children.length === 1
      ? keyOf(element.children[0] ?? '')
      : `<${element.name}>${element.children.map(keyOf).join('')}</>`

/**
 * What a reader of the typeset formula reads, as mathjs takes it: from signs, fractions,
 * powers and roots alone. `names` has, by its markup, what each symbol stands for.
 */
export const readMath = (markup: string, names: ReadonlyMap<string, string>): string => {
  const known = new Map<string, string>()
  for (const [symbol, name] of names) {
    const key = elementsOf(symbol).map(keyOf).join('')
    if (known.has(key)) throw new Error(`${known.get(key)} and ${name} look the same`)
    known.set(key, name)
  }
  const all = (elements: readonly Element[]): string => elements.map(read).join(' ')
  const at = (elements: readonly Element[], place: number): string => {
    const one = elements[place]
    if (one === undefined) throw new Error(`too few parts in ${markup}`)
    return read(one)
  }
  const read = (element: Element): string => {
    const name = known.get(keyOf(element))
    if (name !== undefined) return name
    if (typeof element === 'string') throw new Error(`a text outside of a word: ${element}`)
    const { children } = element
    const text = textOf(element)
    switch (element.name) {
      case 'mtd':
        return all(children)
      case 'mrow':
        return isCases(children) ? cases(children) : all(children)
      case 'mn':
        return text.replaceAll('\u2009', '')
      case 'mo':
        return signs[text] ?? text
      case 'mi':
        if (!['min', 'max', 'exp', 'ln'].includes(text))
          throw new Error(`${text} stands for nothing`)
        return text === 'ln' ? 'log' : text
      case 'mtext':
        return text.trim()
      case 'mfrac':
        return `((${at(children, 0)}) / (${at(children, 1)}))`
      case 'msup':
        return `${at(children, 0)} ^ (${at(children, 1).replace('−', '-')})`
      case 'msqrt':
        return `sqrt(${all(children)})`
      default:
        throw new Error(`<${element.name}> stands for nothing in ${markup}`)
    }
  }
  const isCases = ([first]: readonly Element[]): boolean =>
    first !== undefined && textOf(first) === '{'
  /** `{ a if b; c otherwise` as `((b) ? (a) : (c))`. */
  const cases = ([, table]: readonly Element[]): string => {
    const rows = typeof table === 'object' ? table.children : []
    const [first, second] = rows.map((row) => (typeof row === 'object' ? row.children : []))
    if (first === undefined || second === undefined || at(second, 1) !== 'otherwise')
      throw new Error(`cases that are none in ${markup}`)
    return `((${at(first, 1).replace(/^if/, '')}) ? (${at(first, 0)}) : (${at(second, 0)}))`
  }
  return all(elementsOf(markup))
}
