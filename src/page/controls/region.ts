import { intensitiesOf } from '../../presets/power.ts'
import { find, listed } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { carbonYearName } from '../form/price-fields.ts'
import type { Html } from '../parts/html.ts'
import type { Controls, Options } from './controls.ts'

export const regions = (t: Tell): Options => [
  ['', t('options.region-none')],
  ...listed('regions').map(({ id, name }) => [id, name] as const),
]

/** The years whose carbon intensity is known in a region; nothing to choose where there is one at most. */
export const carbonYears = (region: string, { chooseOf, t }: Controls): Html | '' => {
  const found = region === '' ? undefined : find('regions', region)
  const years = found === undefined ? [] : intensitiesOf(found).map(({ from }) => from.slice(0, 4))
  return years.length < 2
    ? ''
    : chooseOf(carbonYearName, [
        ['', [['', t('options.grid-latest')], ...years.map((year) => [year, year] as const)]],
      ])
}
