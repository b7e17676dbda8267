import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { root } from '../../disk/root.ts'
import { TrainingEfficiencies } from '../../presets/training-efficiency-schema.ts'

/** The fitted constants of a training step, checked as they are read. */
export const readTrainingEfficiencies = async (): Promise<TrainingEfficiencies> =>
  v.parse(
    TrainingEfficiencies,
    JSON.parse(await readFile(`${root}presets/training-efficiencies.json`, 'utf8')),
  )
