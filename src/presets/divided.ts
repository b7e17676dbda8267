import type { Api } from './api-schema.ts'

/** A part of the presets of a kind that can be loaded by itself, such as the price lists of one provider. */
export interface Part {
  readonly name: string
  /** The first is the one to begin with, the others follow in order. */
  readonly ids: readonly string[]
}

/** A part that is not there from the start, and the address of its file. */
export interface PartFile extends Part {
  readonly url: string
}

/** How a kind of presets is divided. */
interface Division<P> {
  readonly nameOf: (preset: P) => string
  /** Whether one is better to begin with than another. */
  readonly isBefore: (one: P, other: P) => boolean
}

const begins = ({ input }: Api) => input[0]?.from ?? ''
const ends = ({ retirement }: Api) => retirement !== undefined && 'on' in retirement

/** Kinds of presets that the page loads in parts. */
export const divisions = {
  apis: {
    nameOf: ({ provider }) => provider,
    // The newest list, of those that have no end.
    isBefore: (one, other) =>
      ends(one) === ends(other) ? begins(one) > begins(other) : ends(other),
  },
} as const satisfies { readonly apis: Division<Api> }

export type DividedKind = keyof typeof divisions

/** Kinds of presets whose parts a bundle leaves out. */
export type LeftOut = { readonly [K in DividedKind]?: readonly PartFile[] }

/** The parts of presets in the order of their ids, by name. */
export const divide = <P extends { readonly id: string }>(
  presets: readonly P[],
  { nameOf, isBefore }: Division<P>,
): readonly Part[] =>
  [...Map.groupBy(presets, nameOf)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, list]) => {
      const first = list.reduce((best, one) => (isBefore(one, best) ? one : best))
      return { name, ids: [first, ...list.filter((one) => one !== first)].map(({ id }) => id) }
    })
