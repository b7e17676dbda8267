import type { CellNear } from './accuracy.ts'

/** The case that measurements are looked for. */
export interface Sought {
  /** Of a preset; null for a chip of the user’s own. */
  readonly chip: string | null
  /** Chips of the same family, itself included. */
  readonly family: readonly string[]
  /** Null where nobody says which engine it is. */
  readonly engine: string | null
  readonly isSparse: boolean
}

/** What a measurement has in common with the case, the nearest first. */
export const matches = ['chip-and-engine', 'chip', 'family-and-engine', 'family', 'engine'] as const
export type Match = (typeof matches)[number]

/** The measurements that are nearest to a case. */
export interface Nearest {
  readonly matches: Match
  /** Whether they are of mixtures of experts: of the case’s own kind where there are such. */
  readonly isSparse: boolean
  readonly chips: readonly string[]
  readonly engines: readonly string[]
  readonly rows: number
  readonly medianError: number
}

const isMatch: Readonly<Record<Match, (cell: CellNear, sought: Sought) => boolean>> = {
  'chip-and-engine': ({ chip, engine }, sought) => chip === sought.chip && engine === sought.engine,
  chip: ({ chip }, sought) => chip === sought.chip,
  'family-and-engine': ({ chip, engine }, sought) =>
    sought.family.includes(chip) && engine === sought.engine,
  family: ({ chip }, sought) => sought.family.includes(chip),
  engine: ({ engine }, sought) => engine === sought.engine,
}

const rowsOf = (cells: readonly CellNear[]): number =>
  cells.reduce((sum, { rows }) => sum + rows, 0)

/** The median over all rows, each taken as its cell’s. */
const medianOf = (cells: readonly CellNear[]): number => {
  const sorted = cells.toSorted((a, b) => a.median - b.median)
  const rows = rowsOf(cells)
  const nth = (n: number): number => {
    let passed = 0
    for (const cell of sorted) {
      passed += cell.rows
      if (passed >= n) return cell.median
    }
    return Number.NaN
  }
  return (nth(Math.ceil(rows / 2)) + nth(Math.floor(rows / 2) + 1)) / 2
}

const namesIn = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted()

/** The measurements nearest to a case; undefined where there are none of its chip, of its family or of its engine. */
export const nearestMeasurements = (
  cells: readonly CellNear[],
  sought: Sought,
): Nearest | undefined => {
  for (const match of matches) {
    const found = cells.filter((cell) => isMatch[match](cell, sought))
    const [first] = found
    if (first === undefined) continue
    const alike = found.filter(({ isSparse }) => isSparse === sought.isSparse)
    const taken = alike.length > 0 ? alike : found
    return {
      matches: match,
      isSparse: alike.length > 0 ? sought.isSparse : first.isSparse,
      chips: namesIn(taken.map(({ chip }) => chip)),
      engines: namesIn(taken.map(({ engine }) => engine)),
      rows: rowsOf(taken),
      medianError: medianOf(taken),
    }
  }
  return undefined
}
