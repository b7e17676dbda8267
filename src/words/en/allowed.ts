import { configAllowed } from './allowed/config.ts'
import { fieldAllowed } from './allowed/fields.ts'
import { requestAllowed } from './allowed/requests.ts'

/** What a refused field may hold. */
export const allowed = { ...fieldAllowed, ...requestAllowed, ...configAllowed }
