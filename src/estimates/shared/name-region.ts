import { findApi } from '../../presets/registry.ts'
import { type Fields, isFields } from './merge.ts'

/** The parts of a request that name a price list and the region in which it is bought. */
const parts = ['price', 'api'] as const

const placed = (part: Fields): Fields => {
  if (typeof part.api !== 'string') return part
  const found = findApi(part.api)
  return 'region' in found && 'api' in found && (part.apiRegion ?? found.region) === found.region
    ? { ...part, api: found.api.id, apiRegion: found.region }
    : part
}

/** `eu.amazon.nova-pro-v1:0` names a list and a region of it: each in a field of its own. */
export const withRegionOfName = (fields: Fields): Fields => ({
  ...fields,
  ...Object.fromEntries(
    parts.flatMap((name) => {
      const part = fields[name]
      return isFields(part) ? [[name, placed(part)]] : []
    }),
  ),
})
