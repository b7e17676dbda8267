import { html } from 'hono/html'
import { quantities } from '../../model/quantities/index.ts'
import type { Words } from '../../words/message.ts'
import { type Tell, tellIn } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { readingPage } from './document.ts'

const termsView = ({ glossary }: Words): Html =>
  html`<dl class="glossary">${Object.entries(glossary).map(
    ([term, meaning]) =>
      html`<dt id="term-${term.replace(/\W+/g, '-').toLowerCase()}">${term}</dt><dd>${meaning}</dd>`,
  )}</dl>`

const quantitiesView = (words: Words, t: Tell): Html => {
  const listed = Object.entries(words.quantities).toSorted(([, a], [, b]) =>
    a.localeCompare(b, words.format.lang),
  )
  const bySymbol = new Map<string, { readonly symbol: string; readonly unit: string }>(
    Object.entries(quantities),
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('page.glossary-quantities')}"><table><thead><tr><th scope="col">${t('page.glossary-name')}</th><th scope="col">${t('page.glossary-id')}</th><th scope="col">${t('page.glossary-unit')}</th></tr></thead><tbody>${listed.map(
    ([id, label]) =>
      html`<tr id="${id}"><th scope="row">${label}</th><td><code>${id}</code></td><td>${t.format.unit(bySymbol.get(id)?.unit ?? '')}</td></tr>`,
  )}</tbody></table></div>`
}

/** Every term and every quantity, in one place: one term, one spelling. */
export const glossaryView = (words: Words): Html => {
  const t = tellIn(words)
  return readingPage(
    t,
    t('page.glossary'),
    html`<p class="lead">${t('page.glossary-lead')}</p>
${termsView(words)}
<h2>${t('page.glossary-quantities')}</h2>
<p class="lead">${t('page.glossary-quantities-lead')}</p>
${quantitiesView(words, t)}`,
  )
}
