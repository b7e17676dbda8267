import { continuing, type ToldAt } from '../shared/continued.ts'
import { derivationOf, type Figures } from '../shared/derivation.ts'
import type { BreakevenAnswer } from './answer.ts'
import type { Point } from './crossing-working.ts'
import { type Kind, kinds, type Row } from './crossings.ts'
import type { Read } from './request.ts'

type Told = BreakevenAnswer['crossings'][number]

const figures: Figures = {
  '/usdPerMonth': 'crossingUsdPerMonth',
  '/overUsdPerMonth': 'overCrossingUsdPerMonth',
}

/** Crossings as they are told, and every working that they may continue. */
interface Crossings {
  readonly crossings: Told[]
  readonly bases: readonly ToldAt[]
}

/** Where crossings stand in the answer, and the workings that stand before them. */
export interface Place {
  readonly pointer: string
  readonly bases: readonly ToldAt[]
}

const telling = (read: Read) => ({ ...read, working: { ...read.working, figures } })

/** A point with its working, as far as no other has told it. */
const pointOf = (read: Read, { trace, ...numbers }: Point, { pointer, bases }: Place) => {
  const told = continuing(pointer, derivationOf(trace, telling(read)), bases)
  return { told, point: { ...numbers, derivation: told.derivation } }
}

/** Crossings as they are told, with the reasons for their nulls under `pointer`. */
export const crossingsTold = (
  read: Read,
  rows: readonly Row[],
  { pointer, bases }: Place,
  unknown: Record<string, string>,
): Crossings => {
  const all = [...bases]
  const crossings = rows.map(({ way, over, points, why, text }, index) => {
    const told: Record<Kind, Told['first']> = { first: null, forGood: null, undone: null }
    for (const kind of kinds) {
      const at = `${pointer}/${index}/${kind}`
      const [reason, point] = [why[kind], points[kind]]
      if (reason !== undefined) unknown[at] = read.say(reason)
      if (point === null) continue
      const one = pointOf(read, point, { pointer: `${at}/derivation`, bases: all })
      told[kind] = one.point
      if (one.point.derivation.steps.length + one.point.derivation.inputs.length > 0)
        all.push(one.told)
    }
    return { way, over, ...told, text: read.say(text) }
  })
  return { crossings, bases: all }
}
