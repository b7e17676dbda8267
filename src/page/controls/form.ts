import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import { pathOf } from '../address/ways.ts'
import type { State } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { carriedAlong } from './carried.ts'
import { type Controls, controlsOf, type Filled } from './controls.ts'

export type FormParts = Filled

// A form is loaded when its question is first asked.
const loaders = {
  serve: () => import('./serve.ts').then(({ serveForm }) => serveForm),
  replace: () => import('./replace.ts').then(({ replaceForm }) => replaceForm),
  train: () => import('./train.ts').then(({ trainForm }) => trainForm),
  site: () => import('./site.ts').then(({ siteForm }) => siteForm),
} satisfies Readonly<Record<State['way'], () => Promise<(controls: Controls) => Html>>>

/** The form of a state: a plain GET form, so that it works without JavaScript. What it does not show goes along unseen. */
export const workloadForm = async (state: State, parts: FormParts, t: Tell): Promise<Html> => {
  const controls = controlsOf(state, parts, t)
  const body = (await loaders[state.way]())(controls)
  return html`<form id="inputs" data-live method="get" action="${pathOf({ way: state.way, view: 'estimate' })}" autocomplete="off" aria-label="${t('pageShell.your-workload')}">
${body}
${carriedAlong(state, controls.drawn)}
<p class="hint">${t('pageForm.number-hint')} <code>13e6 * 15 / day</code>, <code>320k/s</code>, <code>0.6 CNY/kWh</code>, <code>35%</code>.</p>
<button class="btn main calculate" type="submit">${t('pageForm.calculate')}</button>
</form>`
}
