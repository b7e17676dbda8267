import { html } from 'hono/html'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { fieldsOf } from '../form/fields.ts'
import { shownLabelOf } from '../form/names.ts'
import { choicesOf, configName, type State, shown } from '../form/state.ts'
import type { Html } from './html.ts'

/** What presets are chosen from, by the field that names one. */
const kinds = { model: 'models', accelerator: 'accelerators' } as const

const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name)

const isWay = (value: string) => value === 'rent' || value === 'own' || value === 'api'

/** How something is computed or told, which the answer itself says. */
const unsaid: ReadonlySet<string> = new Set([
  configName,
  'performance.method',
  'performance.engine',
  'currency',
])

/** A number that was typed without a unit: it is in that of its field. */
const bare = /^[\d.,_\s]+[a-zA-Z万亿]?$/

const givenText = (name: string, value: string, unit: string, t: Tell): string => {
  if (isKind(name)) return find(kinds[name], value)?.name ?? value
  if (name === 'price.method' && isWay(value)) return t(`pageShell.pay-${value}`)
  const text = Number.isFinite(Number(value)) ? t.format.precise(Number(value)) : value
  return bare.test(value) && unit !== '' ? `${text} ${t.format.unit(unit, text)}` : text
}

/** What was given, for paper: a view without the form has its inputs nowhere else. */
export const givenView = (state: State, t: Tell): Html => {
  const units = new Map(fieldsOf(state.tab).map(({ name, unit }) => [name, unit]))
  const names = [...new Set([...choicesOf(state.tab), ...units.keys()])]
  const given = names.filter((name) => !unsaid.has(name) && shown(state, name) !== '')
  const entry = (name: string) =>
    html`<div><dt>${shownLabelOf(name, state.way, t)}</dt><dd>${givenText(name, shown(state, name), units.get(name) ?? '', t)}</dd></div>`
  return html`<dl class="printed given">${given.map(entry)}</dl>`
}
