import { type Exported, itemsOf } from '../answer/shown.ts'
import { type Hours, hoursOf, names } from './hours.ts'

/** How a spreadsheet comes to an input that the answer worked out outside of its formulas. */
export interface Live {
  readonly formula: string
  readonly note: 'export.live-hours' | 'export.live-replicas' | 'export.live-replicas-of-limit'
}

/** Less a trillionth, as in the model’s formulas: what is whole but for rounding stays. */
export const wholeUp = (formula: string): string => `CEILING((${formula})*(1-0.000000000001),1)`

const replicasOf = (exact: number) => Math.max(1, Math.ceil(exact * (1 - 1e-12)))

/**
 * Replicas that a latency limit was searched for. Where the load alone asks for
 * as many they follow it; else in proportion, so that none takes more than in the plan.
 */
const replicas = (answer: Exported): Live | undefined => {
  const items = itemsOf(answer)
  const isInput = answer.derivation?.inputs.some(({ id }) => id === 'sloReplicas')
  const held = items.get('sloReplicas')?.value
  const exact = items.get('replicasExact')?.value
  const rate = items.get('servedQueriesPerSecond')?.value
  if (isInput !== true || held == null || exact == null || rate == null || rate === 0)
    return undefined
  return held === replicasOf(exact)
    ? { formula: `MAX(1,${wholeUp('replicasExact')})`, note: 'export.live-replicas' }
    : {
        formula: wholeUp(`${held}*servedQueriesPerSecond/${rate}`),
        note: 'export.live-replicas-of-limit',
      }
}

const ofHours = (answer: Exported, hours: Hours): ReadonlyMap<string, Live> => {
  const isInput = (id: string) => answer.derivation?.inputs.some((one) => one.id === id) === true
  const all: readonly (readonly [id: string, formula: string | undefined])[] = [
    ['peakToAverageRatio', `${names.mostWeight}/${names.meanWeight}`],
    ['paidReplicas', names.meanReplicas],
    ['billedChips', hours.chips === undefined ? undefined : names.meanChips],
  ]
  return new Map(
    all.flatMap(([id, formula]) =>
      formula !== undefined && isInput(id)
        ? [[id, { formula, note: 'export.live-hours' }] as const]
        : [],
    ),
  )
}

/** Inputs that a spreadsheet can work out, by id. */
export const liveInputs = (answer: Exported): ReadonlyMap<string, Live> => {
  const ofLimit = replicas(answer)
  const hours = hoursOf(answer)
  return new Map([
    ...(ofLimit === undefined ? [] : [['sloReplicas', ofLimit] as const]),
    ...(hours === undefined ? [] : ofHours(answer, hours)),
  ])
}
