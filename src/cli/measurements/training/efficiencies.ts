import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { TrainingEfficiencies } from '../../../presets/training-efficiency-schema.ts'
import { root } from '../../root.ts'

/** The fitted constants of a training step, checked as they are read. */
export const readTrainingEfficiencies = async (): Promise<TrainingEfficiencies> =>
  v.parse(
    TrainingEfficiencies,
    JSON.parse(await readFile(`${root}presets/training-efficiencies.json`, 'utf8')),
  )
