import { derivationOf, type Figures } from '../shared/derivation.ts'
import type { BreakevenAnswer } from './answer.ts'
import type { Point } from './crossing-working.ts'
import { kinds, type Row } from './crossings.ts'
import type { Read } from './request.ts'

type Told = BreakevenAnswer['crossings'][number]

const figures: Figures = {
  '/usdPerMonth': 'crossingUsdPerMonth',
  '/overUsdPerMonth': 'overCrossingUsdPerMonth',
}

const pointOf = (read: Read, point: Point | null): Told['first'] => {
  if (point === null) return null
  const { trace, ...numbers } = point
  return {
    ...numbers,
    derivation: derivationOf(trace, { ...read, working: { ...read.working, figures } }),
  }
}

/** Crossings as they are told, with the reasons for their nulls under `pointer`. */
export const crossingsTold = (
  read: Read,
  rows: readonly Row[],
  pointer: string,
  unknown: Record<string, string>,
): Told[] =>
  rows.map(({ way, over, points, why, text }, index) => {
    for (const kind of kinds) {
      const reason = why[kind]
      if (reason !== undefined) unknown[`${pointer}/${index}/${kind}`] = read.say(reason)
    }
    const first = pointOf(read, points.first)
    return {
      way,
      over,
      first,
      forGood: points.forGood === points.first ? first : pointOf(read, points.forGood),
      undone: pointOf(read, points.undone),
      text: read.say(text),
    }
  })
