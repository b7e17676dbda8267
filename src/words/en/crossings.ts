import { count } from '../../units/format.ts'
import { type Way, wayNames, wayNamesFirst } from './ways.ts'

interface From {
  readonly way: Way
  readonly over: Way
  /** The first rate, in tokens a month. */
  readonly from: number
}

const tokens = (rate: number) => `${count(rate)} tokens/month`

const met = ({ way, over, from }: From) =>
  `${wayNamesFirst[way]} costs no more than ${wayNames[over]} from ${from <= 1 ? 'the first token' : tokens(from)}`

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Where one way comes to cost no more than another. */
export const crossings = {
  'for-good': (at: From) => `${met(at)} on.`,
  'for-good-later': ({ later, ...at }: From & { later: number }) =>
    `${met(at)}, and at every rate from ${tokens(later)} on.`,
  'undone-then-for-good': ({ until, later, ...at }: From & { until: number; later: number }) =>
    `${met(at)} until ${tokens(until)}, where it costs more again, and at every rate from ${tokens(later)} on.`,
  undone: ({ until, ...at }: From & { until: number }) =>
    `${met(at)} until ${tokens(until)}, where it costs more again; no rate is final.`,
  'never-for-good': (at: From) => `${met(at)}; no rate is final.`,
  none: ({ reason }: { reason: string }) => sentence(reason),
  unknown: ({ reason }: { reason: string }) => `Not available: ${reason}.`,
}
