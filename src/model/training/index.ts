import * as training from './formulas.ts'
import * as programme from './programme.ts'
import * as reliability from './reliability.ts'
import * as work from './work.ts'

export const formulas = [training, work, reliability, programme].flatMap((group) =>
  Object.values(group),
)
