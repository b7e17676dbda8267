import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import { pathOf } from '../address/ways.ts'
import { holdsConfig } from '../form/link.ts'
import { type State, writeState } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { type Figure, type FigureLinks, figureView } from './figure.ts'

/** Where the files of a chart of a state are; nowhere with a config that no address holds. */
export const chartFiles = (state: State, name: string): FigureLinks | undefined => {
  if (!holdsConfig(state)) return undefined
  const at = (kind: string) =>
    `${pathOf({ way: state.way, view: 'estimate' })}/chart/${name}.${kind}?${writeState(state)}`
  return { svg: at('svg'), csv: at('csv') }
}

/** A chart as a part of the page, with its files. */
export const figureCard = (figure: Figure, state: State, t: Tell): Html =>
  html`<section class="card">${figureView(figure, chartFiles(state, figure.name), t)}</section>`
