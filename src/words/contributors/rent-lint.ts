/** What `npm run presets -- check` prints of rents; in English alone. */
export const rentLintTexts = {
  price: ({ offer, usd }: { offer: string; usd: number }) => `${offer}: ${usd} USD a chip-hour`,
}
