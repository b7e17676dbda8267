import type { Given } from '../../model/graph/trace.ts'
import type { Ownership } from '../../model/price/choices.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message, type Text } from '../../words/message.ts'
import type { Asked } from './asked.ts'
import { energyGivens } from './energy.ts'
import { byDefault, type Givens } from './givens.ts'
import type { Own } from './request-price-own.ts'
import { givensAt } from './resolve.ts'

type OriginAt = (pointer: string) => Origin
type Terms = Omit<Own, 'method'>
type EconomicsId =
  | 'overheads'
  | 'storage'
  | 'colocation'
  | 'maintenance'
  | 'staff'
  | 'power-usage-effectiveness'
  | 'server-lifetime'
  | 'cost-of-capital'
  | 'building-lifetime'

/** What the price of an owned chip needs of a request. */
export type OwnAsked = Pick<Asked, 'energy' | 'asOf' | 'cnyPerUsd'>

const known = new Map<EconomicsId, Given<Origin>>()

/** The figure of the data that stands in where a request gives none; found once, as every chip of a comparison asks. */
const figureOf = (id: EconomicsId): Given<Origin> => {
  const found = known.get(id) ?? lookUp(id)
  known.set(id, found)
  return found
}

const lookUp = (id: EconomicsId): Given<Origin> => {
  const figure = find('economics', id)?.figures.find(({ standsIn }) => standsIn)
  const of = figure?.of ?? id
  const given = fromFigure(figure, `economics/${id}`, message('reasons.no-figure', { of }))
  return given.value === null
    ? given
    : { value: given.value, origin: { ...given.origin, note: message('notes.figure-of', { of }) } }
}

const assumed = (value: number, note: Text): Given<Origin> => ({ value, origin: byDefault(note) })
const none = assumed(0, message('notes.not-counted'))

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
    origin: { ...given.origin, note: message('notes.no-region-given', { note: note ?? '' }) },
  }
}

/** A network and storage follow the price of the servers, unless they are given. */
const aroundServers = (price: Terms): Givens => ({
  ...(price.networkUsdPerChip === undefined && {
    networkShareOfCluster: figureOf('overheads'),
  }),
  ...(price.storageUsdPerChip === undefined && {
    storageShareOfServer: figureOf('storage'),
  }),
})

/** Space is let, unless it is built, with the power usage of a usual site, unless one is given. */
const siteOf = (price: Terms, originAt: OriginAt): Givens => ({
  colocationUsdPerKilowattMonth:
    (price.buildingUsdPerWatt ?? 0) > 0
      ? assumed(0, message('notes.building-instead'))
      : figureOf('colocation'),
  buildingUsdPerWatt: assumed(0, message('notes.colocation-instead')),
  buildingYears: figureOf('building-lifetime'),
  ...(originAt('/energy/powerUsageEffectiveness').from === 'default' && {
    powerUsageEffectiveness: figureOf('power-usage-effectiveness'),
  }),
})

/** How an owned chip’s price is reckoned. */
export const ownershipOf = (price: Own, staff: 'fleet' | 'cluster'): Ownership => ({
  depreciation: price.depreciation,
  load: price.idleFraction === undefined ? 'given' : 'of-use',
  staff: price.staffUsdPerYear === undefined ? 'chip' : staff,
})

/** The inputs of an owned chip’s price: what is given, else data, each with its origin. */
export const ownGivens = (
  price: Terms,
  asked: OwnAsked,
  originAt: OriginAt,
  part: 'price' | 'own' = 'price',
): Givens => {
  const kilowattHour = electricity(asked, originAt)
  return {
    ...aroundServers(price),
    ...siteOf(price, originAt),
    residualShare: none,
    maintenanceShare: figureOf('maintenance'),
    staffUsdPerChipYear:
      price.staffUsdPerYear === undefined
        ? figureOf('staff')
        : assumed(0, message('notes.staff-in-all')),
    lifetimeYears: figureOf('server-lifetime'),
    costOfCapital: figureOf('cost-of-capital'),
    ownershipUtilization: assumed(1, message('notes.used-all-hours')),
    ...(kilowattHour !== undefined && { usdPerKilowattHour: kilowattHour }),
    ...givensAt(part, price, originAt),
  }
}
