import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

/** What the browser shows where data that it needs did not load; a page that is drawn anew hides it. */
export const notLoadedView = (t: Tell): Html =>
  html`<div class="not-loaded" id="not-loaded" hidden><p>${t('pageForm.not-loaded')}</p><button type="button" id="load-again">${t('pageForm.load-again')}</button></div>`
