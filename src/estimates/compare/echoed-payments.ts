import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { echoedPrice, sameForAll } from '../shared/price-chip-hour.ts'
import type { ChipPrice } from '../shared/request-price.ts'
import { distinct } from './choices.ts'

/** Ways to pay as they were understood: each once, with what stands in where chips are owned. */
export const echoedPayments = (
  payments: readonly ChipPrice[],
  traceOf: (field: string) => Trace<Origin> | undefined,
): readonly object[] =>
  distinct(payments).map((price, index) => {
    const trace = price.method === 'own' ? traceOf(`/payments/${index}`) : undefined
    return trace === undefined ? price : echoedPrice(price, trace, sameForAll)
  })

/** The energy of many ways to pay: a power usage that nobody gave is each way’s own. */
export const energyOfPayments = <E extends { readonly powerUsageEffectiveness: number }>(
  energy: E,
  originAt: (pointer: string) => Origin,
): object => {
  const { powerUsageEffectiveness, ...rest } = energy
  return originAt('/energy/powerUsageEffectiveness').from === 'default'
    ? rest
    : { ...rest, powerUsageEffectiveness }
}
