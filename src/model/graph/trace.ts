import type { QuantityId } from '../quantities/index.ts'
import type { Because } from './because.ts'

/** Why a number is not known: a sentence of the data, or the code of one with its parameters. */
export type Reason =
  | string
  | { readonly code: string; readonly params: Readonly<Record<string, unknown>> }

/** A number with the origin it came with, or `null` with the reason why it is not known. */
export type Given<Origin> =
  | { readonly value: number; readonly origin: Origin }
  | { readonly value: null; readonly reason: Reason }

export type Givens<Origin> = Readonly<Partial<Record<QuantityId, Given<Origin>>>>

export type Node<Origin> = {
  readonly id: QuantityId
  readonly value: number | null
  /** Why the value is null. */
  readonly reason?: Reason
} & (
  | { readonly kind: 'input'; readonly origin?: Origin }
  | {
      readonly kind: 'step'
      readonly formula: string
      readonly inputs: readonly QuantityId[]
      readonly source: string
      /** The code of why this formula ran, where several give the quantity. */
      readonly because?: Because
    }
)

/** An evaluation that is done: every quantity with its value and how it came about. */
export interface Trace<Origin> {
  readonly value: (id: QuantityId) => number | null
  readonly node: (id: QuantityId) => Node<Origin> | undefined
  readonly nodes: () => readonly Node<Origin>[]
}
