import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import { bodyOf } from '../form/body.ts'
import type { State } from '../form/state.ts'
import type { Html } from './html.ts'

/** A word as a shell takes it for itself, whatever is in it. */
export const shellQuoted = (word: string): string =>
  /^[\w:/.,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

/** What the page asks, as a command that asks the service the same wherever it is pasted. */
export const callOf = (state: State, origin: string): string =>
  [
    'curl -s',
    shellQuoted(`${origin}/api/v1/${state.tab}`),
    "-H 'Content-Type: application/json' -d",
    shellQuoted(JSON.stringify(bodyOf(state))),
  ].join(' ')

export const callView = (state: State, origin: string, t: Tell): Html =>
  html`<details class="card call" id="call"><summary>${t('page.call')}</summary><pre tabindex="0" role="region" aria-label="${t('page.call-region')}"><code>${callOf(state, origin)}</code></pre></details>`
