import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import { pathOf } from '../address/ways.ts'
import { type State, writeState } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { type Figure, figureView } from './figure.ts'

/** Where the file of a chart of a state is. */
export const chartAddress = (state: State, name: string, kind: 'svg' | 'csv'): string =>
  `${pathOf({ way: state.way, view: 'estimate' })}/chart/${name}.${kind}?${writeState(state)}`

/** A chart as a part of the page, with its files. */
export const figureCard = (figure: Figure, state: State, t: Tell): Html =>
  html`<section class="card">${figureView(
    figure,
    {
      svg: chartAddress(state, figure.name, 'svg'),
      csv: chartAddress(state, figure.name, 'csv'),
    },
    t,
  )}</section>`
