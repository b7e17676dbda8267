import { html } from 'hono/html'
import type { Published } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'

type SourceRef = NonNullable<Published[number]['source']>

const source = ({ title, url }: SourceRef) => html`<a href="${url}" rel="noopener">${title}</a>`

/** Published figures beside the computed ones. */
export const publishedView = (published: Published, t: Tell): Html =>
  published.length === 0
    ? html``
    : html`<section class="card published"><h2>${t('pageResults.published-title')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${t('pageResults.published-region')}"><table><thead><tr><th scope="col">${t('pageResults.metric')}</th><th scope="col">${t('pageResults.published')}</th><th scope="col">${t('pageResults.calculated')}</th><th scope="col">${t('pageResults.source')}</th></tr></thead><tbody>
${published.map(
  (
    one,
  ) => html`<tr><th scope="row">${one.label}${one.note === undefined ? '' : html`<span class="note">${one.note}</span>`}</th>
<td class="number">${t.format.inFull(one.published)}</td>
<td class="number">${one.computed === null ? t('page.unknown') : t.format.inFull(one.computed)} ${one.agrees === true ? html`<span class="agrees" title="${t('pageResults.matches')}">✓</span>` : one.agrees === false ? html`<span class="differs">${t('pageResults.differs')}</span>` : ''}<span class="unit"> ${t.format.unit(one.unit)}</span></td>
<td>${one.source === null ? '' : source(one.source)}, ${one.asOf}</td></tr>`,
)}
</tbody></table></div></section>`
