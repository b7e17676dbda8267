import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { applied, type Change, type Comparison, isJump } from './changes.ts'
import { diffText } from './diff.ts'
import { InputError } from './input.ts'
import { citationOf, priceLists } from './lists.ts'
import { faultsOf, readStore, type Store, sourcesOf, writeStore } from './store.ts'

export interface UpdateOptions {
  readonly presets: string
  readonly asOf: string
  /** Where each price list is, by its option. */
  readonly lists: Readonly<Record<string, string | undefined>>
  readonly write: boolean
  readonly allowJumps: boolean
}

/** What a command says and how it ends. */
export interface Outcome {
  readonly text: string
  readonly exitCode: number
}

type Citation = ReturnType<typeof citationOf>

/** The bibliography with the sources that the changes cite, in its order if it has one. */
const cited = (store: Store, citations: readonly Citation[], changes: readonly Change[]): Store => {
  const present = sourcesOf(store)
  const used = new Set(changes.map(({ record }) => record.source))
  const added = citations.filter(({ key }) => used.has(key) && !(key in present))
  if (added.length === 0) return store
  const keys = Object.keys(present)
  const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
  const all = [
    ...Object.entries(present),
    ...added.map(({ key, source }) => [key, source] as const),
  ]
  const entries = isSorted ? all.sort(([a], [b]) => (a < b ? -1 : 1)) : all
  return { ...store, files: new Map(store.files).set('sources.json', Object.fromEntries(entries)) }
}

const closing = (written: readonly string[] | undefined, changed: number, held: number) => [
  ...(held > 0 ? [priceListTexts['held-back']({ count: held })] : []),
  written === undefined
    ? priceListTexts['nothing-written']({ count: changed })
    : priceListTexts.appended({ count: changed, paths: written }),
]

/** Compares the price lists with the presets; appends what is new if asked to. */
export const update = async (options: UpdateOptions): Promise<Outcome> => {
  const { asOf, allowJumps } = options
  const chosen = priceLists.flatMap((list) => {
    const where = options.lists[list.option]
    return where === undefined ? [] : [{ list, where }]
  })
  if (chosen.length === 0)
    throw new InputError(
      `update: expected ${priceLists.map(({ option }) => `--${option}`).join(', ')} or several`,
    )
  const before = await readStore(options.presets)
  const invalid = [...before.files].flatMap(([path, content]) =>
    faultsOf(path, content)
      .slice(0, 1)
      .map((fault) => `${path}: ${fault}`),
  )
  // A bibliography that cannot be read must not be replaced by one with the new sources alone.
  const lost = invalid.find((fault) => fault.startsWith('sources.json'))
  if (lost !== undefined) throw new InputError(lost)
  const citations: Citation[] = []
  const comparisons: Comparison[] = []
  let after = before
  for (const { list, where } of chosen) {
    const compare = await list.read(where)
    const citation = citationOf(list, where, asOf)
    // On top of the lists before, so that two of them do not append the same price.
    const comparison = compare(after, citation.key, asOf)
    const accepted = comparison.changes.filter((change) => allowJumps || !isJump(change))
    citations.push(citation)
    comparisons.push(comparison)
    after = cited(applied(after, accepted), citations, accepted)
  }
  const changes = comparisons.flatMap((one) => one.changes)
  const held = allowJumps ? 0 : changes.filter(isJump).length
  const written = options.write ? await writeStore(before, after) : undefined
  const aside = invalid.map((fault) => priceListTexts.invalid({ fault }))
  const lines = [
    diffText(comparisons),
    '',
    ...aside,
    ...closing(written, changes.length - held, held),
  ]
  return { text: lines.join('\n'), exitCode: held > 0 ? 1 : 0 }
}
