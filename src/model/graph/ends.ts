import { portable } from '../../units/portable.ts'
import type { QuantityId } from '../quantities/index.ts'
import { formula } from './formula.ts'

/** A figure lies within the factor, either way, in 80% of measurements that the fit never saw. */
export const factorOf = (of: QuantityId, spread: QuantityId) =>
  formula<QuantityId>({
    of,
    from: [spread],
    text: `exp(${spread})`,
    source: 'definition',
    domain: (i) => i[spread] < 100,
    compute: (i) => portable(Math.exp(i[spread])),
  })

/** The low end of an interval. */
export const lowOf = (of: QuantityId, middle: QuantityId, factor: QuantityId) =>
  formula<QuantityId>({
    of,
    from: [middle, factor],
    text: `${middle} / ${factor}`,
    source: 'definition',
    compute: (i) => i[middle] / i[factor],
  })

/** The high end of an interval. */
export const highOf = (of: QuantityId, middle: QuantityId, factor: QuantityId) =>
  formula<QuantityId>({
    of,
    from: [middle, factor],
    text: `${middle} * ${factor}`,
    source: 'definition',
    compute: (i) => i[middle] * i[factor],
  })
