import { formula } from '../graph/formula.ts'

/** An amount of an answer in yuan; the rate is one for the whole answer. */
export const cnyAmount = formula({
  of: 'cnyAmount',
  from: ['usdAmount', 'cnyPerUsd'],
  text: 'usdAmount * cnyPerUsd',
  source: 'definition',
  compute: (i) => i.usdAmount * i.cnyPerUsd,
})
