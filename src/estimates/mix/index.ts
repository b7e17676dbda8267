import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { MixAnswer } from './answer.ts'
import { examples } from './examples.ts'
import { MixRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** The cheapest mix of reserved, on-demand and spot chips for a load. */
export const mix = estimate({
  name: 'mix',
  ...operations.mix,
  request: MixRequest,
  answer: MixAnswer,
  examples,
  headline: ['usdPerYear', 'usdPerChipHour'],
  // Shown and used in no step: the price of a term that is not allowed, and a kind of which none is taken.
  figures: {
    '/prices/reservedOneYearUsdPerChipHour': 'reservedOneYearUsdPerChipHour',
    '/prices/reservedThreeYearUsdPerChipHour': 'reservedThreeYearUsdPerChipHour',
    '/mix/meanOnDemandChips': 'meanOnDemandChips',
    '/mix/meanSpotChips': 'meanSpotChips',
  },
  check: () => [],
  plans: () => 1,
  solve,
  tell,
})
