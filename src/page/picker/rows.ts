import type { Tell } from '../../words/say.ts'
import {
  type ApiEntry,
  type ChipEntry,
  type ModelEntry,
  type PickerKind,
  pickerIndex,
} from './index-data.ts'
import { priceListNames } from './names.ts'
import type { PickerList, PickerRow, PickerWords } from './row.ts'

type Entry = ChipEntry | ModelEntry | ApiEntry

const shared = (entry: Entry, figures: string, t: Tell): PickerRow => {
  const { id, name, vendor, year, aliases, vendorNames } = entry
  const also = [...aliases, ...vendorNames]
  return {
    id,
    name,
    vendor,
    by: year === null ? vendor : t('pagePicker.vendor-year', { vendor, year }),
    figures,
    ...(year !== null && { year }),
    ...(also.length > 0 && { also }),
  }
}

const chipRow = (chip: ChipEntry, t: Tell): PickerRow => {
  const { memory, rent, status } = chip
  const figures = t('pagePicker.chip-figures', {
    memory,
    usdPerChipHour: rent?.usdPerChipHour ?? null,
    ageDays: rent?.ageDays ?? null,
  })
  const told = status === 'sold' ? figures : `${figures} · ${t(`pagePicker.${status}`)}`
  return { ...shared(chip, told, t), ...(status === 'discontinued' && { apart: 'retired' }) }
}

const modelRow = (model: ModelEntry, t: Tell): PickerRow =>
  model.activeParameters === null
    ? { ...shared(model, t('pagePicker.needs-number'), t), apart: 'unknown', off: true }
    : shared(
        model,
        t('pagePicker.model-figures', {
          total: model.totalParameters,
          active: model.activeParameters,
          format: model.format,
        }),
        t,
      )

const apiFigures = ({ price, retired }: ApiEntry, t: Tell): string => {
  if (retired?.billedAs != null)
    return t('pagePicker.billed-as', { on: retired.on, other: retired.billedAs })
  if (retired !== undefined) return t('pagePicker.shut-on', { on: retired.on })
  if (price === null) return t('pagePicker.no-price')
  return t('pagePicker.api-figures', {
    input: price.inputUsdPerMillionTokens,
    output: price.outputUsdPerMillionTokens,
    ageDays: price.ageDays,
  })
}

const apiRows = (apis: readonly ApiEntry[], t: Tell): readonly PickerRow[] => {
  const names = priceListNames(apis, t)
  return apis.map((api) => ({
    ...shared(api, apiFigures(api, t), t),
    name: names.get(api) ?? api.name,
    ...(api.retired !== undefined && { apart: 'retired', off: true }),
  }))
}

/** Everything of a kind as rows of the picker, as of a day, in the language of the page. */
export const pickerRows = (kind: PickerKind, asOf: string, t: Tell): readonly PickerRow[] => {
  if (kind === 'apis') return apiRows(pickerIndex(kind, asOf), t)
  return kind === 'models'
    ? pickerIndex(kind, asOf).map((model) => modelRow(model, t))
    : pickerIndex(kind, asOf).map((chip) => chipRow(chip, t))
}

const count = '{count}'

const wordsIn = (t: Tell): PickerWords => ({
  recent: t('pagePicker.recent'),
  retired: t('pagePicker.retired', { count }),
  unknown: t('pagePicker.unknown', { count }),
  more: t('pagePicker.show-more', { count }),
  custom: t('pagePicker.custom'),
  own: [t('pagePicker.your-own'), t('pagePicker.my-own')],
  close: t('pagePicker.close'),
  search: t('pagePicker.search'),
  none: t('pagePicker.none'),
  one: t('pagePicker.found-one'),
  many: t('pagePicker.found-many', { count }),
})

/** What the page fetches of a kind. */
export const pickerList = (kind: PickerKind, asOf: string, t: Tell): PickerList => ({
  words: wordsIn(t),
  rows: pickerRows(kind, asOf, t),
})
