import type { Estimate } from '../estimates/shared/estimate.ts'
import type { Schemas } from './json-schema.ts'

/** The name of an estimate’s schemas. */
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
export const answerName = ({ name }: Estimate) => `${capital(name)}Answer`

/** The schemas of an estimate’s requests, by name. */
export const requestsOf = ({ name, request, shapes }: Estimate): Schemas =>
  shapes ?? { [`${capital(name)}Request`]: request }

export const presetName = (kind: string) => `preset-${kind}`
