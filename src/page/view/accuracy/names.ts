import { groupName } from '../../../presets/accuracy-names.ts'
import type { AccuracyTables } from '../../../presets/accuracy-schema.ts'
import { unnamedEngine } from '../../../presets/engine.ts'
import type { Tell } from '../../../words/say.ts'

export type Table = keyof AccuracyTables['tables']
/** What is left out of the fit beside a row’s table, as the tables are told apart. */
export const tableNames = [
  'chip',
  'family',
  'engine',
  'format',
  'regime',
] as const satisfies readonly Table[]

const formats = ['16', '8', '4'] as const
const regimes = [
  'all',
  'dense',
  'sparse',
  'batch-small',
  'batch-middle',
  'batch-large',
  'full',
  'load',
] as const
const coverageGroups = [
  'all',
  'dense',
  'sparse',
  'chip-measured',
  'chip-not-measured',
  'engine-measured',
  'engine-not-measured',
  'under-load',
] as const

/** What a regime is called; its id where a newer table has one without words. */
export const regimeText = (id: string, t: Tell): string => {
  const known = regimes.find((one) => one === id)
  return known === undefined ? id : t(`pageAccuracy.regime-${known}`)
}

/** What a group whose coverage is promised is called. */
export const coverageText = (id: string, t: Tell): string => {
  const known = coverageGroups.find((one) => one === id)
  return known === undefined ? id : t(`pageAccuracy.coverage-${known}`)
}

/** What a group of a table is called. */
export const groupText = (table: Table, id: string, t: Tell): string => {
  if (table === 'regime') return regimeText(id, t)
  if (table === 'engine' && id === unnamedEngine) return t('pageAccuracy.engine-other')
  const format = formats.find((one) => one === id)
  return table === 'format' && format !== undefined
    ? t(`pageAccuracy.format-${format}`)
    : groupName(table, id)
}
