import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { root } from '../disk/root.ts'
import { Efficiencies } from '../presets/efficiency-schema.ts'

/** The fitted constants, checked as they are read. */
export const readEfficiencies = async (): Promise<Efficiencies> =>
  v.parse(Efficiencies, JSON.parse(await readFile(`${root}presets/efficiencies.json`, 'utf8')))
