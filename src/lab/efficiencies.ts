import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { root } from '../disk/root.ts'
import { Efficiencies } from '../presets/efficiency-schema.ts'
import type { Fitted } from './fit.ts'

const read = async (): Promise<unknown> =>
  JSON.parse(await readFile(`${root}presets/efficiencies.json`, 'utf8'))

/** The fitted constants alone, whatever is known of their errors. */
export const readFitted = async (): Promise<Fitted> =>
  v.parse(v.object(v.pick(Efficiencies, ['parameters', 'deviations']).entries), await read())

/** The fitted constants, checked as they are read. */
export const readEfficiencies = async (): Promise<Efficiencies> =>
  v.parse(Efficiencies, await read())
