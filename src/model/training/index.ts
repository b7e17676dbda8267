import * as training from './formulas.ts'
import { formulas as planFormulas } from './plan/index.ts'

export const formulas = [...Object.values(training), ...planFormulas]
