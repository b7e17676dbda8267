import { en } from './en.ts'
import { sayIn } from './say.ts'

/** English, which the API describes itself in. */
export const english = sayIn(en)
