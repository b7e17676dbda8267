import type { Offer } from '../../presets/price-schema.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { toBase } from '../../units/units.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import {
  type Change,
  type Comparison,
  compared,
  type PriceRecord,
  type Skipped,
} from './changes.ts'
import { isProvider, nameKey } from './providers.ts'
import type { ListedRent } from './skypilot.ts'
import { entriesOf, type Store } from './store.ts'

/** Chip-hours are kept to a hundredth of a cent, as the presets have them. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

/** One name may stand for several chips; memory and form tell which one is meant. */
const isChip = (listed: ListedRent, chip: Accelerator): boolean => {
  const names = [chip.id, chip.name, `${chip.vendor} ${chip.name}`, ...chip.aliases].map(nameKey)
  if (!names.includes(nameKey(listed.accelerator))) return false
  const form = /pcie|nvl\b/i.exec(`${listed.chipName} ${listed.instance}`)?.[0]
  if (form && !(chip.formFactor ?? form).toLowerCase().includes(form.toLowerCase())) return false
  if (listed.chipBytes === undefined || chip.memory.value === null) return true
  // Wide enough for GB told as GiB, narrow enough for 40 and 80 GB.
  return Math.abs(listed.chipBytes / toBase(chip.memory.value, chip.memory.unit) - 1) < 0.15
}

/** The rows of an offer's machine: by its very name, or by one that holds it ("8x H100 SXM"). */
const ofMachine = (rows: readonly ListedRent[], instance: string | null) => {
  if (instance === null) return rows
  const wanted = nameKey(instance)
  const exact = rows.filter((row) => nameKey(row.instance) === wanted)
  return exact.length > 0 ? exact : rows.filter((row) => nameKey(row.instance).includes(wanted))
}

/** Rows that tell an offer's price, the cheapest zone first. */
const rowsOf = (offer: Offer, rows: readonly ListedRent[]) => {
  const priceOf = (row: ListedRent) => {
    const price = offer.kind === 'spot' ? row.spotPrice : row.price
    return price === undefined ? [] : [{ row, price, perChip: rounded(price / row.chips) }]
  }
  const inRegion = rows.filter(
    ({ region }) => offer.region === null || nameKey(region) === nameKey(offer.region),
  )
  return ofMachine(inRegion, offer.instance)
    .flatMap(priceOf)
    .sort((a, b) => a.perChip - b.perChip)
}

const recordOf = (
  { row, price, perChip }: ReturnType<typeof rowsOf>[number],
  from: string,
  source: string,
): PriceRecord => ({
  from,
  value: perChip,
  unit: 'USD/h',
  basis: row.chips > 1 ? 'derived' : 'published',
  source,
  locator: `${row.cloud}/vms.csv, ${row.instance}, ${row.region}`,
  ...(row.chips > 1 && { note: `${price} USD an instance of ${row.chips}` }),
})

const identity = ({ cloud, instance, accelerator }: ListedRent) =>
  `${cloud} ${instance} ${accelerator}`

/** Compares a catalogue of machines with the rental prices, by chip, provider, region and machine. */
export const compareRents = (
  store: Store,
  list: string,
  source: string,
  listed: readonly ListedRent[],
  from: string,
): Comparison => {
  const chips = new Map(entriesOf(store, 'accelerators').map(({ preset }) => [preset.id, preset]))
  const changes: Change[] = []
  const skipped: Skipped[] = []
  const matched = new Set<string>()
  let unchanged = 0
  for (const { path, preset } of entriesOf(store, 'prices')) {
    const chip = chips.get(preset.accelerator)
    const ofChip = chip ? listed.filter((row) => isChip(row, chip)) : []
    for (const [index, offer] of preset.offers.entries()) {
      if (offer.kind !== 'on-demand' && offer.kind !== 'spot') continue
      const own = ofChip.filter(({ cloud }) => isProvider(cloud, offer.provider))
      const rows = rowsOf(offer, own)
      for (const { row } of rows) matched.add(identity(row))
      const [first] = rows
      if (first === undefined) continue
      const { provider, region, instance, kind } = offer
      const field = [provider, region, instance, kind].filter((one) => one !== null).join(' ')
      // Zones of a region differ in the price of spare machines; the rest must agree.
      const oneRegion = rows.every(({ row }) => row.region === first.row.region)
      const dearest = rows.at(-1)?.perChip ?? first.perChip
      if (dearest !== first.perChip && !(kind === 'spot' && oneRegion)) {
        const reason = priceListTexts['several-prices']({
          source,
          low: first.perChip,
          high: dearest,
        })
        skipped.push({ preset: preset.id, field, reason })
        continue
      }
      const record = recordOf(first, from, source)
      // What has no date or no price is no list to compare with.
      const dated = offer.history.flatMap((one) =>
        one.from === null || one.value === null ? [] : [{ ...one, from: one.from }],
      )
      const outcome = compared(dated, record)
      if (outcome === 'unchanged') unchanged += 1
      else if (outcome !== 'new') skipped.push({ preset: preset.id, field, ...outcome })
      else {
        const old = offer.history.at(-1)?.value ?? null
        changes.push({ path, preset: preset.id, field, target: { offer: index }, old, record })
      }
    }
  }
  const all = new Set(listed.map(identity))
  const unmatched = all.size - matched.size
  return { list, read: all.size, unmatched, unchanged, changes, skipped }
}
