import { html } from 'hono/html'
import type { Warning } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

/** What is to be known of an answer: facts, their consequence, what to do. */
export const warningsView = (warnings: readonly Warning[], t: Tell): Html =>
  warnings.length === 0
    ? html``
    : html`<ul class="warnings" aria-label="${t('page.warnings')}">${warnings.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`
