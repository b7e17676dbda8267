import { html } from 'hono/html'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { workedExample } from '../address/opening.ts'
import { type Place, pathOf, type View, viewsOf } from '../address/ways.ts'
import { linkOf, maxAddress } from '../form/link.ts'
import {
  currentVersion,
  firstScenario,
  type State,
  shown,
  versionName,
  writeState,
} from '../form/state.ts'
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
}

const inNav = ['serve', 'train', 'replace'] as const
const currencies = ['USD', 'CNY'] as const

const headView = (state: State, place: Place, t: Tell): Html => {
  const chosen = shown(state, 'currency') || 'USD'
  return html`<header class="head"><div class="wrap"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a>
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
  )}<p>${t('pageShell.worked-example')} <a href="/">${find('scenarios', workedExample)?.name ?? ''}</a> ${t('pageShell.worked-example-cost')}</p></div></nav>`

const viewsView = (state: State, place: Place, t: Tell): Html =>
  html`<nav class="views" aria-label="${t('pageShell.views')}">${viewsOf[state.way].map(
    (view: View) =>
      html`<a href="${linkWith(state, { view })}"${view === place.view ? html` aria-current="page"` : ''}>${t(`pageShell.view-${view}`)}</a>`,
  )}</nav>`

const exportLink = (
  state: State,
  { view }: Place,
  format: string,
  label: string,
  attributes: Html | '' = '',
) =>
  html`<a${attributes} href="${pathOf({ way: state.way, view: view === 'compare' ? 'compare' : 'estimate' })}/export.${format}?${writeState(state)}" download>${label}</a>`

const actsView = (state: State, place: Place, origin: string, t: Tell): Html => {
  const { tooLong } = linkOf(state, origin)
  const copy =
    tooLong === undefined
      ? html`<a class="btn" id="link" data-copied="${t('page.link-copied')}" href="${linkWith(state, place)}">${t('pageShell.copy-link')}</a><span class="by-hand" id="link-by-hand" hidden><label for="link-text">${t('page.copy-by-hand')}</label><input id="link-text" type="text" readonly autocomplete="off"></span>`
      : html`<span class="link-too-long" id="link-too-long" role="status">${t('pageForm.link-too-long', { length: tooLong, maxLength: maxAddress })}</span>`
  return html`<div class="acts">${copy}${state.way === 'site' ? '' : html`${exportLink(state, place, 'xlsx', t('pageShell.spreadsheet'), html` class="btn main"`)}<details class="menu"><summary class="btn">${t('pageShell.more-exports')}</summary><div class="menu-list">${exportLink(state, place, 'csv', t('pageShell.export-csv'))}${exportLink(state, place, 'json', t('pageShell.export-json'))}${exportLink(state, place, 'md', t('pageShell.export-md'))}<button type="button" id="print">${t('pageShell.print')}</button></div></details>`}</div>`
}

/** What was changed of a published case, and the way back. */
const caseLine = (state: State, t: Tell): Html | '' => {
  const { scenario, changes } = state
  if (Object.values(firstScenario).some((id) => id === scenario.id && state.way !== 'site'))
    return ''
  const fresh = `${pathOf({ way: state.way, view: 'estimate' })}?${new URLSearchParams({ [versionName]: currentVersion, scenario: scenario.id })}`
  const own =
    state.way === 'serve' && scenario.id === workedExample
      ? html` <a class="btn main" href="/serve">${t('pageShell.use-own')}</a>`
      : ''
  return html`<div class="case"><p><b>${scenario.name}</b> ${scenario.summary} ${changes.size > 0 ? html`${t('page.edited')} <a href="${fresh}">${t('page.reset')}</a>` : scenario.published.length > 0 ? t('page.as-published') : ''}</p>${own}</div>`
}

/** The page around its results: what is asked, how it is looked at, the form, and what to do with it. */
export const frameView = (
  { place, state, origin, form, bar, results, problem, notice }: Framed,
  t: Tell,
): Html => html`${skipLinks(place, t)}${headView(state, place, t)}
${waysView(state, t)}
<main>
<div class="topbar"><div class="wrap"><output class="answer-bar" id="answer-bar" for="inputs">${String(bar) === '' ? '' : html`<a href="#result-title">${bar}</a>`}</output>${viewsView(state, place, t)}${actsView(state, place, origin, t)}</div></div>
<div class="wrap messages">${problem === '' ? '' : html`<p class="error" role="alert">${problem}</p>`}${notice === '' ? '' : html`<p class="notice" role="status">${notice}</p>`}${caseLine(state, t)}</div>
<div class="wrap ${place.view === 'estimate' ? 'columns' : 'whole'}">${place.view === 'estimate' ? html`<div class="side" id="workload">${form}${notLoadedView(t)}</div>` : notLoadedView(t)}
<div class="res" id="results">${results}</div></div>
</main>
<footer class="wrap"><p>${t('page.footer')}</p><p class="printed">${origin}${linkWith(state, place)}</p></footer>`
