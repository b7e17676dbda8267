/** What the OpenAPI description says of the fields of a request for a mix of chips. */
export const mixTexts = {
  price: ({ kind }: { kind: string }) =>
    kind === 'on-demand'
      ? 'Default: what `price` of an inference estimate takes for the accelerator on demand. Without one, this kind is left out of the mix.'
      : `Default: the on-demand price, given or not, times the ${kind} ladder of the class of sellers; of a provider that is named, its own ${kind} price. Without one, this kind is left out of the mix.`,
  prices: 'Per chip-hour, by kind. Each one that is not given is looked up.',
  provider:
    'Look up the prices of this provider only. Default: the class of sellers that stands in where no price is given.',
  longestCommitment:
    'The longest term for which chips may be reserved; the cheaper of the allowed terms is taken.',
  spotOverheadShare:
    'What interruptions cost, as extra spot chip-hours. Default: as `price.spotOverhead` of an inference estimate; not counted where the sellers of the spot price publish no rate.',
  maxSpotShare: 'How much of an hour’s load may be lost at once. Default: 0.5.',
}
