import { html } from 'hono/html'
import { accuracyTables } from '../../../presets/accuracy.ts'
import type { AccuracyTables } from '../../../presets/accuracy-schema.ts'
import type { Words } from '../../../words/message.ts'
import { type Tell, tellIn } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import { readingPage } from '../document.ts'
import { coverageTable } from './coverage.ts'
import { tableNames } from './names.ts'
import { summaryView } from './summary.ts'
import { errorTable, heldOutTable, inSampleTable, number, scrolled, section } from './tables.ts'

const terms = ['rows', 'median', 'ninetieth', 'bias', 'held', 'peaks'] as const

const termsView = (t: Tell): Html =>
  html`<section id="how-to-read"><h2>${t('pageAccuracy.how-to-read')}</h2><dl class="glossary">${terms.map(
    (term) =>
      html`<dt>${t(`pageAccuracy.term-${term}`)}</dt><dd>${t(`pageAccuracy.about-${term}`)}</dd>`,
  )}</dl></section>`

const others = ['coverage', 'held-out', 'in-sample', 'left-out'] as const

const contentsView = (t: Tell): Html =>
  html`<nav class="contents" aria-label="${t('pageAccuracy.contents')}"><ul>${tableNames.map(
    (table) => html`<li><a href="#by-${table}">${t(`pageAccuracy.by-${table}`)}</a></li>`,
  )}${others.map(
    (one) => html`<li><a href="#${one}">${t(`pageAccuracy.by-${one}`)}</a></li>`,
  )}<li><a href="/accuracy.json">${t('pageAccuracy.as-json')}</a></li></ul></nav>`

const leftOutTable = ({ leftOut, measurements }: AccuracyTables, t: Tell): Html =>
  section(
    'left-out',
    t('pageAccuracy.by-left-out'),
    t('pageAccuracy.about-left-out', measurements),
    scrolled(
      t('pageAccuracy.by-left-out'),
      html`<thead><tr><th scope="col">${t('pageAccuracy.of-left-out')}</th><th scope="col" class="number">${t('pageAccuracy.term-rows')}</th></tr></thead><tbody>${leftOut.map(
        ({ reason, rows }) =>
          html`<tr><th scope="row">${reason}</th>${number(t.format.count(rows))}</tr>`,
      )}</tbody>`,
    ),
  )

/** How far predictions lie from measurements, by all that may matter: first in short, then whole. */
export const accuracyView = (words: Words): Html => {
  const t = tellIn(words)
  const found = accuracyTables()
  return readingPage(
    t,
    t('pageAccuracy.title'),
    html`<p class="lead">${t('pageAccuracy.lead')}</p>
${summaryView(found, t)}
${contentsView(t)}
${termsView(t)}
${tableNames.map((table) => errorTable(table, found.tables[table], t))}
${coverageTable(found.coverage, t)}
${heldOutTable(found.heldOut, t)}
${inSampleTable(found.inSample, t)}
${leftOutTable(found, t)}`,
  )
}
