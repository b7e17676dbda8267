import { html } from 'hono/html'
import type { AccuracyTables, ErrorLine } from '../../../presets/accuracy-schema.ts'
import { levels } from '../../../presets/coverage.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import { groupText, regimeText, type Table } from './names.ts'

type Errors = ErrorLine['atPeaks']

/** A table as wide as it needs be: it scrolls, the page does not. */
export const scrolled = (name: string, content: Html): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="errors">${content}</table></div>`

/** A part of the page with a table, its anchor and what it is of. */
export const section = (id: string, title: string, about: string, content: Html): Html =>
  html`<section id="${id}"><h2>${title}</h2><p class="lead">${about}</p>${content}</section>`

export const number = (text: string): Html => html`<td class="number">${text}</td>`

const errorCells = ({ median, ninetieth, bias }: Errors, t: Tell): Html =>
  html`${number(t('pageAccuracy.error', { value: median }))}${number(t('pageAccuracy.error', { value: ninetieth }))}${number(t('pageAccuracy.bias', { value: bias }))}`

const errorHeads = (t: Tell): Html =>
  html`<th scope="col" class="number">${t('pageAccuracy.column-median')}</th><th scope="col" class="number">${t('pageAccuracy.column-ninetieth')}</th><th scope="col" class="number">${t('pageAccuracy.column-bias')}</th>`

const levelHeads = (t: Tell): readonly Html[] =>
  levels.map(
    (level) => html`<th scope="col" class="number">${t('pageAccuracy.level', { level })}</th>`,
  )

/** The two rows of a head: what columns stand together, and each. */
const head = (
  first: string,
  { held, peaks }: { readonly held: boolean; readonly peaks: boolean },
  t: Tell,
): Html =>
  html`<thead><tr><th scope="col" rowspan="2">${first}</th><th scope="col" rowspan="2">${t('pageAccuracy.figure')}</th><th scope="col" rowspan="2" class="number">${t('pageAccuracy.term-rows')}</th><th scope="colgroup" colspan="3">${t('pageAccuracy.column-error')}</th>${held ? html`<th scope="colgroup" colspan="3">${t('pageAccuracy.term-held')}</th>` : ''}${peaks ? html`<th scope="colgroup" colspan="3">${t('pageAccuracy.term-peaks')}</th>` : ''}</tr><tr>${errorHeads(t)}${held ? levelHeads(t) : ''}${peaks ? errorHeads(t) : ''}</tr></thead>`

interface Line extends Errors {
  readonly figure: ErrorLine['figure']
  readonly group: string
  readonly rows: number
  readonly held?: ErrorLine['held']
  readonly atPeaks?: Errors
}

const lineCells = ({ figure, rows, held, atPeaks, ...errors }: Line, t: Tell): Html =>
  html`<td>${t(`pageAccuracy.figure-${figure}`)}</td>${number(t.format.count(rows))}${errorCells(errors, t)}${held === undefined ? '' : levels.map((level) => number(t.format.share(held[level])))}${atPeaks === undefined ? '' : errorCells(atPeaks, t)}`

/** Lines with what a group is called before its figures; an anchor for each group. */
const bodies = (
  lines: readonly Line[],
  anchor: string,
  nameOf: (group: string) => string,
  t: Tell,
): readonly Html[] =>
  [...Map.groupBy(lines, ({ group }) => group)].map(
    ([group, own]) =>
      html`<tbody id="${anchor}-${group}">${own.map(
        (line, index) =>
          html`<tr>${index === 0 ? html`<th scope="rowgroup" rowspan="${own.length}">${nameOf(group)}</th>` : ''}${lineCells(line, t)}</tr>`,
      )}</tbody>`,
  )

/** Errors by group, each group left out of the fit that predicts it. */
export const errorTable = (table: Table, lines: readonly ErrorLine[], t: Tell): Html => {
  const title = t(`pageAccuracy.by-${table}`)
  return section(
    `by-${table}`,
    title,
    t(`pageAccuracy.about-${table}`),
    scrolled(
      title,
      html`${head(t(`pageAccuracy.of-${table}`), { held: true, peaks: true }, t)}${bodies(lines, table, (group) => groupText(table, group, t), t)}`,
    ),
  )
}

/** Errors of a fit that never saw one file, beside arithmetic at peaks. */
export const heldOutTable = ({ file, lines }: AccuracyTables['heldOut'], t: Tell): Html =>
  section(
    'held-out',
    t('pageAccuracy.by-held-out'),
    t('pageAccuracy.about-held-out', { file }),
    scrolled(
      t('pageAccuracy.by-held-out'),
      html`${head(t('pageAccuracy.of-regime'), { held: false, peaks: true }, t)}${bodies(lines, 'held-out', (group) => regimeText(group, t), t)}`,
    ),
  )

/** Errors of rows that the fit saw. */
export const inSampleTable = (lines: AccuracyTables['inSample'], t: Tell): Html =>
  section(
    'in-sample',
    t('pageAccuracy.by-in-sample'),
    t('pageAccuracy.about-in-sample'),
    scrolled(
      t('pageAccuracy.by-in-sample'),
      html`${head(t('pageAccuracy.of-regime'), { held: false, peaks: false }, t)}${bodies(lines, 'in-sample', (group) => regimeText(group, t), t)}`,
    ),
  )
