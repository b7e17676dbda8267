/** What the OpenAPI description says of the fields of a request for a mix of chips. */
export const mixTexts = {
  price: ({ kind }: { kind: string }) =>
    `Default: the median of the known ${kind} offers for the accelerator. Without one, this kind is left out of the mix.`,
  prices: 'Per chip-hour, by kind. Each one that is not given is looked up.',
  provider: 'Look up the prices of this provider only. Default: medians over all providers.',
  longestCommitment:
    'The longest term for which chips may be reserved; the cheaper of the allowed terms is taken.',
  spotOverheadShare: 'What interruptions cost, as extra spot chip-hours. Default: 0.1.',
  maxSpotShare: 'How much of an hour’s load may be lost at once. Default: 0.5.',
}
