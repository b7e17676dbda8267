import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Case } from '../answer/shown.ts'
import { nameOf } from '../formula/names.ts'
import type { Cell } from './book.ts'

type Input = Derivation['inputs'][number]

/** Which figure of which source an input is. */
const sameOf = ({ value, unit, origin }: Input): string =>
  JSON.stringify([value, unit, origin?.from, origin?.preset, origin?.note])

/**
 * Inputs that cases have from one place: the same figure of the same source in each that has
 * it. A formula may give one of them elsewhere; then each has its own.
 */
export const sharedIds = (cases: readonly Case[]): ReadonlySet<string> => {
  const inputs = Map.groupBy(
    cases.flatMap(({ answer }) => answer.derivation?.inputs ?? []),
    ({ id }) => id,
  )
  const steps = new Set(
    cases.flatMap(({ answer }) => (answer.derivation?.steps ?? []).map(({ id }) => id)),
  )
  const isShared = ([id, all]: readonly [string, readonly Input[]]) =>
    !steps.has(id) &&
    (all.length > 1 || cases.length === 1) &&
    all.every((one, _, [first]) =>
      one.origin?.basis !== 'derived' || one.origin.from !== 'default'
        ? first !== undefined && sameOf(one) === sameOf(first)
        : false,
    )
  return new Set([...inputs].filter(isShared).map(([id]) => id))
}

/** What cells of a case are called: as those of all cases where they are shared, else with the case’s number. */
export const namesOfCase = (
  cells: readonly Cell[],
  shared: ReadonlySet<string>,
  number: number,
): ReadonlyMap<string, string> => {
  const kept = new Set([...shared].map(nameOf))
  return new Map(
    cells.flatMap(({ name }) =>
      name === undefined ? [] : [[name, kept.has(name) ? name : `${name}_${number}`] as const],
    ),
  )
}

/** A formula over the names of its case. */
export const formulaIn = (formula: string, names: ReadonlyMap<string, string>): string =>
  formula.replace(/[A-Za-z_]\w*/g, (word) => names.get(word) ?? word)

/** A cell under the names of its case. */
export const cellIn = (cell: Cell, names: ReadonlyMap<string, string>): Cell => ({
  ...cell,
  ...(cell.name !== undefined && { name: names.get(cell.name) ?? cell.name }),
  ...(cell.formula !== undefined && { formula: formulaIn(cell.formula, names) }),
})
