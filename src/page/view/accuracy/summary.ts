import { html } from 'hono/html'
import type { AccuracyTables, CoverageLine } from '../../../presets/accuracy-schema.ts'
import { type Kept, keptOf } from '../../../presets/coverage.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import { coverageText } from './names.ts'

/** The level of the interval that stands beside every prediction. */
const level = 80

/** The groups of a figure, each at its lowest: one may have been left out in several ways. */
const failure = (figure: CoverageLine['figure'], lines: readonly CoverageLine[], t: Tell): Html => {
  const groups = Map.groupBy(lines, ({ group }) => group)
  const texts = [...groups].map(([group, own]) =>
    t('pageAccuracy.fails-in', {
      group: coverageText(group, t),
      held: Math.min(...own.map(({ held }) => held[level])),
    }),
  )
  return html`<li><b>${t(`pageAccuracy.figure-${figure}`)}</b>: ${t.format.parts(texts)}</li>`
}

/** Where intervals do not hold what they promise, or more than that. */
const failuresView = (coverage: readonly CoverageLine[], t: Tell): Html => {
  const that = (kept: Kept) =>
    coverage.filter(({ held, rows }) => keptOf(level, held[level], rows) === kept)
  const [narrow, wide] = [that('too-narrow'), that('too-wide')]
  return html`${
    narrow.length === 0
      ? html`<p>${t('pageAccuracy.intervals-kept')}</p>`
      : html`<p>${t('pageAccuracy.intervals-fail')}</p><ul>${[...Map.groupBy(narrow, ({ figure }) => figure)].map(([figure, own]) => failure(figure, own, t))}</ul>`
  }<p>${wide.length === 0 ? '' : t('pageAccuracy.intervals-wide', { groups: wide.length })} <a href="#coverage">${t('pageAccuracy.see-coverage')}</a></p>`
}

/** What the tables say, for whoever reads no table. */
export const summaryView = ({ measurements, tables, coverage }: AccuracyTables, t: Tell): Html => {
  const all = tables.regime.filter(({ group }) => group === 'all')
  const groupsOf = (lines: readonly { readonly group: string }[]) =>
    new Set(lines.map(({ group }) => group)).size
  const held = all.map((one) =>
    t('pageAccuracy.within-interval', {
      held: one.held[level],
      figure: t(`pageAccuracy.figure-${one.figure}`),
    }),
  )
  return html`<section class="card" id="summary"><h2>${t('pageAccuracy.summary')}</h2>
<p>${t('pageAccuracy.checked', { ...measurements, chips: groupsOf(tables.chip), engines: groupsOf(tables.engine) })}</p>
<ul>${all.map(
    ({ figure, median, ninetieth, atPeaks }) =>
      html`<li><b>${t(`pageAccuracy.figure-${figure}`)}</b>: ${t('pageAccuracy.within', { median, ninetieth, peakMedian: atPeaks.median, peakNinetieth: atPeaks.ninetieth })}</li>`,
  )}</ul>
<p>${t('pageAccuracy.intervals-hold', { held })}</p>
${failuresView(coverage, t)}
</section>`
}
