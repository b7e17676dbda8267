import {
  type ApiIndex,
  apiIndexOf,
  familyOf,
  isGone,
  isListOf,
  isOfMaker,
  isSpelt,
  listsOf,
  makersOf,
} from './api-index.ts'
import { readName, type Written } from './api-names.ts'
import { firstOf, likeliest, ordered } from './api-order.ts'
import { inRegion, regionOf } from './api-region.ts'
import type { Api } from './api-schema.ts'
import type { Prefix } from './api-sellers.ts'

/** The list that a name means, with the region that it states where its price is another there. */
export interface FoundApi {
  readonly api: Api
  readonly region?: string
}

/** Why a name means no list, with those that may be meant. */
export interface NoApi {
  readonly why: 'unknown' | 'ambiguous' | 'not-sold' | 'not-in-region'
  readonly candidates: readonly Api[]
  readonly seller?: string
  readonly model?: string
  readonly region?: string
}

/** Of all sellers’ lists the only one that is sold. */
const only = (index: ApiIndex, lists: readonly Api[], name: string): FoundApi | NoApi => {
  const [api, ...others] = firstOf(
    lists.filter((one) => !isGone(index, one)),
    lists,
  )
  return api !== undefined && others.length === 0 && isListOf(index, api, name)
    ? { api }
    : { why: 'ambiguous', candidates: ordered(index, lists) }
}

/** Of all sellers’ lists the maker’s own, else the only one that is sold. */
const chosen = (index: ApiIndex, lists: readonly Api[], name: string): FoundApi | NoApi => {
  const sold = lists.filter((api) => !isGone(index, api))
  const own = likeliest(index, firstOf(sold, lists).filter(isOfMaker), name)
  const [api, ...others] = own
  return api !== undefined && others.length === 0 && isListOf(index, api, name)
    ? { api }
    : only(index, lists, name)
}

const nameOf = ({ seller, sellerName }: Written): string => seller?.providers[0] ?? sellerName ?? ''

/** The lists of one seller; undefined where it has none of the model. */
const ofSeller = (
  index: ApiIndex,
  lists: readonly Api[],
  written: Written,
  { providers }: Prefix,
  name: string,
): FoundApi | NoApi | undefined => {
  const own = firstOf(...providers.map((one) => lists.filter(({ provider }) => provider === one)))
  if (own.length === 0) return undefined
  const model = written.models.at(-1) ?? ''
  const elsewhere = (candidates: readonly Api[]): NoApi => ({
    why: 'not-in-region',
    candidates,
    seller: nameOf(written),
    model,
    region: written.region ?? '',
  })
  // Its global profiles are Bedrock’s alone.
  const placed = own[0]?.provider === 'Amazon Bedrock' ? inRegion(own, written) : own
  if (placed.length === 0) return elsewhere(own)
  const meant = likeliest(index, placed, name)
  const [api] = meant
  if (api === undefined || meant.length > 1)
    return { why: 'ambiguous', candidates: ordered(index, placed) }
  const region = regionOf(api, written.region)
  if (region === null) return elsewhere([api])
  return region === undefined ? { api } : { api, region }
}

/** The lists of a model by the longest of its names that any seller has. */
const known = (index: ApiIndex, { models }: Written) => {
  for (const name of models) {
    const exact = listsOf(index, name)
    if (exact.length > 0) return { name, exact, family: familyOf(index, exact) }
  }
  return undefined
}

/** The list of the seller that a name states. */
const ownOf = (index: ApiIndex, written: Written, seller: Prefix) => {
  // A snapshot may be sold by others under its day, and here without.
  for (const name of written.models) {
    const exact = listsOf(index, name)
    const family = familyOf(index, exact).filter((api) => isListOf(index, api, name))
    const found =
      ofSeller(index, exact, written, seller, name) ??
      ofSeller(index, family, written, seller, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Lists of others who call the model by the whole name, and sell it. */
const calledSo = (index: ApiIndex, written: Written, { providers }: Prefix): readonly Api[] => {
  const [model = ''] = written.models
  const lists = index.spelt.get(`${written.sellerName ?? ''}/${model}`) ?? []
  return lists.filter((api) => !providers.includes(api.provider) && !isGone(index, api))
}

/** A list of the seller that a name states, else of all where the seller made the model and does not sell it. */
const fromSeller = (index: ApiIndex, written: Written, seller: Prefix): FoundApi | NoApi => {
  const own = ownOf(index, written, seller)
  const [other, ...more] = calledSo(index, written, seller)
  const isOwn =
    own !== undefined &&
    (!('api' in own) ||
      other === undefined ||
      (!isGone(index, own.api) && isSpelt(index, own.api, written.models[0] ?? '')))
  if (isOwn) return own
  if (own !== undefined && other !== undefined && more.length === 0) return { api: other }
  const model = known(index, written)
  if (model === undefined) return { why: 'unknown', candidates: [] }
  if (seller.maker !== undefined && makersOf(model.family).has(seller.maker))
    return only(index, model.family, model.name)
  return {
    why: 'not-sold',
    candidates: ordered(index, model.family),
    seller: nameOf(written),
    model: model.name,
  }
}

/** The list that a name means which is no id and no alias. */
export const apiNamed = (lists: readonly Api[], name: string): FoundApi | NoApi => {
  const index = apiIndexOf(lists)
  const written = readName(name)
  const { router, seller } = written
  const model = known(index, written)
  if (written.isOfUnknown)
    return { why: 'unknown', candidates: ordered(index, model?.family ?? []) }
  const routed = router && model && ofSeller(index, model.family, written, router, model.name)
  if (routed !== undefined) return routed
  if (seller !== undefined) return fromSeller(index, written, seller)
  const [only, ...others] = index.spelt.get(written.models[0] ?? '') ?? []
  if (only !== undefined && others.length === 0) return { api: only }
  return model === undefined
    ? { why: 'unknown', candidates: [] }
    : chosen(index, model.family, model.name)
}
