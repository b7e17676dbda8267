import { type SolveFor, unknowns } from '../../model/training/estimate.ts'

/** The fields that say what is left open, whatever they hold. */
interface Solvable {
  readonly solveFor?: SolveFor | undefined
  readonly workload: {
    readonly tokens?: unknown
    readonly flops?: unknown
    readonly chips?: unknown
    readonly days?: unknown
    readonly chipHours?: unknown
  }
  readonly performance: { readonly method?: unknown }
}

/** What a run is stated by. */
export type Stated = 'work' | 'speed' | 'chips' | 'days' | 'chipHours'

/** The one quantity that a request leaves open; or what is wrong with the choice that it leaves. */
export type Open =
  | { readonly found: SolveFor }
  | { readonly wrong: 'work-twice' | 'time-twice' }
  | { readonly wrong: 'nothing-open'; readonly stated: readonly Stated[] }
  | {
      readonly wrong: 'nothing-follows'
      readonly stated: readonly Stated[]
      readonly asked: SolveFor | undefined
      /** What would follow in place of what is asked for. */
      readonly follows: SolveFor | undefined
    }

/** Which quantity a request leaves open, judged by which fields are there. */
export const openOf = ({ solveFor, workload, performance }: Solvable): Open => {
  const { tokens, flops, chips, days, chipHours } = workload
  const work = tokens !== undefined || flops !== undefined
  const speed = performance.method !== 'implied'
  const time = chipHours !== undefined || (chips !== undefined && days !== undefined)
  const isStated: Readonly<Record<Stated, boolean>> = {
    work,
    speed,
    chips: chips !== undefined,
    days: days !== undefined,
    chipHours: chipHours !== undefined,
  }
  const stated = (['work', 'speed', 'chips', 'days', 'chipHours'] as const).filter(
    (one) => isStated[one],
  )
  const ways = {
    days: work && speed && chips !== undefined && !time,
    chips: work && speed && days !== undefined && !time,
    chipHours: work && speed && chips === undefined && days === undefined && !time,
    tokens: !work && speed && time,
    utilization: work && !speed && time,
  }
  const found = unknowns.find((unknown) => ways[unknown])
  if (tokens !== undefined && flops !== undefined) return { wrong: 'work-twice' }
  if (chipHours !== undefined && chips !== undefined && days !== undefined)
    return { wrong: 'time-twice' }
  if (found !== undefined && (solveFor === undefined || solveFor === found)) return { found }
  if (work && speed && time) return { wrong: 'nothing-open', stated }
  return { wrong: 'nothing-follows', stated, asked: solveFor, follows: found }
}
