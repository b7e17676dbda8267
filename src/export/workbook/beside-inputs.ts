import type { Tell } from '../../words/say.ts'
import { nameOf } from '../formula/names.ts'
import { type Cell, type Sheet, text } from './book.ts'
import type { Cases } from './cases.ts'
import { inputHeads } from './inputs.ts'

/** Cells of an input’s row, as `inputs.ts` writes them: its label, its value, its unit, and where it is from. */
interface Row {
  readonly cells: readonly Cell[]
  readonly name: string
  readonly of: string
}

/** Inputs of all cases, those that are shared once. */
const rowsOf = ({ all, shared }: Cases, t: Tell): readonly Row[] => {
  const kept = new Set([...shared].map(nameOf))
  const rows = all.flatMap(({ name: of, inputs }) =>
    inputs.map((cells): Row => {
      const name = cells.find((cell) => cell.name !== undefined)?.name ?? ''
      return { cells, name, of: kept.has(name) ? t('export.all-cases') : of }
    }),
  )
  const first = new Map(rows.toReversed().map((row) => [row.name, row]))
  return rows.filter((row) => first.get(row.name) === row)
}

/** What is asked of every case: inputs of the workload that all share, to be changed where the figures stand. */
export const askedOf = (cases: Cases): readonly (readonly Cell[])[] => {
  const [first] = cases.all
  const ids = (first?.shown.answer.derivation?.inputs ?? []).flatMap(({ id, value, origin }) =>
    cases.shared.has(id) && value !== null && origin?.pointer?.startsWith('/workload/') === true
      ? [nameOf(id)]
      : [],
  )
  return (first?.inputs ?? []).filter(([_, value]) => ids.includes(value?.name ?? ''))
}

/** Every input, with the case that it is of; those of the first sheet follow it. */
export const besideInputsSheet = (cases: Cases, t: Tell): Sheet => {
  const onFirst = new Set(askedOf(cases).map(([_, value]) => value?.name))
  const row = ({ cells, name, of }: Row): readonly Cell[] => {
    const [label, value, unit, basis, asOf, source, url, note] = cells
    const isOnFirst = onFirst.has(name)
    return [
      label ?? text(undefined),
      isOnFirst
        ? { value: value?.value ?? null, format: value?.format, formula: name }
        : (value ?? text(undefined)),
      unit ?? text(undefined),
      text(of),
      ...[basis, asOf, source, url].map((one) => one ?? text(undefined)),
      isOnFirst ? text(t('export.on-first-sheet')) : (note ?? text(undefined)),
      text(name),
    ]
  }
  return {
    name: t('export.inputs'),
    widths: [44, 18, 24, 36, 24, 12, 40, 40, 60, 34],
    frozen: 1,
    rows: [inputHeads(t, t('export.case')), ...rowsOf(cases, t).map(row)],
  }
}
