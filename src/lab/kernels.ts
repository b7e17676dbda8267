import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { root } from '../disk/root.ts'
import { type Group, KernelRates } from '../presets/efficiency-schema.ts'
import { find } from '../presets/registry.ts'

/** What kernels reach on each chip by themselves, checked as it is read. */
export const readKernelRates = (): KernelRates =>
  v.parse(KernelRates, JSON.parse(readFileSync(`${root}presets/kernel-rates.json`, 'utf8')))

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
  return middles
}
