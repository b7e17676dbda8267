import { html } from 'hono/html'
import type { Viewed } from '../asked/viewed.ts'
import type { Html } from '../parts/html.ts'

/** What is to be known of the case that a state began with. */
export const notesView = ({ state: { scenario }, t }: Viewed): Html | '' =>
  scenario.notes.length === 0
    ? ''
    : html`<details class="card notes" id="notes"><summary>${t('page.notes')}</summary><ul>${scenario.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`
