import { tonnesCo2e, tonnesCo2ePerYear } from '../../model/energy/carbon.ts'
import type { Given } from '../../model/graph/trace.ts'
import { constants } from '../../model/quantities/constants.ts'
import { quantities } from '../../model/quantities/index.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import {
  type Intensity,
  intensitiesOf,
  intensityOf,
  type PowerPrice,
  powerPrice,
} from '../../presets/power.ts'
import { find } from '../../presets/registry.ts'
import type { Region } from '../../presets/schema.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Asked } from './asked.ts'
import { datedRate, yuanRateOf } from './currency-rate.ts'
import { type CurveWorking, originTold } from './derivation.ts'
import { type Givens, noteOf } from './givens.ts'
import { givensAt } from './resolve.ts'

type EnergyAsked = Pick<Asked, 'energy' | 'asOf' | 'cnyPerUsd'>

/** The region of a request; its id was checked when it was read. */
export const regionOf = ({ energy }: Pick<Asked, 'energy'>): Region | undefined =>
  energy.region === undefined ? undefined : find('regions', energy.region)

const conversionNote = (
  { record, conversion }: Extract<PowerPrice, { ok: true }>,
  { asOf, cnyPerUsd }: EnergyAsked,
) => {
  if (conversion === undefined) return undefined
  const { currency, perUsd, from } = conversion
  const rate =
    from === null ? yuanRateOf({ asOf, cnyPerUsd }).params : datedRate(currency, perUsd, from, asOf)
  return message('notes.converted', { price: record.value, unit: record.unit, rate })
}

const priceIn = (region: Region, asked: EnergyAsked): Given<Origin> => {
  const price = powerPrice(region, asked.asOf, asked.cnyPerUsd)
  if (!price.ok) return { value: null, reason: price.reason }
  const { record, conversion } = price
  const note = noteOf([region.name, conversionNote(price, asked), record.note])
  return {
    value: price.usdPerKilowattHour,
    origin: {
      from: 'preset',
      preset: `regions/${region.id}`,
      basis: conversion === undefined ? record.basis : 'derived',
      asOf: record.from,
      ...(note !== undefined && { note }),
      sources: sourcesOf([record.source, conversion?.source ?? []].flat()),
    },
  }
}

const intensityOrigin = (region: Region, found: Intensity): Origin => ({
  from: 'preset',
  preset: `regions/${region.id}`,
  basis: found.basis,
  asOf: found.from,
  note: message('notes.several', {
    notes: [region.name, found.note ?? message('notes.grid-average')],
  }),
  sources: sourcesOf([found.source]),
})

const intensityIn = (region: Region, { energy, asOf }: EnergyAsked): Given<Origin> => {
  const found = intensityOf(region, energy.carbonYear, asOf)
  return 'reason' in found
    ? { value: null, reason: found.reason }
    : { value: found.value, origin: intensityOrigin(region, found) }
}

const notGiven = (field: 'usdPerKilowattHour' | 'gramsCo2ePerKilowattHour') => ({
  value: null,
  reason: message('reasons.power-not-given', { field }),
})

/**
 * What the request says of the power, over what its region says: the price of
 * electricity in USD/kWh and the carbon intensity in g/kWh, each with its
 * origin or the reason why it is not known.
 */
export const energyGivens = (asked: EnergyAsked, originAt: (pointer: string) => Origin): Givens => {
  const { energy, asOf, cnyPerUsd } = asked
  const known = ofEnergy.get(energy)
  if (known?.asOf === asOf && known?.cnyPerUsd === cnyPerUsd && known?.originAt === originAt)
    return known.givens
  const givens = readEnergy(asked, originAt)
  ofEnergy.set(energy, { asOf, cnyPerUsd, originAt, givens })
  return givens
}

/** Every row of a comparison asks for the same. */
const ofEnergy = new WeakMap<
  EnergyAsked['energy'],
  Pick<EnergyAsked, 'asOf' | 'cnyPerUsd'> & {
    readonly originAt: (pointer: string) => Origin
    readonly givens: Givens
  }
>()

const readEnergy = (asked: EnergyAsked, originAt: (pointer: string) => Origin): Givens => {
  const region = regionOf(asked)
  const quantitiesOfRequest = Object.fromEntries(
    Object.entries(asked.energy).filter(([id]) => Object.hasOwn(quantities, id)),
  )
  return {
    usdPerKilowattHour:
      region === undefined ? notGiven('usdPerKilowattHour') : priceIn(region, asked),
    gramsCo2ePerKilowattHour:
      region === undefined ? notGiven('gramsCo2ePerKilowattHour') : intensityIn(region, asked),
    ...givensAt('energy', quantitiesOfRequest, originAt),
  }
}

/** The years whose intensity is known where the region’s is the one that counts. */
const yearsOf = (asked: EnergyAsked, say: Say) => {
  const region = regionOf(asked)
  if (region === undefined || asked.energy.gramsCo2ePerKilowattHour !== undefined) return []
  return intensitiesOf(region).map((found) => ({
    year: found.from,
    gramsCo2ePerKilowattHour: found.value,
    origin: originTold(intensityOrigin(region, found), say),
  }))
}

const gramsPerTonne = constants.gramsPerTonne.value

/** What a year’s energy emits at each year’s grid, by the formula of `tonnesCo2ePerYear`. */
export const carbonByYear = (
  asked: EnergyAsked,
  kilowattHoursPerYear: number | null,
  say: Say = english,
) =>
  yearsOf(asked, say).map((one) => ({
    ...one,
    tonnesCo2ePerYear:
      kilowattHoursPerYear === null
        ? null
        : tonnesCo2ePerYear.compute({ ...one, kilowattHoursPerYear, gramsPerTonne }),
  }))

/** Each year is the same step with its own grid. */
export const carbonCurve: CurveWorking = {
  pointer: '/energy/carbonByYear',
  varies: ['gramsCo2ePerKilowattHour'],
  ids: ['tonnesCo2ePerYear'],
}

/** What a run’s energy emits at each year’s grid, by the formula of `tonnesCo2e`. */
export const runCarbonByYear = (
  asked: EnergyAsked,
  kilowattHours: number | null,
  say: Say = english,
) =>
  yearsOf(asked, say).map((one) => ({
    ...one,
    tonnesCo2e:
      kilowattHours === null ? null : tonnesCo2e.compute({ ...one, kilowattHours, gramsPerTonne }),
  }))
