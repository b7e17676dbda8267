import { rounded } from './format/numbers.ts'
import { type Way, wayNames, wayNamesFirst } from './format/ways.ts'

interface From {
  readonly way: Way
  readonly over: Way
  /** The first rate, in tokens a month. */
  readonly from: number
}

const tokens = (rate: number) => `${rounded(rate)} tokens/month`
/** Of the first rate: from the first token on, a way is cheaper at any. */
const start = (from: number) => (from <= 1 ? 'the first token' : tokens(from))
const pair = ({ way, over }: From) => `${wayNamesFirst[way]} is cheaper than ${wayNames[over]}`

/** Where one way comes to cost no more than another. */
export const crossings = {
  'for-good': ({ from, ...ways }: From) =>
    from <= 1
      ? `${pair({ from, ...ways })} at every rate.`
      : `${pair({ from, ...ways })} above ${tokens(from)}.`,
  'for-good-later': ({ later, ...at }: From & { later: number }) =>
    `${pair(at)} from ${start(at.from)}, and at every rate above ${tokens(later)}.`,
  'undone-then-for-good': ({ until, later, ...at }: From & { until: number; later: number }) =>
    `${pair(at)} from ${start(at.from)} to ${tokens(until)}, and permanently above ${tokens(later)}.`,
  undone: ({ until, ...at }: From & { until: number }) =>
    `${pair(at)} from ${start(at.from)} to ${tokens(until)}, and at no rate permanently.`,
  'never-for-good': (at: From) =>
    `${pair(at)} at some rates above ${start(at.from)}, and at no rate permanently.`,
  none: ({ reason }: { reason: string }) => reason,
  unknown: ({ reason }: { reason: string }) => `Not available. ${reason}`,
}
