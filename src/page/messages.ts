import type { Message } from '../words/message.ts'

/** What the page is asked to show: an address, or the form after a change in it. */
export type Act =
  | { readonly kind: 'open' }
  /** A file that was not read, and why. */
  | { readonly kind: 'refused'; readonly problem: Message }
  | {
      readonly kind: 'change'
      /** The field that was changed, and whether it is typed in, chosen, or a text pasted whole. */
      readonly name: string
      readonly how: 'typed' | 'chosen' | 'pasted'
    }

/** What the page asks of its worker. */
export interface Ask {
  readonly turn: number
  readonly act: Act
  readonly path: string
  /** The query of the address, or the form’s fields. */
  readonly query: string
  /** The query of what is shown. */
  readonly before: string
  /** Fields that the address does not hold, as a query. */
  readonly held?: string | undefined
  readonly today: string
  readonly origin: string
}

/** What the worker drew. */
export interface Shown {
  readonly turn: number
  readonly html: string
  readonly title: string
  readonly query: string
  readonly errors: number
  /** Whether more of it is to come: other estimates, charts. */
  readonly isFirst: boolean
  /** The fields that are too long for an address, as a query. */
  readonly held?: string | undefined
  /** The text that a pasted config was shortened to. */
  readonly kept?: string | undefined
}

/** Something that was to be loaded did not load. */
export interface NotLoaded {
  readonly turn: number
  readonly notLoaded: true
}

/** Something is being loaded for an answer: another may be asked for meanwhile. */
export interface Loading {
  readonly turn: number
  readonly loading: true
}
