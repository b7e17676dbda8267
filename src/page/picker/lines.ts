import type { Group, Line } from './listed.ts'
import { aliasFound } from './match.ts'
import { setAttributes } from './parts.ts'
import type { PickerRow } from './row.ts'

/** An element with its attributes and what is in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

/** What lines are drawn with. */
interface Drawing {
  /** The id of the list: those of its options begin with it. */
  readonly id: string
  readonly written: string
  /** The id that is picked now. */
  readonly current: string
}

const rowParts = (row: PickerRow, written: string): readonly (Node | string)[] => {
  const alias = aliasFound(row, written)
  const parts = [
    ['picker-name', alias === undefined ? row.name : `${row.name} (${alias})`],
    ['picker-by', row.by],
    ['picker-figures', row.figures],
  ] as const
  return parts.flatMap(([className, text]) => [element('span', { class: className }, text), ' '])
}

const optionOf = (line: Line, id: string, { written, current }: Drawing): HTMLElement => {
  const option = element('div', { id, role: 'option', class: `picker-line picker-${line.kind}` })
  if (line.kind !== 'row') {
    if (line.kind === 'fold') option.dataset.open = String(line.isOpen)
    option.append(line.text)
    return option
  }
  option.append(...rowParts(line.row, written))
  if (line.row.off === true) option.setAttribute('aria-disabled', 'true')
  if (line.row.id === current) option.dataset.current = ''
  return option
}

/** The lines of a list as options, and the line of each. */
export const drawLines = (
  groups: readonly Group[],
  drawing: Drawing,
): { readonly nodes: readonly Node[]; readonly lines: ReadonlyMap<Element, Line> } => {
  const lines = new Map<Element, Line>()
  const nodes = groups.flatMap((group, index): readonly Node[] => {
    const options = group.lines.map((line, place) => {
      const option = optionOf(line, `${drawing.id}-${index}-${place}`, drawing)
      lines.set(option, line)
      return option
    })
    if (group.heading === '') return options
    const id = `${drawing.id}-${index}`
    const heading = element('div', { id, class: 'picker-heading' }, group.heading)
    return [element('div', { role: 'group', 'aria-labelledby': id }, heading, ...options)]
  })
  return { nodes, lines }
}
