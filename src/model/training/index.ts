import * as training from './formulas.ts'

export const formulas = Object.values(training)
