import { count } from '../../units/format.ts'
import { type Way, wayNames, wayNamesFirst } from './ways.ts'

interface Pair {
  readonly way: Way
  readonly over: Way
}
interface From extends Pair {
  /** The first rate, in tokens a month. */
  readonly from: number
}

const tokens = (rate: number) => `${count(rate)} tokens a month`

const met = ({ way, over, from }: From) =>
  `${wayNamesFirst[way]} costs no more than ${wayNames[over]} ${from <= 1 ? 'from the first token' : `from ${tokens(from)}`}`

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Where one way comes to cost no more than another. */
export const crossings = {
  'for-good': (at: From) => `${met(at)} on.`,
  'for-good-later': ({ later, ...at }: From & { later: number }) =>
    `${met(at)}; for good from ${tokens(later)} on.`,
  'undone-then-for-good': ({ until, later, ...at }: From & { until: number; later: number }) =>
    `${met(at)} until ${tokens(until)}, where it costs more again; for good from ${tokens(later)} on.`,
  undone: ({ until, ...at }: From & { until: number }) =>
    `${met(at)} until ${tokens(until)}, where it costs more again, and not for good at any rate.`,
  'never-for-good': (at: From) => `${met(at)}, and not for good at any rate.`,
  none: ({ reason }: { reason: string }) => sentence(reason),
  unknown: ({ reason }: { reason: string }) => `Not known: ${reason}.`,
}
