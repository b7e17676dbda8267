import { type Kind, type PresetOf, rentKinds } from '../presets/schema.ts'
import { search } from '../presets/search.ts'
import { isVendor } from '../presets/vendors.ts'

type Entry = PresetOf<Kind>
type Filter = (entry: Entry, value: string) => Entry | undefined

const keep = (entry: Entry, kept: boolean) => (kept ? entry : undefined)
const same = (a: string | undefined, b: string) =>
  a !== undefined && a.toLowerCase() === b.trim().toLowerCase()

const field = (entry: Entry, name: string): string | undefined => {
  const value = (entry as unknown as Record<string, unknown>)[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Of a price list the offers that pass, if any do. */
const offers = (entry: Entry, passes: (offer: PresetOf<'prices'>['offers'][number]) => boolean) => {
  if (!('offers' in entry)) return undefined
  const kept = entry.offers.filter(passes)
  return kept.length === 0 ? undefined : { ...entry, offers: kept }
}

const isMixture = (entry: Entry) =>
  'architecture' in entry &&
  'layers' in entry.architecture &&
  entry.architecture.experts !== undefined

const year: Filter = (entry, value) =>
  keep(entry, (field(entry, 'year') ?? field(entry, 'released') ?? '').startsWith(value))
const by =
  (name: string): Filter =>
  (entry, value) =>
    keep(entry, same(field(entry, name), value))

interface Parameter {
  readonly filter: Filter
  readonly description: string
  /** What may come; anything where absent. */
  readonly allowed?: readonly string[]
  readonly pattern?: RegExp
}

const someYear = { description: 'Year of release.', filter: year, pattern: /^\d{4}$/ } as const

/** What each kind may be narrowed by, besides its name. */
const filters: Readonly<Partial<Record<Kind, Readonly<Record<string, Parameter>>>>> = {
  accelerators: {
    vendor: {
      description: 'Its maker, e.g. NVIDIA or 华为.',
      filter: (entry, value) => keep(entry, isVendor(field(entry, 'vendor'), value)),
    },
    year: someYear,
  },
  models: {
    vendor: { description: 'Its developer, e.g. Meta.', filter: by('developer') },
    year: someYear,
    kind: {
      description: 'Whether all parameters serve every token.',
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
    vendor: {
      description: 'Whose offers, e.g. AWS.',
      filter: (entry, value) => offers(entry, ({ provider }) => same(provider, value)),
    },
    kind: {
      description: 'Which offers.',
      allowed: rentKinds,
      filter: (entry, value) => offers(entry, ({ kind }) => kind === value),
    },
  },
  apis: { vendor: { description: 'Who serves it, e.g. OpenAI.', filter: by('provider') } },
  scenarios: {
    kind: {
      description: 'What is estimated.',
      allowed: ['inference', 'training', 'capacity'],
      filter: by('kind'),
    },
  },
}

/** The query parameters of a kind, for the description and for errors. */
export const parametersOf = (kind: Kind): Readonly<Record<string, Omit<Parameter, 'filter'>>> => ({
  name: { description: 'Words of its id, name or alias.' },
  ...filters[kind],
})

/** What is wrong with a query; undefined if nothing. */
export const queryFault = (
  kind: Kind,
  query: Readonly<Record<string, readonly string[]>>,
): string | undefined => {
  const known = parametersOf(kind)
  for (const [name, values] of Object.entries(query)) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined
    const value = values[0] ?? ''
    const shown = `"${name.slice(0, 80)}"`
    if (parameter === undefined)
      return `${shown} is not a parameter here. Allowed: ${Object.keys(known).join(', ')}.`
    if (values.length > 1) return `${shown} came ${values.length} times. Allowed: once.`
    if (value.trim() === '') return `${shown} is empty.`
    const { allowed, pattern } = parameter
    if (allowed !== undefined && !allowed.includes(value))
      return `${shown} is "${value.slice(0, 80)}". Allowed: ${allowed.join(', ')}.`
    if (pattern !== undefined && !pattern.test(value))
      return `${shown} is "${value.slice(0, 80)}". Allowed: four digits, e.g. 2024.`
  }
  return undefined
}

/** The presets of a kind that a checked query asks for. */
export const narrowed = (
  kind: Kind,
  entries: readonly Entry[],
  query: Readonly<Record<string, readonly string[]>>,
): readonly Entry[] => {
  const { name, ...others } = query
  const named = name === undefined ? entries : search(kind, name[0] ?? '')
  return Object.entries(others).reduce<readonly Entry[]>(
    (kept, [parameter, [value = '']]) =>
      kept.flatMap((entry) => filters[kind]?.[parameter]?.filter(entry, value) ?? []),
    named,
  )
}
