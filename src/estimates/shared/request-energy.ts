import * as v from 'valibot'
import { needsOther } from '../../fields/between.ts'
import { electricityDoubt } from '../../fields/doubt.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { energyTexts } from '../../words/openapi/fields/shared.ts'
import { gridFields } from './request-grid.ts'

const electricityPrice = quantity({
  id: 'usdPerKilowattHour',
  description: energyTexts.usdPerKilowattHour,
  min: 0,
  max: 2,
  doubt: electricityDoubt,
  examples: [0.08, '0.6 CNY/kWh'],
})

const EnergyFields = object({
  ...gridFields,
  loadFraction: v.optional(share('loadFraction', energyTexts.loadFraction, 0.75), 1),
  powerUsageEffectiveness: v.optional(
    quantity({
      id: 'powerUsageEffectiveness',
      description: energyTexts.powerUsageEffectiveness,
      min: 1,
      max: 5,
      examples: [1.2],
    }),
    1,
  ),
  efficiencyGain: v.optional(
    quantity({
      id: 'efficiencyGain',
      description: energyTexts.efficiencyGain,
      min: 0,
      max: 10,
      examples: [0.1, '10%'],
    }),
    0,
  ),
  usdPerKilowattHour: v.optional(electricityPrice),
})
export const Energy = v.pipe(
  EnergyFields,
  v.forward(
    v.partialCheck(
      [['region'], ['carbonYear']],
      ({ region, carbonYear }) => carbonYear === undefined || region !== undefined,
      () => needsOther('region'),
    ),
    ['carbonYear'],
  ),
)
export const energy = v.optional(Energy, {})

const { region, loadFraction, powerUsageEffectiveness, usdPerKilowattHour } = EnergyFields.entries
/** What the electricity of chips costs: without what is about carbon or about saving it. */
export const Electricity = object({
  region,
  loadFraction,
  powerUsageEffectiveness,
  usdPerKilowattHour,
})
