import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { root } from '../disk/root.ts'
import { type Group, KernelRates } from '../presets/efficiency-schema.ts'
import { denseRate } from '../presets/formats.ts'
import { all, find } from '../presets/registry.ts'

/** What kernels reach on each chip by themselves, checked as it is read. */
export const readKernelRates = (): KernelRates =>
  v.parse(KernelRates, JSON.parse(readFileSync(`${root}presets/kernel-rates.json`, 'utf8')))

const wattsPerFlop = (id: string): number | undefined => {
  const chip = find('accelerators', id)
  const peak = chip && denseRate(chip, 'bf16')
  const watts = chip?.power.value
  return peak === undefined || watts == null ? undefined : watts / peak
}

/** Dynamic power goes as clock times voltage squared, and voltage about with the clock: between 1/3 and 1/2. */
const clockExponent = 0.5

/**
 * A card of the same silicon on less power holds a lower clock: chips whose
 * kernels are not known reach as much less of their peak than those of their
 * family that are.
 */
const powerMiddles = (known: readonly string[]): Middles =>
  Object.fromEntries(
    all('accelerators').flatMap(({ id, family }) => {
      const own = wattsPerFlop(id)
      const others = known.flatMap((one) =>
        find('accelerators', one)?.family === family ? (wattsPerFlop(one) ?? []) : [],
      )
      if (own === undefined || others.length === 0 || known.includes(id)) return []
      const usual = others.reduce((sum, one) => sum + Math.log(one), 0) / others.length
      const compute = Math.min(0, clockExponent * (Math.log(own) - usual))
      return compute === 0 ? [] : [[`chip:${id}`, { memory: 0, compute }]]
    }),
  )

const timed = ['memory', 'compute'] as const satisfies readonly Group[]
type Middle = Record<(typeof timed)[number], number>

/** Keys of deviations that a table of kernels tells of. */
export type Middles = Readonly<Record<string, Middle>>

/**
 * Where the departures of chips are expected before any serving is measured: at
 * what their kernels reach over what kernels reach on all chips, as logarithms;
 * a family’s in the middle of its chips.
 */
export const kernelMiddles = ({ chips, middle }: KernelRates): Middles => {
  const known = Object.entries(chips).map(([id, shares]) => ({
    id,
    family: find('accelerators', id)?.family,
    memory: Math.log(shares.memory / middle.memory),
    compute: Math.log(shares.compute / middle.compute),
  }))
  const middles: Record<string, Middle> = {}
  for (const [family, members] of Map.groupBy(known, (one) => one.family)) {
    const meanOf = (group: (typeof timed)[number]) =>
      members.reduce((sum, one) => sum + one[group], 0) / members.length
    const mean = { memory: meanOf('memory'), compute: meanOf('compute') }
    if (family !== undefined) middles[`family:${family}`] = mean
    for (const { id, memory, compute } of members)
      middles[`chip:${id}`] =
        family === undefined
          ? { memory, compute }
          : { memory: memory - mean.memory, compute: compute - mean.compute }
  }
  return { ...powerMiddles(known.map(({ id }) => id)), ...middles }
}
