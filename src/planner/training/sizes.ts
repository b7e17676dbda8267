import { copyCuts, divisors } from './plans.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/** More chips than these are not looked at. */
export const chipLimit = 1e6

/** Clusters that a plan may run on, the smaller first. */
export interface Sizes {
  readonly count: number
  readonly at: (index: number) => number
}

export const greatestCommon = (a: number, b: number): number =>
  b === 0 ? a : greatestCommon(b, a % b)
const leastCommon = (a: number, b: number): number => (a / greatestCommon(a, b)) * b

/** Chips that the parts of a plan that are asked for come in. */
export const unitOf = ({
  tensorParallel: t = 1,
  pipelineParallel: p = 1,
  contextParallel: c = 1,
  expertParallel: e = 1,
}: Wanted): number => t * p * leastCommon(c, e)

/** Chips of the fewest whole servers that the parts of a plan fill. */
export const wholeOf = (ground: PlanGround, wanted: Wanted): number =>
  leastCommon(unitOf(wanted), ground.chipsPerServer)

/** A batch that is given is shared out evenly: its divisors are the copies that there may be. */
const sizesOfBatch = (ground: PlanGround, wanted: Wanted, batch: number): readonly number[] => {
  const unit = unitOf(wanted)
  const copies = divisors(batch / (wanted.microBatchSequences ?? 1), chipLimit)
  const sizes = copyCuts(ground, wanted).flatMap(({ t, p, c }) =>
    copies.map((count) => t * p * c * count),
  )
  return [...new Set(sizes)]
    .filter(
      (size) =>
        size <= chipLimit &&
        size % unit === 0 &&
        (size < ground.chipsPerServer || size % ground.chipsPerServer === 0),
    )
    .toSorted((a, b) => a - b)
}

/** Parts of one server, then whole servers. */
export const sizesFor = (ground: PlanGround, wanted: Wanted): Sizes => {
  const { globalBatchSequences } = wanted
  if (globalBatchSequences !== undefined) {
    const sizes = sizesOfBatch(ground, wanted, globalBatchSequences)
    return { count: sizes.length, at: (index) => sizes[index] ?? Number.POSITIVE_INFINITY }
  }
  const unit = unitOf(wanted)
  const whole = wholeOf(ground, wanted)
  const parts = Math.ceil(ground.chipsPerServer / unit) - 1
  return {
    count: parts + Math.floor(chipLimit / whole),
    at: (index) => (index < parts ? (index + 1) * unit : (index - parts + 1) * whole),
  }
}

/** The first size that is no smaller than these chips. */
export const sizeFrom = ({ count, at }: Sizes, chips: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (at(middle) >= chips) high = middle
    else low = middle + 1
  }
  return low
}
