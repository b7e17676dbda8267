import { needsOther } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { nearest } from '../../presets/registry.ts'
import { sellersOf } from '../../presets/rent-known.ts'
import { isSeller } from '../../presets/seller-names.ts'
import { message } from '../../words/message.ts'

/** Why prices of a provider cannot be looked up; undefined where they can. */
export const providerFault = (
  accelerator: string | undefined,
  provider: string,
): string | undefined => {
  if (accelerator === undefined) return needsOther('accelerator')
  const names = [...sellersOf(accelerator).keys()]
  if (names.some((name) => isSeller(provider, name))) return undefined
  return fault(message('errors.no-known-offer', { value: provider }), {
    allowed: message('allowed.fields', { fields: names }),
    didYouMean: nearest(provider, names),
  })
}
