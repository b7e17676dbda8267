import type { ConstantId } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import type { Formula } from './formula.ts'

/** Plain numbers by quantity. */
export type Values<Id extends QuantityId> = Readonly<Record<Id, number>>

type From<F extends Formula> = F extends Formula<infer I> ? I : never

/** What formulas give. */
export type ProductOf<F extends Formula> = F extends unknown ? F['of'] : never

/** What formulas need that none of them gives: constants come by themselves. */
export type NeedOf<F extends Formula> = Exclude<From<F>, ProductOf<F> | ConstantId>

/** What is given to formulas: all that they need, and a constant where a case has another. */
export type GivenTo<F extends Formula> = Values<NeedOf<F>> &
  Readonly<Partial<Record<Extract<From<F>, ConstantId>, number>>>

/** All that is known once formulas have run. */
export type AllOf<F extends Formula> = Values<From<F> | ProductOf<F>>
