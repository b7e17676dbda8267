/** How the load is stated: queries, users or tokens a day. */
export const loadName = 'load'

/** The APIs that hosting is compared with, side by side. */
export const apiNames = ['breakeven.api1', 'breakeven.api2', 'breakeven.api3'] as const

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
  ...apiNames,
  'breakeven.ways',
]
