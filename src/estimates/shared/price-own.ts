import type { Given } from '../../model/graph/trace.ts'
import type { Ownership } from '../../model/price/index.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Asked } from './asked.ts'
import { energyGivens } from './energy.ts'
import type { Own } from './request-price-own.ts'
import { givensAt } from './resolve.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>
type OriginAt = (pointer: string) => Origin

/** What the price of an owned chip needs of a request. */
export type OwnAsked = Pick<Asked, 'energy' | 'asOf' | 'cnyPerUsd'>

const figureOf = (id: string, of: string): Given<Origin> => {
  const figure = find('economics', id)?.figures.find((one) => one.of === of)
  const given = fromFigure(figure, `economics/${id}`, `no figure of ${of} is known`)
  return given.value === null
    ? given
    : { value: given.value, origin: { ...given.origin, note: `assumed: that of ${of}` } }
}

const assumed = (value: number, note: string): Given<Origin> => ({
  value,
  origin: { from: 'default', note, sources: [] },
})
const none = assumed(0, 'nothing is counted in')

/** Electricity where neither a price nor a region is given: that of industry in the United States. */
const electricity = (asked: OwnAsked, originAt: OriginAt): Given<Origin> | undefined => {
  if (asked.energy.usdPerKilowattHour !== undefined || asked.energy.region !== undefined)
    return undefined
  const given = energyGivens(
    { ...asked, energy: { ...asked.energy, region: 'us' } },
    originAt,
  ).usdPerKilowattHour
  if (given === undefined || given.value === null) return given
  const { note } = given.origin
  return {
    value: given.value,
    origin: { ...given.origin, note: `assumed, as no region is given: ${note ?? ''}` },
  }
}

/** How an owned chip’s price is reckoned. */
export const ownershipOf = (price: Own, staff: 'fleet' | 'cluster'): Ownership => ({
  depreciation: price.depreciation,
  load: price.idleFraction === undefined ? 'given' : 'of-use',
  staff: price.staffUsdPerYear === undefined ? 'chip' : staff,
})

/** The inputs of an owned chip’s price: what is given, else data or nothing, each with its origin. */
export const ownGivens = (
  price: Omit<Own, 'method'>,
  asked: OwnAsked,
  originAt: OriginAt,
  part: 'price' | 'own' = 'price',
): Givens => {
  const kilowattHour = electricity(asked, originAt)
  return {
    networkUsdPerChip: none,
    storageUsdPerChip: none,
    residualShare: none,
    colocationUsdPerKilowattMonth: none,
    buildingUsdPerWatt: none,
    maintenanceShare: none,
    staffUsdPerChipYear: none,
    lifetimeYears: figureOf('server-lifetime', 'Amazon'),
    costOfCapital: figureOf('cost-of-capital', 'CoreWeave DDTL 2.0 effective'),
    buildingYears: figureOf('building-lifetime', 'US'),
    ownershipUtilization: assumed(1, 'used in all hours'),
    ...(kilowattHour !== undefined && { usdPerKilowattHour: kilowattHour }),
    ...givensAt(part, price, originAt),
  }
}
