import { html } from 'hono/html'
import {
  currentVersion,
  filledInFor,
  filledInForKind,
  kindName,
  type State,
  shown,
  versionName,
} from '../form/state.ts'
import type { Html } from '../parts/html.ts'

const hidden = (name: string, value: string) =>
  html`<input type="hidden" name="${name}" value="${value}">`

/** What of a state a form does not show: it goes along unseen, so that no view drops what another set. */
export const carriedAlong = (state: State, drawn: ReadonlySet<string>): Html =>
  html`${hidden(versionName, currentVersion)}${hidden('scenario', state.scenario.id)}${hidden(filledInFor, shown(state, 'accelerator'))}${state.tab === 'training' ? hidden(filledInForKind, shown(state, kindName)) : ''}${[
    ...state.changes,
  ]
    .filter(([name]) => !drawn.has(name))
    .map(([name, value]) => hidden(name, value))}`
