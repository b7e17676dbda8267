import type { Tell } from '../../words/say.ts'
import type { Asking, Found } from '../answers.ts'
import type { State } from '../form/state.ts'
import type { Place } from '../ways.ts'
import type { Html } from './html.ts'

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
  readonly t: Tell
}

/** Draws the results of a state; it may ask other estimates, and load what it alone needs. */
export type ViewOf = (viewed: Viewed) => Promise<Html>

// A view is loaded when it is first looked at.
const loaders = {
  estimate: () => import('./estimate.ts').then(({ estimateView }) => estimateView),
  compare: () => import('./compare.ts').then(({ compareView }) => compareView),
  'break-even': () => import('./break-even/view.ts').then(({ breakEvenView }) => breakEvenView),
  calculation: () => import('./calculation.ts').then(({ calculationOf }) => calculationOf),
} satisfies Readonly<Record<Place['view'], () => Promise<ViewOf>>>

/** The view of a place. */
export const viewOf =
  ({ view }: Place): ViewOf =>
  async (viewed) =>
    (await loaders[view]())(viewed)
