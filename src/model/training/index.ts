import * as training from './formulas.ts'
import { formulas as planFormulas } from './plan/index.ts'
import * as programme from './programme.ts'
import * as reliability from './reliability.ts'
import * as work from './work.ts'

export const formulas = [
  ...[training, work, reliability, programme].flatMap((group) => Object.values(group)),
  ...planFormulas,
]
