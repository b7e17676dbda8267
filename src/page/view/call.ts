import { html } from 'hono/html'
import { callKinds, callText } from '../../export/call.ts'
import type { Tell } from '../../words/say.ts'
import { bodyOf } from '../form/body.ts'
import type { State } from '../form/state.ts'
import type { Html } from '../parts/html.ts'

const callOf = (state: State, origin: string) => ({
  origin,
  path: `/api/v1/${state.tab}`,
  body: bodyOf(state),
})

/** What the page asks, as calls that ask the service the same wherever they are pasted. */
export const callView = (state: State, origin: string, t: Tell): Html =>
  html`<details class="card call" id="call"><summary>${t('page.call')}</summary>${callKinds.map(
    (kind) =>
      html`<h3>${t(`pageShell.call-${kind}`)}</h3><pre tabindex="0" role="region" aria-label="${t(`pageShell.call-${kind}`)}"><code>${callText(kind, callOf(state, origin))}</code></pre>`,
  )}</details>`
