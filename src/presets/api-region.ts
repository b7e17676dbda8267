import type { Written } from './api-names.ts'
import { firstOf } from './api-order.ts'
import type { Api } from './api-schema.ts'

const isGlobal = ({ model }: Api): boolean => model.startsWith('global.')

/** Bedrock has lists of its own for global profiles. */
export const inRegion = (lists: readonly Api[], { region, isOfCloud }: Written): readonly Api[] => {
  const regional = lists.filter((api) => !isGlobal(api))
  if (regional.length === lists.length && region !== 'global') return lists
  if (region === 'global') return lists.filter(isGlobal)
  return region !== undefined || isOfCloud ? regional : firstOf(regional, lists)
}

const regionNames = ({ regionalMultipliers = [] }: Api) =>
  regionalMultipliers.map(({ name }) => name)

/** What a list’s own regions make of one that a name states; null where its price there is not known. */
export const regionOf = (api: Api, region: string | undefined): string | undefined | null => {
  const names = regionNames(api)
  if (region === undefined || /^global/.test(region)) return undefined
  if (names.includes(region)) return region
  if (names.length === 0) return /\bglobal\b/.test(api.priceList ?? '') ? null : undefined
  if (names.includes('regional')) return 'regional'
  if (/^eu-/.test(region) && names.includes('eu')) return 'eu'
  return /^us(?:-(?:east|west)-\d)?$/.test(region) ? undefined : null
}
