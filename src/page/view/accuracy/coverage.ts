import { html } from 'hono/html'
import type { CoverageLine } from '../../../presets/accuracy-schema.ts'
import { keptOf, levels } from '../../../presets/coverage.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import { coverageText } from './names.ts'
import { number, scrolled, section } from './tables.ts'

const heldCell = (held: number, level: (typeof levels)[number], rows: number, t: Tell): Html => {
  const kept = keptOf(level, held, rows)
  return html`<td class="number">${t.format.share(held)}${kept === 'kept' ? '' : html` <small class="over">${t(`pageAccuracy.${kept}`)}</small>`}</td>`
}

const line = ({ figure, group, by, rows, held, factor }: CoverageLine, t: Tell): Html =>
  html`<tr id="coverage-${figure}-${group}-without-${by}"><th scope="row">${coverageText(group, t)}</th><td>${t(`pageAccuracy.figure-${figure}`)}</td>${number(t.format.count(rows))}${levels.map((level) => heldCell(held[level], level, rows, t))}${number(t('pageAccuracy.factor', { factor }))}<td>${t('pageAccuracy.without', { by })}</td></tr>`

/** How many rows lie within their intervals, by what was unknown of them. */
export const coverageTable = (lines: readonly CoverageLine[], t: Tell): Html =>
  section(
    'coverage',
    t('pageAccuracy.by-coverage'),
    t.format.sentences([t('pageAccuracy.about-coverage'), t('pageAccuracy.about-factor')]),
    scrolled(
      t('pageAccuracy.by-coverage'),
      html`<thead><tr><th scope="col">${t('pageAccuracy.of-coverage')}</th><th scope="col">${t('pageAccuracy.figure')}</th><th scope="col" class="number">${t('pageAccuracy.term-rows')}</th>${levels.map((level) => html`<th scope="col" class="number">${t('pageAccuracy.level', { level })}</th>`)}<th scope="col" class="number">${t('pageAccuracy.column-factor')}</th><th scope="col">${t('pageAccuracy.column-without')}</th></tr></thead><tbody>${lines.map((one) => line(one, t))}</tbody>`,
    ),
  )
