import type { Case, Shown } from '../answer/shown.ts'
import type { Cell, Sheet } from './book.ts'
import { calculationSheet } from './calculation.ts'
import { hoursSheet } from './hours.ts'
import { inputsSheet, rateName } from './inputs.ts'
import { cellIn, namesOfCase, sharedIds } from './naming.ts'

type Rows = readonly (readonly Cell[])[]

/** A case as a workbook of several has it: its rows, under names that no other case has. */
export interface CaseRows {
  readonly name: string
  readonly shown: Shown
  readonly names: ReadonlyMap<string, string>
  readonly inputs: Rows
  readonly steps: Rows
  readonly hours: Sheet | undefined
}

/** The cases of a workbook, and the names of what they share. */
export interface Cases {
  readonly all: readonly CaseRows[]
  readonly shared: ReadonlySet<string>
}

const below = ({ rows, frozen }: Sheet): Rows => rows.slice(frozen)

const named = (rows: Rows, names: ReadonlyMap<string, string>): Rows =>
  rows.map((row) => row.map((cell) => cellIn(cell, names)))

const caseOf = (
  { name, kind, answer }: Case,
  number: number,
  shared: ReadonlySet<string>,
  { beside: _, title: __, ...whole }: Shown,
): CaseRows => {
  const shown: Shown = { ...whole, kind, answer }
  const [inputs, steps] = [below(inputsSheet(shown)), below(calculationSheet(shown))]
  const hours = hoursSheet(answer, shown.t)
  const names = namesOfCase([inputs, steps, hours?.rows ?? []].flat(2), shared, number)
  return {
    name,
    shown,
    names,
    inputs: named(inputs, names),
    steps: named(steps, names),
    hours: hours && {
      ...hours,
      name: shown.t('export.hours-of', { number }),
      rows: named(hours.rows, names),
    },
  }
}

/** The cases of a comparison, each under its own names beside those of all. */
export const casesOf = (cases: readonly Case[], shown: Shown): Cases => {
  const shared = new Set([...sharedIds(cases), rateName])
  return { all: cases.map((one, index) => caseOf(one, index + 1, shared, shown)), shared }
}
