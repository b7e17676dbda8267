import { efficiencies } from '../../src/presets/registry.ts'

/** Half the 80% interval of the rate, as a logarithm, by hand: the root of the squares of these parts. */
export const halfOfRate = (
  ...parts: readonly (keyof ReturnType<typeof efficiencies>['spread']['rate']['parts'])[]
): number => {
  const { rate } = efficiencies().spread
  const [, q80] = rate.quantiles[parts.includes('sparse') ? 'sparse' : 'dense']
  return q80 * Math.hypot(...parts.map((part) => rate.parts[part]))
}
