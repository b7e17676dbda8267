import { all } from '../../../presets/registry.ts'
import type { Html } from '../html.ts'
import type { Beside, Controls, Groups } from './controls.ts'

/** Presets in groups by vendor, one’s own last. */
const byVendor = (
  presets: readonly { readonly id: string; readonly vendor: string; readonly text: string }[],
  custom: string,
): Groups => [
  ...[...Map.groupBy(presets, ({ vendor }) => vendor)].map(
    ([vendor, own]) => [vendor, own.map(({ id, text }) => [id, text] as const)] as const,
  ),
  ['', [['custom', custom]]],
]

/** The choice of a model. */
export const modelPicker = ({ chooseOf, t }: Controls, beside: Beside): Html =>
  chooseOf(
    'model',
    byVendor(
      all('models').map(({ id, name, developer, activeParameters }) => ({
        id,
        vendor: developer,
        text:
          activeParameters.value === null ? t('options.parameters-unknown', { model: name }) : name,
      })),
      t('options.custom'),
    ),
    undefined,
    beside,
  )

/** The choice of a chip. */
export const chipPicker = ({ chooseOf, t }: Controls, beside: Beside): Html =>
  chooseOf(
    'accelerator',
    byVendor(
      all('accelerators').map(({ id, name, vendor }) => ({ id, vendor, text: name })),
      t('options.custom'),
    ),
    undefined,
    beside,
  )
