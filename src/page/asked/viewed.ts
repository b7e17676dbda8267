import type { Tell } from '../../words/say.ts'
import type { Place } from '../address/ways.ts'
import type { State } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Asking, Found } from './answers.ts'

/** What a view is drawn from. */
export interface Viewed {
  readonly place: Place
  readonly state: State
  /** What the estimate of the state answers. */
  readonly found: Found
  /** What other estimates are asked with. */
  readonly asking: Asking
  readonly origin: string
  /** Whether what other estimates and charts add is still to come. */
  readonly isFirst?: boolean | undefined
  /** Whether the page has every choice of its pickers already. */
  readonly isLive?: boolean | undefined
  readonly t: Tell
}

/** Draws the results of a state; it may ask other estimates, and load what it alone needs. */
export type ViewOf = (viewed: Viewed) => Promise<Html>
