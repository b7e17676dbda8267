import { nameKey, namesOf } from '../../presets/registry.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { ageInDays } from './dates.ts'
import { table } from './diff.ts'
import { lint } from './lint.ts'
import { exceptionsIn, unexplained } from './lint-exceptions.ts'
import { lintRents } from './lint-rents.ts'
import { staleText } from './stale.ts'
import {
  entriesOf,
  type FileKind,
  faultsOf,
  fileKinds,
  kindOf,
  readStore,
  type Store,
  sourcesOf,
} from './store.ts'
import type { Outcome } from './update.ts'

/** After half a year a price or a figure is worth another look. */
const oldAfter = 180

/** One thing found in a file: where, and what. */
interface Finding {
  readonly path: string
  readonly field: string
  readonly what: string
}

const findings = ['missing', 'old', 'unsourced', 'invalid'] as const

type Report = Record<(typeof findings)[number], Finding[]> & { files: number; figures: number }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every figure with evidence, dated price and unknown figure in a file. */
const walk = function* (
  value: unknown,
  field = '',
): Generator<{ field: string; reason?: string; source?: string; date?: string }> {
  const child = (key: string | number) => (field === '' ? String(key) : `${field}.${key}`)
  if (Array.isArray(value)) {
    const dates = value.map((one) => (isObject(one) ? one.from : undefined))
    const isHistory = dates.length > 0 && dates.every((date) => typeof date === 'string')
    // A history is as old as its newest record; the others are past on purpose.
    if (isHistory) yield { field, date: dates.toSorted().at(-1) as string }
    for (const [index, one] of value.entries()) yield* walk(one, child(index))
    return
  }
  if (!isObject(value)) return
  const { value: number, reason, source, asOf } = value
  if (number === null && typeof reason === 'string') yield { field, reason }
  if (typeof source === 'string')
    yield { field, source, ...(typeof asOf === 'string' && { date: asOf }) }
  // Alternatives stand beside the figure in force; their age does not matter.
  for (const [key, one] of Object.entries(value))
    for (const found of walk(one, child(key)))
      yield key === 'alternatives' && found.source !== undefined
        ? { field: found.field, source: found.source }
        : found
}

/** The day on which a whole file was last read at its source. */
const readOnOf = (content: unknown): string | undefined =>
  isObject(content) && typeof content.readOn === 'string' ? content.readOn : undefined

const emptyReport = (): Report => ({
  files: 0,
  figures: 0,
  missing: [],
  old: [],
  unsourced: [],
  invalid: [],
})

/** A name that two entries of a kind go by finds only one of them. */
const sharedNames = (store: Store): readonly (readonly [FileKind, Finding])[] => {
  const owners = new Map<string, string>()
  const shared: [FileKind, Finding][] = []
  for (const [path, content] of store.files) {
    const kind = kindOf(path)
    if (!isObject(content) || kind === 'prices' || kind === 'sources' || kind === 'exchange-rates')
      continue
    for (const name of new Set(namesOf(content).map(nameKey))) {
      const owner = owners.get(`${kind} ${name}`)
      owners.set(`${kind} ${name}`, path)
      if (owner !== undefined)
        shared.push([
          kind,
          { path, field: 'aliases', what: priceListTexts['name-of-other']({ name, owner }) },
        ])
    }
  }
  return shared
}

/** What is missing, old, unsourced or invalid in a presets folder on a day, by kind. */
export const reportOf = (store: Store, asOf: string): ReadonlyMap<FileKind, Report> => {
  const reports = new Map(fileKinds.map((kind) => [kind, emptyReport()]))
  const sources = sourcesOf(store)
  for (const [path, content] of store.files) {
    const report = reports.get(kindOf(path)) ?? emptyReport()
    report.files += 1
    for (const fault of faultsOf(path, content)) {
      const [field = '', ...rest] = fault.split(': ')
      report.invalid.push({ path, field, what: rest.join(': ') })
    }
    const readOn = readOnOf(content)
    for (const { field, reason, source, date } of walk(content)) {
      // Prices that were read again and found the same have no newer record.
      const last = [date, readOn]
        .filter((one) => one !== undefined)
        .toSorted()
        .at(-1)
      const age = date === undefined || last === undefined ? 0 : ageInDays(last, asOf)
      if (reason !== undefined || date !== undefined) report.figures += 1
      if (reason !== undefined) report.missing.push({ path, field, what: reason })
      if (age > oldAfter)
        report.old.push({ path, field, what: priceListTexts.age({ date: last ?? '', days: age }) })
      if (source !== undefined && !(source in sources))
        report.unsourced.push({ path, field, what: priceListTexts['no-source']({ source }) })
    }
  }
  for (const [kind, fault] of sharedNames(store)) reports.get(kind)?.invalid.push(fault)
  return reports
}

const listText = (title: string, found: readonly Finding[]): readonly string[] =>
  found.length === 0
    ? []
    : [
        '',
        `${title}: ${found.length}`,
        ...found.map((one) => `  ${one.path}: ${one.field}: ${one.what}`),
      ]

/** The report as text: counts by kind, then the faults; all that is missing or old if `verbose`. */
export const reportText = (
  reports: ReadonlyMap<FileKind, Report>,
  day: string,
  verbose: boolean,
): string => {
  const titles = {
    missing: 'missing',
    old: priceListTexts['over-days']({ days: oldAfter }),
    unsourced: 'unsourced',
    invalid: 'invalid',
  }
  const counts = [...reports].map(([kind, report]) => [
    kind,
    String(report.files),
    String(report.figures),
    ...findings.map((name) => String(report[name].length)),
  ])
  const header = ['kind', 'files', 'figures', ...findings.map((name) => titles[name])]
  const shown = verbose ? findings : (['unsourced', 'invalid'] as const)
  return [
    priceListTexts.title({ day }),
    ...table([header, ...counts], [1, 2, 3, 4, 5, 6]),
    ...shown.flatMap((name) =>
      [...reports].flatMap(([kind, report]) => listText(`${kind}, ${titles[name]}`, report[name])),
    ),
  ].join('\n')
}

/** Missing and old figures are for information; a fault, a lost source or a doubtful price is a failure. */
export const check = async (folder: string, asOf: string, verbose: boolean): Promise<Outcome> => {
  const store = await readStore(folder)
  const reports = reportOf(store, asOf)
  const found = [
    ...lint(entriesOf(store, 'apis').map(({ preset }) => preset)),
    ...lintRents(entriesOf(store, 'prices').map(({ preset }) => preset)),
  ]
  const doubtful = unexplained(found, await exceptionsIn(folder))
  const faults = [...reports.values()].flatMap((one) => [...one.invalid, ...one.unsourced])
  const text = [
    reportText(reports, asOf, verbose),
    ...listText(priceListTexts['doubtful-apis'], doubtful),
  ]
  return { text: text.join('\n'), exitCode: faults.length + doubtful.length > 0 ? 1 : 0 }
}

/** The prices that want reading again. Age alone is no failure. */
export const checkStale = async (folder: string, asOf: string): Promise<Outcome> => ({
  text: staleText(await readStore(folder), asOf),
  exitCode: 0,
})
