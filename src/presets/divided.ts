import type { Api } from './api-schema.ts'
import type { Accelerator, Economics, Model, PresetOf, Region, Scenario } from './schema.ts'

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
const inOrder = () => false

/** Kinds of presets that the page loads in parts. */
export const divisions = {
  apis: {
    nameOf: ({ provider }) => provider,
    // The newest list, of those that have no end.
    isBefore: (one, other) =>
      ends(one) === ends(other) ? begins(one) > begins(other) : ends(other),
  },
  // What is measured on one chip of a design stands in for the others.
  accelerators: {
    nameOf: ({ vendor, family }) => (family === undefined ? vendor : `${vendor} ${family}`),
    isBefore: inOrder,
  },
  models: { nameOf: ({ developer }) => developer, isBefore: inOrder },
  scenarios: { nameOf: ({ id }) => id, isBefore: inOrder },
  regions: { nameOf: ({ id }) => id, isBefore: inOrder },
  // Chips that are owned need nearly all of them.
  economics: { nameOf: () => 'figures', isBefore: inOrder },
} as const satisfies {
  readonly apis: Division<Api>
  readonly accelerators: Division<Accelerator>
  readonly models: Division<Model>
  readonly scenarios: Division<Scenario>
  readonly regions: Division<Region>
  readonly economics: Division<Economics>
}

export type DividedKind = keyof typeof divisions

/** Kinds of presets whose parts a bundle leaves out. */
export type LeftOut = { readonly [K in DividedKind]?: readonly PartFile[] }

/** What of each preset is there before its part: enough to name, find and choose it. */
export const listings = {
  accelerators: ({ id, name, vendor, family, aliases, year, formFactor, status }: Accelerator) => ({
    id,
    name,
    vendor,
    ...(family !== undefined && { family }),
    aliases,
    year,
    formFactor,
    ...(status !== undefined && { status }),
  }),
  models: ({ id, name, developer, aliases, released, activeParameters }: Model) => ({
    id,
    name,
    developer,
    aliases,
    released,
    /** Whether its parameters are known, so that something can be computed with them. */
    isSized: activeParameters.value !== null,
  }),
  scenarios: ({ id, kind, name, summary }: Scenario) => ({ id, kind, name, summary }),
  regions: ({ id, name, aliases }: Region) => ({ id, name, aliases }),
  economics: ({ id, name }: Economics) => ({ id, name }),
} as const

/** Kinds of which the first load lists every preset. */
export type ListedKind = keyof typeof listings
/** A preset as the first load lists it. */
export type Listed<K extends ListedKind> = ReturnType<(typeof listings)[K]>

/** Of kinds that are listed, what is listed or the file that has the list, and the one that has all of them, for who needs all. */
export type ListedFiles = {
  readonly [K in ListedKind]?: { readonly whole: PartFile } & (
    | { readonly listed: readonly Listed<K>[] }
    | { readonly names: PartFile }
  )
}

/** The kinds that come with a part of another under the same ids: a chip’s rents. */
export const besides = { accelerators: 'prices' } as const

/** The parts of presets in the order of their ids, by name. */
export const divide = <K extends DividedKind>(
  kind: K,
  presets: readonly PresetOf<K>[],
): readonly Part[] => {
  const { nameOf, isBefore } = divisions[kind] as Division<PresetOf<K>>
  return [...Map.groupBy(presets, nameOf)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, list]) => {
      const first = list.reduce((best, one) => (isBefore(one, best) ? one : best))
      return { name, ids: [first, ...list.filter((one) => one !== first)].map(({ id }) => id) }
    })
}
