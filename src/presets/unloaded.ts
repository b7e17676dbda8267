import type { DividedKind, PartFile } from './divided.ts'

/** What a bundle leaves out until it is needed: presets, or code that few requests take. */
export type Wanted =
  | {
      readonly kind: DividedKind
      /** The fewest files that have what is wanted. */
      readonly parts: readonly PartFile[]
    }
  | { readonly load: () => Promise<unknown> }

/**
 * Thrown where an answer needs what is not loaded: no other answer may stand
 * in for it. Whoever asked loads what is wanted and asks again; on the service,
 * which holds everything, it is never thrown.
 */
export class Unloaded extends Error {
  readonly wanted: Wanted
  constructor(what: string, wanted: Wanted) {
    super(`not loaded: ${what}`)
    this.wanted = wanted
  }
}
