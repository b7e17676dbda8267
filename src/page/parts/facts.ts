import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

/** A figure of the answer, with where its working is. */
export interface Fact {
  readonly label: string
  /** Null where it is not known, for a reason. */
  readonly text: string | null
  /** The quantity that its working opens at. */
  readonly quantity: string
  readonly reason?: string | undefined
  readonly detail?: string | undefined
}

/** Figures beside each other, each a link to its working. */
export const factsView = (
  facts: readonly Fact[],
  linkTo: (quantity: string) => string,
  t: Tell,
): Html =>
  html`<dl class="facts">${facts.map(
    ({ label, text, quantity, reason, detail }) =>
      html`<div><dt>${label}</dt><dd>${text === null ? html`<span class="unknown">${t('page.unknown')}</span>` : html`<a class="v" href="${linkTo(quantity)}">${text}</a>`}${text === null ? (reason === undefined ? '' : html`<small>${reason}</small>`) : detail === undefined ? '' : html`<small>${detail}</small>`}</dd></div>`,
  )}</dl>`
