import { layerCount } from '../../model/architecture/layers.ts'
import { divisors, powers } from './plans.ts'
import { chipLimit, sizeFrom, sizesFor, unitOf, wholeOf } from './sizes.ts'
import type { PlanGround, Wanted } from './wanted.ts'

const ascending = (sizes: readonly number[]) => [...new Set(sizes)].toSorted((a, b) => a - b)

/** Doublings of what a plan comes in within a server, and of whole servers. */
const doublings = (ground: PlanGround, wanted: Wanted): readonly number[] => {
  const [unit, whole] = [unitOf(wanted), wholeOf(ground, wanted)]
  const of = (first: number, most: number) =>
    powers(Math.max(1, most / first)).map((one) => first * one)
  return ascending([...of(unit, whole), ...of(whole, chipLimit)])
}

/** So many times a cluster are looked at above it. */
const mostTimes = 16

/** A cluster and those above it that divide better and better, then its doublings. */
export const sizesUp = (ground: PlanGround, wanted: Wanted, least: number): readonly number[] => {
  const sizes = sizesFor(ground, wanted)
  const most = Math.min(chipLimit, mostTimes * least)
  const rounder = doublings(ground, wanted)
    .map((step) => sizes.at(sizeFrom(sizes, Math.ceil(least / step) * step)))
    .filter((size) => size <= most)
  return ascending([least, ...rounder])
}

/** Of so many chips or a few less, those that divide better: by powers of two, or by the model’s layers. */
export const sizesNearBelow = (
  ground: PlanGround,
  wanted: Wanted,
  most: number,
): readonly number[] => {
  const sizes = sizesFor(ground, wanted)
  const odd = divisors(layerCount(ground.shape), 15).filter((one) => one % 2 === 1)
  const below = (step: number) => sizes.at(sizeFrom(sizes, Math.floor(most / step) * step + 1) - 1)
  const rounder = doublings(ground, wanted).flatMap((step) =>
    odd.map((one) => below(step * one)).filter((size, i) => size >= most * (i === 0 ? 0.5 : 0.9)),
  )
  return ascending(rounder.filter((size) => size < most))
}

/** All clusters from one to another that divide well. */
export const sizesDown = (
  ground: PlanGround,
  wanted: Wanted,
  most: number,
  least: number,
): readonly number[] => {
  const sizes = sizesFor(ground, wanted)
  const round = doublings(ground, wanted).map((size) => sizes.at(sizeFrom(sizes, size)))
  return ascending([least, ...round, ...sizesNearBelow(ground, wanted, most), most]).filter(
    (size) => size >= least && size <= most,
  )
}
