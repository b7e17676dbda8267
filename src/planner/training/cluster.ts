import {
  fairShare,
  fits,
  mostForUsual,
  type PlanSearch,
  type Steps,
  type TrainingCandidate,
} from './candidate.ts'
import { plansForDeadline } from './deadline.ts'
import type { ChosenBy, Smallest } from './found.ts'
import { sizesDown, sizesUp } from './rounder.ts'
import { chipLimit } from './sizes.ts'
import type { PlanGround, Wanted } from './wanted.ts'

type Found = readonly TrainingCandidate[]

/** What a cluster is chosen by. */
export interface Choice {
  readonly ground: PlanGround
  readonly wanted: Wanted
  readonly search: PlanSearch
  /** The chips that are given. */
  readonly chips: number | undefined
  /** The days to be kept, where no chips are given. */
  readonly deadline: number | undefined
  readonly smallest: Smallest | null
  /** Useful tokens of a chip a second, failures counted in. */
  readonly paceOf: (best: TrainingCandidate) => number
  readonly daysAt: (best: TrainingCandidate) => number
}

/** A cluster with its plans, how it was chosen, and the others that it was chosen from. */
export interface Chosen {
  readonly found: Found
  readonly by: ChosenBy
  readonly others: readonly TrainingCandidate[]
}

const fitting = (found: Found): readonly TrainingCandidate[] => found.slice(0, 1).filter(fits)

/** Of clusters, the one that does best by a measure; the smaller of two that do alike. */
const bestOf = (
  clusters: readonly Found[],
  measure: (best: TrainingCandidate) => number,
): Found | undefined => {
  const [first, ...rest] = clusters.filter((found) => fitting(found).length > 0)
  const worth = (found: Found) => Math.max(...fitting(found).map(measure))
  return first && rest.reduce((a, b) => (worth(b) > worth(a) ? b : a), first)
}

const chosenFrom = (
  clusters: readonly Found[],
  measure: (best: TrainingCandidate) => number,
  kind: 'fastest' | 'cheapest' | 'cheapest-in-time',
): Chosen | undefined => {
  const found = bestOf(clusters, measure)
  const others = clusters.flatMap(fitting)
  return found && { found, others, by: { kind, sizes: others.map(({ plan }) => plan.chips) } }
}

/** On the chips that are given, or on some of them where an objective says so. */
const onChips = (
  { ground, wanted, search, smallest, paceOf }: Choice,
  chips: number,
): Chosen | undefined => {
  const { objective } = wanted
  const all: Chosen = { found: search.on(chips), by: { kind: 'given' }, others: [] }
  if (objective === undefined || smallest === null) return all
  const measure = (best: TrainingCandidate) =>
    paceOf(best) * (objective === 'fastest' ? best.plan.chips : 1)
  const sizes = sizesDown(ground, wanted, chips, smallest.chips)
  const kind = objective === 'fastest' ? 'fastest' : 'cheapest'
  return (
    chosenFrom(
      sizes.map((size) => search.on(size)),
      measure,
      kind,
    ) ?? all
  )
}

const forDeadline = (
  { ground, wanted, search, smallest, paceOf, daysAt }: Choice,
  days: number,
): Chosen | undefined => {
  if (smallest === null) return undefined
  const { best, chips: least } = smallest
  const tooFew = (least * daysAt(best) * search.shareOfBest(best)) / days
  const fewest = (steps: Steps, most: number) =>
    plansForDeadline(ground, wanted, least, { search, days, daysAt, tooFew, most }, steps)
  const chipsOf = (found: Found | undefined) => found?.[0]?.plan.chips ?? Number.POSITIVE_INFINITY
  const onFewest = (found: Found | undefined): Chosen | undefined =>
    found && { found, by: { kind: 'deadline' }, others: [] }
  const usual = fewest('usual', Math.min(chipLimit, 8 * Math.max(tooFew, least)))
  if (chipsOf(usual) * fairShare > tooFew) {
    // Steps of more tokens are better than a deadline missed, or met with chips that hardly work.
    const any = fewest('any', chipLimit)
    if (chipsOf(usual) > mostForUsual * chipsOf(any)) return onFewest(any)
  }
  // Ever larger steps would make more chips ever cheaper, on paper.
  if (usual === undefined || wanted.objective !== 'cheapest') return onFewest(usual)
  const larger = sizesUp(ground, wanted, chipsOf(usual))
    .slice(1)
    .map((size) => search.on(size, 'usual'))
    .filter((one) => fitting(one).some((best) => daysAt(best) <= days))
  return chosenFrom([usual, ...larger], paceOf, 'cheapest-in-time')
}

/** The fewest chip-hours are often on more chips than the fewest that fit. */
const freely = ({ ground, wanted, search, smallest, paceOf }: Choice): Chosen | undefined => {
  if (smallest === null) return undefined
  if (wanted.objective === 'fewest-chips')
    return { found: smallest.found, by: { kind: 'fewest-chips' }, others: [] }
  const within = (steps: Steps) => {
    const larger = sizesUp(ground, wanted, smallest.chips)
      .slice(1)
      .map((size) => search.on(size, steps))
    return chosenFrom([smallest.found, ...larger], paceOf, 'cheapest')
  }
  const usual = within('usual')
  const [best] = usual?.found ?? []
  if (best !== undefined && search.shareOfBest(best) >= fairShare) return usual
  const any = within('usual-first')
  const pace = (chosen: Chosen | undefined) =>
    Math.max(0, ...(chosen?.found.slice(0, 1) ?? []).map(paceOf))
  return pace(any) <= mostForUsual * pace(usual) ? usual : any
}

/** The cluster of a run: as given, for its deadline, or the one that takes the fewest chip-hours; undefined where none will do. */
export const clusterFor = (choice: Choice): Chosen | undefined => {
  const { chips, deadline } = choice
  if (chips !== undefined) return onChips(choice, chips)
  return deadline === undefined ? freely(choice) : forDeadline(choice, deadline)
}
