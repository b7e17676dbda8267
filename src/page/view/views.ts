import type { Place } from '../address/ways.ts'
import type { ViewOf } from '../asked/viewed.ts'

// A view is loaded when it is first looked at.
const loaders = {
  estimate: () => import('./estimate.ts').then(({ estimateView }) => estimateView),
  compare: () => import('./compare/view.ts').then(({ compareView }) => compareView),
  'break-even': () => import('./break-even/view.ts').then(({ breakEvenView }) => breakEvenView),
  calculation: () => import('./calculation.ts').then(({ calculationOf }) => calculationOf),
} satisfies Readonly<Record<Place['view'], () => Promise<ViewOf>>>

/** The view of a place. */
export const viewOf =
  ({ view }: Place): ViewOf =>
  async (viewed) =>
    (await loaders[view]())(viewed)
