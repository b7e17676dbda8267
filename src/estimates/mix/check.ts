import { fault } from '../../fields/fault.ts'
import { nearest } from '../../presets/registry.ts'
import { providersOf } from '../../presets/rent.ts'

/** Why prices of a provider cannot be looked up; undefined where they can. */
export const providerFault = (
  accelerator: string | undefined,
  provider: string,
): string | undefined => {
  if (accelerator === undefined) return fault('needs an accelerator to look prices up for')
  const names = [...providersOf(accelerator).keys()]
  if (names.some((name) => name.toLowerCase() === provider.toLowerCase())) return undefined
  return fault('has no known offer of the accelerator', {
    allowed: names.join(', '),
    didYouMean: nearest(provider, names),
  })
}
