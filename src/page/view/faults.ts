import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { Tell } from '../../words/say.ts'
import { idOf, nameOf } from '../controls/errors.ts'
import { loadFieldsOf, loadOf } from '../form/load.ts'
import { labelOf } from '../form/names.ts'
import type { State } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { linkWith, withValues } from '../parts/links.ts'

/** Loads to begin with, where nothing was typed yet. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'workload.queriesPerSecond': ['10k/day', '1M/day', '20/s'],
  'workload.usersPerDay': ['5000', '100k'],
  'workload.tokensPerDay': ['10M', '50M', '1B'],
  'workload.tokens': ['10M', '1B', '2T'],
}

const asks = {
  serve: 'ask-load',
  replace: 'ask-tokens',
  train: 'ask-run',
  site: 'no-answer',
} as const
const more = { serve: 'ask-load-more', replace: 'ask-tokens-more', train: 'ask-run-more' } as const

/** The field that a case asks for first. */
const askedField = (state: State): string =>
  state.way === 'train' ? 'workload.tokens' : (loadFieldsOf[loadOf(state)][0] ?? '')

const isStart = (state: State) =>
  state.way !== 'site' &&
  ['serve-workload', 'replace-api', 'train-model'].includes(state.scenario.id)

/** What to enter first, with values to try. */
const askView = (state: State, t: Tell): Html => {
  const name = askedField(state)
  const { way } = state
  return html`<section class="card ask-first"><h1 id="result-title">${t(`pageShell.${asks[way]}`)}</h1>
${way === 'site' ? '' : html`<p>${t(`pageShell.${more[way]}`)}</p>`}
<p class="try">${t('pageShell.try-one')} ${(examples[name] ?? []).map((value) => html`<a class="btn" href="${linkWith(withValues(state, [[name, value]]))}">${value}</a> `)}</p></section>`
}

/** Why there is no result: what the case asks for, or the fields that are wrong. */
export const faultsView = (
  state: State,
  errors: readonly FieldError[],
  other: readonly FieldError[],
  t: Tell,
): Html => {
  if (isStart(state) && errors.every(({ code }) => code === 'asked-of-you' || code === 'required'))
    return askView(state, t)
  const asked = state.scenario.asks?.length ?? 0
  const wrong = t(other.length === 0 ? 'page.fields-wrong' : 'page.fields-wrong-listed', {
    count: errors.length,
  })
  return html`<section class="card faults" role="alert"><h1 id="result-title">${t('pageShell.no-answer')}</h1>
<p>${asked > 0 ? t('page.fields-asked', { count: asked }) : wrong}</p>
${other.length === 0 ? '' : html`<ul class="warnings">${other.map(({ detail, allowed }) => html`<li>${t('page.error-elsewhere', { detail, allowed: allowed ?? '' })}</li>`)}</ul>`}
</section>`
}

/** That the result shown is the one before, and which fields are to be mended. */
export const staleView = (errors: readonly FieldError[], t: Tell): Html => {
  const [first] = errors
  const fields = [...new Set(errors.map((error) => labelOf(nameOf(error), t)))]
  return html`<p class="stale-note">${t('pageShell.stale-answer', { fields })}${first === undefined ? '' : html` <a href="#${idOf(nameOf(first))}">${labelOf(nameOf(first), t)}</a>`}</p>`
}
