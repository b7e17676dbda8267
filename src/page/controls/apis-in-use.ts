import { html } from 'hono/html'
import { sellersOfModel } from '../../presets/model-sellers.ts'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import type { View } from '../address/ways.ts'
import { dateName } from '../form/price-fields.ts'
import { type State, shown } from '../form/state.ts'
import { apiNames } from '../form/view-fields.ts'
import { apiName } from '../parts/api-name.ts'
import type { Html } from '../parts/html.ts'
import { linkWith, withValues } from '../parts/links.ts'
import type { Controls } from './controls.ts'
import { pickerSelect } from './picker.ts'

const optionOf = (id: string) => {
  const api = find('apis', id)
  return { value: id, text: api === undefined ? id : apiName(api) }
}

/** Lists of several makers that one click compares, by the id that their makers give them. */
export const quickApis = [
  'gpt-4o',
  'gpt-5.4-mini',
  'claude-sonnet-5-5',
  'gemini-3.8-flash',
  'deepseek-v4-flash',
] as const

/** A click for each of them: into the first field that is free, or out of the one that has it. */
const quickPicks = (state: State, view: View, t: Tell): Html => {
  const free = apiNames.find((name) => shown(state, name) === '')
  const link = (id: string) => {
    const taken = apiNames.find((name) => shown(state, name) === id)
    const name = taken ?? free
    if (name === undefined) return ''
    const next = withValues(state, [[name, taken === undefined ? id : '']])
    return html`<a class="btn" href="${linkWith(next, { view })}"${taken === undefined ? '' : html` aria-current="true"`}>${id}</a> `
  }
  return html`<p class="quick">${t('pageShell.quick-apis')} ${quickApis.map(link)}</p>`
}

/** The APIs that are compared: up to three, side by side; where none is chosen, the first says which stands in. All of the price book are found by the script; without it, those that sell the model. */
export const apisInUse = (
  { state, hints, errorsOf, draw, isLive, t }: Controls,
  view: View = 'estimate',
  standsIn?: string,
): Html => {
  const sellers =
    isLive === true ? [] : sellersOfModel(find('models', shown(state, 'model'))?.id ?? '')
  return html`${apiNames.map((name, index) => {
    draw(name)
    const value = shown(state, name)
    const listed = [...new Set([...(value === '' ? [] : [value]), ...sellers])]
    return pickerSelect({
      name,
      kind: 'apis',
      value,
      label: t('pageShell.api-n', { n: index + 1 }),
      error: errorsOf(name),
      asOf: shown(state, dateName) || (hints.get(dateName) ?? ''),
      groups: [
        {
          heading: '',
          options: [
            {
              value: '',
              text:
                index === 0 && standsIn !== undefined
                  ? t('pageShell.api-by-default', { name: standsIn })
                  : t('pageShell.no-api'),
            },
          ],
        },
        { heading: t('pageShell.sellers-of-model'), options: listed.map(optionOf) },
      ],
    })
  })}${quickPicks(state, view, t)}`
}
