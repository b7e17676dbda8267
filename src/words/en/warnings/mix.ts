const terms = { '1-year': 'one year', '3-year': 'three years' } as const

/** Warnings of a mix of reserved, on-demand and spot chips. */
export const mixWarnings = {
  'price-unknown': ({ reasons }: { reasons: readonly string[] }) =>
    `Left out of the mix, as their prices are not known: ${reasons.join('; ')}.`,
  'mixed-providers': ({ providers }: { providers: readonly string[] }) =>
    providers.length === 0
      ? 'The prices are medians, each over the providers that offer that kind: no one sells this mix.'
      : `The prices are medians, each over the providers that offer that kind: no one sells this mix. One provider’s own prices: set provider to one of ${providers.join(', ')}.`,
  'spot-dearer':
    'Spot chips, with the work that is done again, cost no less than on-demand ones: none are taken.',
  commitment: ({ term }: { term: keyof typeof terms }) =>
    `Reserved chips are paid for ${terms[term]} whether or not the load stays.`,
}
