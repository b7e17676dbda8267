import { parts, sentences } from '../format/list.ts'

const terms = { '1-year': 'one year', '3-year': 'three years' } as const

/** Warnings of a mix of reserved, on-demand and spot chips. */
export const mixWarnings = {
  'price-unknown': ({ reasons }: { reasons: readonly string[] }) =>
    `Prices that are not known are left out of the mix. ${sentences(reasons)}`,
  'mixed-providers': ({ providers }: { providers: readonly string[] }) =>
    providers.length === 0
      ? 'The prices are medians over different providers: no provider sells this mix.'
      : `The prices are medians over different providers: no provider sells this mix. For the prices of one, name it: ${parts(providers)}.`,
  'spot-dearer': 'Spot, with rework, is no cheaper than on-demand: it is not used.',
  commitment: ({ term }: { term: keyof typeof terms }) =>
    `Reserved chips are paid for ${terms[term]}, even if the load goes away.`,
}
