/** How the load is stated: queries, users or tokens a day. */
export const loadName = 'load'

/** The APIs that hosting is compared with, side by side. */
export const apiNames = ['breakeven.api1', 'breakeven.api2', 'breakeven.api3'] as const

/** What is added to a comparison by its forms, one at a time; an address may have it beside the list. */
export const addNames = {
  'compare.models': 'compare.add-model',
  'compare.payments': 'compare.add-payment',
  'compare.apis': 'compare.add-api',
} as const

/** What rows of a comparison are chosen by, each a choice of one. */
export const filterNames = {
  vendor: 'compare.vendor',
  year: 'compare.year',
  memory: 'compare.memory',
  age: 'compare.age',
  region: 'compare.region',
} as const

/** Names that views alone read: an address holds them, and no request. */
export const viewNames: readonly string[] = [
  loadName,
  'compare.models',
  'compare.payments',
  'compare.apis',
  'compare.sort',
  'compare.filter',
  'compare.columns',
  'compare.pins',
  'compare.all',
  ...Object.values(addNames),
  ...Object.values(filterNames),
  ...apiNames,
]

/** What a list holds that was emptied: an address must say so, as nothing stands for its usual entries. */
const none = 'none'

/** A list as an address has it: entries with spaces between. */
export const listed = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,]+/).filter((one) => one !== '' && one !== none)),
]

/** A list for an address. */
export const asList = (entries: readonly string[]): string =>
  entries.length === 0 ? none : entries.join(' ')
