import type { Tell } from '../../../words/say.ts'
import type { Graph } from './graph.ts'

/** What the parts of a calculation’s page are drawn with. */
export interface Context {
  readonly graph: Graph
  /** The address of the calculation of a quantity. */
  readonly linkTo: (id: string) => string
  /** The day on which ages are counted. */
  readonly today: string
  readonly t: Tell
}
