import { isProvider } from '../presets/api-sellers.ts'
import { rentKinds } from '../presets/rent-kinds.ts'
import type { Kind, PresetOf } from '../presets/schema.ts'
import { search } from '../presets/search.ts'
import { isVendor } from '../presets/vendors.ts'
import { type Message, message } from '../words/message.ts'

type Entry = PresetOf<Kind>
type Filter = (entry: Entry, value: string) => Entry | undefined

const keep = (entry: Entry, kept: boolean) => (kept ? entry : undefined)
const same = (a: string | undefined, b: string) =>
  a !== undefined && a.toLowerCase() === b.trim().toLowerCase()

const field = (entry: Entry, name: string): string | undefined => {
  const value: unknown = Reflect.get(entry, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Of a price list the offers that pass, if any do. */
const offers = (entry: Entry, passes: (offer: PresetOf<'prices'>['offers'][number]) => boolean) => {
  if (!('offers' in entry)) return undefined
  const kept = entry.offers.filter(passes)
  return kept.length === 0 ? undefined : { ...entry, offers: kept }
}

const isMixture = (entry: Entry) => {
  if (!('architecture' in entry && 'layers' in entry.architecture)) return false
  const { architecture } = entry
  return 'experts' in architecture
    ? architecture.experts !== undefined
    : typeof architecture.layers !== 'number' &&
        architecture.layers.some(({ experts }) => experts !== undefined)
}

const year: Filter = (entry, value) =>
  keep(entry, (field(entry, 'year') ?? field(entry, 'released') ?? '').startsWith(value))
const by =
  (name: string): Filter =>
  (entry, value) =>
    keep(entry, same(field(entry, name), value))

interface Parameter {
  readonly filter: Filter
  /** What may come; anything where absent. */
  readonly allowed?: readonly string[]
  readonly isYear?: true
}

const someYear: Parameter = { filter: year, isYear: true }

/** What each kind may be narrowed by, besides its name. */
const filters: Readonly<Partial<Record<Kind, Readonly<Record<string, Parameter>>>>> = {
  accelerators: {
    vendor: {
      filter: (entry, value) => keep(entry, isVendor(field(entry, 'vendor'), value)),
    },
    year: someYear,
  },
  models: {
    vendor: { filter: by('developer') },
    year: someYear,
    kind: {
      allowed: ['dense', 'mixture-of-experts'],
      filter: (entry, value) =>
        keep(
          entry,
          'architecture' in entry &&
            'layers' in entry.architecture &&
            isMixture(entry) === (value === 'mixture-of-experts'),
        ),
    },
  },
  prices: {
    vendor: { filter: (entry, value) => offers(entry, ({ provider }) => same(provider, value)) },
    kind: {
      allowed: rentKinds,
      filter: (entry, value) => offers(entry, ({ kind }) => kind === value),
    },
  },
  apis: {
    vendor: {
      filter: (entry, value) => keep(entry, isProvider(field(entry, 'provider') ?? '', value)),
    },
  },
  scenarios: {
    kind: { allowed: ['inference', 'training', 'capacity'], filter: by('kind') },
  },
}

/** The query parameters of a kind, for the description and for errors. */
export const parametersOf = (kind: Kind): Readonly<Record<string, Omit<Parameter, 'filter'>>> => ({
  name: {},
  ...filters[kind],
})

type Query = Readonly<Record<string, readonly string[]>>

/** What is wrong with a query; undefined if nothing. */
export const queryFault = (kind: Kind, query: Query): Message | undefined => {
  const known = parametersOf(kind)
  for (const [name, values] of Object.entries(query)) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined
    const value = values[0] ?? ''
    if (parameter === undefined)
      return message('details.unknown-parameter', { name, known: Object.keys(known) })
    if (values.length > 1)
      return message('details.repeated-parameter', { name, times: values.length })
    if (value.trim() === '') return message('details.empty-parameter', { name })
    const { allowed, isYear } = parameter
    if (allowed !== undefined && !allowed.includes(value))
      return message('details.parameter-choice', { name, value, allowed })
    if (isYear === true && !/^\d{4}$/.test(value))
      return message('details.parameter-year', { name, value })
  }
  return undefined
}

/** The presets of a kind that a checked query asks for. */
export const narrowed = (kind: Kind, entries: readonly Entry[], query: Query): readonly Entry[] => {
  const { name, ...others } = query
  const named = name === undefined ? entries : search(kind, name[0] ?? '')
  return Object.entries(others).reduce<readonly Entry[]>(
    (kept, [parameter, [value = '']]) =>
      kept.flatMap((entry) => filters[kind]?.[parameter]?.filter(entry, value) ?? []),
    named,
  )
}
