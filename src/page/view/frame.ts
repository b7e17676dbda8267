import { html } from 'hono/html'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { workedExample } from '../address/opening.ts'
import { type Place, pathOf, type View, viewsOf } from '../address/ways.ts'
import { linkOf, maxAddress } from '../form/link.ts'
import { shownLabelOf } from '../form/names.ts'
import {
  configName,
  currentVersion,
  firstScenario,
  type State,
  shown,
  versionName,
  writeState,
} from '../form/state.ts'
import { givenView } from '../parts/given.ts'
import type { Html } from '../parts/html.ts'
import { linkWith, withValues } from '../parts/links.ts'
import { notLoadedView } from '../parts/not-loaded.ts'

/** What stands around the results. */
export interface Framed {
  readonly place: Place
  readonly state: State
  readonly origin: string
  readonly form: Html
  readonly bar: Html
  readonly results: Html
  /** What of the address could not be used. */
  readonly problem: string
  /** What is to be known of how the address was read. */
  readonly notice: string
  /** Whether there is an answer to hand on. */
  readonly hasAnswer: boolean
}

const inNav = ['serve', 'train', 'replace'] as const
const currencies = ['USD', 'CNY'] as const

const headView = (state: State, place: Place, t: Tell): Html => {
  const chosen = shown(state, 'currency') || 'USD'
  return html`<header class="head"><div class="wrap"><a class="brand" href="/" data-fresh>Suanpan <span lang="zh">算盘</span></a>
<nav aria-label="${t('page.service')}"><a class="head-link" href="/examples">${t('pageShell.examples')}</a><a class="head-link" href="/glossary">${t('pageShell.glossary')}</a><a class="head-link" href="/docs">${t('pageShell.api')}</a><a class="head-link" href="/api/v1/presets">${t('pageShell.data')}</a></nav>
<div class="seg" role="group" aria-label="${t('pageShell.currency')}">${currencies.map(
    (code) =>
      html`<a href="${linkWith(withValues(state, [['currency', code]]), place)}"${code === chosen ? html` aria-current="true"` : ''}>${code}</a>`,
  )}</div></div></header>`
}

/** Ways past the head for who goes by keyboard: to the form, where the view has it, and to the result. */
const skipLinks = ({ view }: Place, t: Tell): Html =>
  html`${view === 'estimate' ? html`<a class="skip" href="#workload">${t('pageShell.skip-workload')}</a>` : ''}<a class="skip" href="#result-title">${t('pageShell.skip-result')}</a>`

const waysView = ({ way }: State, t: Tell): Html =>
  html`<nav class="ways" aria-label="${t('pageShell.questions')}"><div class="wrap">${inNav.map(
    (one) =>
      html`<a href="${pathOf({ way: one, view: 'estimate' })}" data-way="${one}"${one === way ? html` aria-current="page"` : ''}><b><span class="long">${t(`pageShell.${one}`)}</span><span class="short">${t(`pageShell.${one}-short`)}</span></b><small>${t(`pageShell.${one}-about`)}</small></a>`,
  )}<p>${t('pageShell.worked-example')} <a href="/" data-fresh>${find('scenarios', workedExample)?.name ?? ''}</a> ${t('pageShell.worked-example-cost')}</p></div></nav>`

const viewsView = (state: State, place: Place, t: Tell): Html =>
  html`<nav class="views" aria-label="${t('pageShell.views')}">${viewsOf[state.way].map(
    (view: View) =>
      html`<a href="${linkWith(state, { view })}"${view === place.view ? html` aria-current="page"` : ''}>${t(`pageShell.view-${view}`)}</a>`,
  )}</nav>`

/** Where the file of a view is: a calculation is in that of its estimate. */
const fileAt = (state: State, { view }: Place, format: string): string =>
  `${pathOf({ way: state.way, view: view === 'calculation' ? 'estimate' : view })}/export.${format}`

interface FileLink {
  readonly format: string
  readonly label: string
  readonly isMain?: true
}

/** A link to a file; a button that posts the case where an address would not hold it. */
const exportLink = (
  state: State,
  place: Place,
  isLong: boolean,
  { format, label, isMain }: FileLink,
): Html => {
  const at = fileAt(state, place, format)
  const style = isMain ? html` class="btn main"` : ''
  return isLong
    ? html`<button type="submit" formaction="${at}"${style}>${label}</button>`
    : html`<a${style} href="${at}?${writeState(state)}" download>${label}</a>`
}

const files = (t: Tell): readonly FileLink[] => [
  { format: 'csv', label: t('pageShell.export-csv') },
  { format: 'json', label: t('pageShell.export-json') },
  { format: 'md', label: t('pageShell.export-md') },
]

/** What can be handed on; without an answer there is nothing, and the reason stands there. */
const exportsView = (state: State, place: Place, { hasAnswer, isLong }: FilesOf, t: Tell): Html => {
  const print = html`<button type="button" id="print">${t('pageShell.print')}</button>`
  if (!hasAnswer)
    return html`<span class="no-file"><button type="button" class="btn" disabled aria-describedby="no-file">${t('pageShell.spreadsheet')}</button> <small id="no-file">${t('pageShell.no-file')}</small></span><details class="menu"><summary class="btn">${t('pageShell.more-exports')}</summary><div class="menu-list">${print}</div></details>`
  const link = (one: FileLink) => exportLink(state, place, isLong, one)
  const main = link({ format: 'xlsx', label: t('pageShell.spreadsheet'), isMain: true })
  const more = html`<details class="menu"><summary class="btn">${t('pageShell.more-exports')}</summary><div class="menu-list">${files(t).map(link)}${print}</div></details>`
  return isLong
    ? html`<form class="file-form" method="post" action="${fileAt(state, place, 'xlsx')}"><input type="hidden" name="query" value="${writeState(state)}">${main}${more}</form>`
    : html`${main}${more}`
}

interface FilesOf {
  readonly hasAnswer: boolean
  readonly isLong: boolean
}

/** Why there is no link, and what to do about it. */
const tooLongText = (
  { way }: State,
  { length, held }: { readonly length: number; readonly held: string },
  t: Tell,
): string => {
  const names = [...new URLSearchParams(held).keys()]
  const maxLength = maxAddress
  return names.every((name) => name === configName)
    ? t('pageForm.link-too-long', { length, maxLength })
    : t('pageForm.link-too-long-text', {
        fields: names.map((name) => t('pageForm.called', { label: shownLabelOf(name, way, t) })),
        length,
        maxLength,
      })
}

const actsView = ({ state, place, origin, hasAnswer }: Framed, t: Tell): Html => {
  const { tooLong, held } = linkOf(state, origin)
  const copy =
    tooLong === undefined
      ? html`<a class="btn" id="link" data-copied="${t('page.link-copied')}" href="${linkWith(state, place)}">${t('pageShell.copy-link')}</a><span class="by-hand" id="link-by-hand" hidden><label for="link-text">${t('page.copy-by-hand')}</label><input id="link-text" type="text" readonly autocomplete="off"></span>`
      : html`<span class="link-too-long" id="link-too-long" role="status">${tooLongText(state, { length: tooLong, held }, t)}</span>`
  return html`<div class="acts">${copy}${state.way === 'site' ? '' : exportsView(state, place, { hasAnswer, isLong: tooLong !== undefined }, t)}</div>`
}

/** What was changed of a published case, and the way back. */
const caseLine = (state: State, t: Tell): Html | '' => {
  const { scenario, changes } = state
  if (Object.values(firstScenario).some((id) => id === scenario.id && state.way !== 'site'))
    return ''
  const fresh = `${pathOf({ way: state.way, view: 'estimate' })}?${new URLSearchParams({ [versionName]: currentVersion, scenario: scenario.id })}`
  const own =
    state.way === 'serve' && scenario.id === workedExample
      ? html` <a class="btn main" href="/serve" data-fresh>${t('pageShell.use-own')}</a>`
      : ''
  return html`<div class="case"><p><b>${scenario.name}</b> ${scenario.summary} ${changes.size > 0 ? html`${t('page.edited')} <a href="${fresh}" data-fresh>${t('page.reset')}</a>` : scenario.published.length > 0 ? t('page.as-published') : ''}</p>${own}</div>`
}

/** The page around its results: what is asked, how it is looked at, the form, and what to do with it. */
export const frameView = (framed: Framed, t: Tell): Html => {
  const { place, state, origin, form, bar, results, problem, notice } = framed
  return html`${skipLinks(place, t)}${headView(state, place, t)}
${waysView(state, t)}
<main>
<div class="topbar"><div class="wrap"><output class="answer-bar" id="answer-bar" for="inputs">${String(bar) === '' ? '' : html`<a href="#result-title">${bar}</a>`}</output>${viewsView(state, place, t)}${actsView(framed, t)}</div></div>
<div class="wrap messages">${problem === '' ? '' : html`<p class="error" role="alert">${problem}</p>`}${notice === '' ? '' : html`<p class="notice" role="status">${notice}</p>`}${caseLine(state, t)}</div>
<div class="wrap ${place.view === 'estimate' ? 'columns' : 'whole'}">${place.view === 'estimate' ? html`<div class="side" id="workload">${form}${notLoadedView(t)}</div>` : html`${notLoadedView(t)}${givenView(state, t)}`}
<div class="res" id="results">${results}</div></div>
</main>
<footer class="wrap"><p>${t('page.footer')}</p><p class="printed">${origin}${linkWith(state, place)}</p></footer>`
}
