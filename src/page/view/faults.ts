import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { Tell } from '../../words/say.ts'
import type { View } from '../address/ways.ts'
import { errorText, idOf, isAsked, nameOf } from '../controls/errors.ts'
import { loadFieldsOf, loadOf } from '../form/load.ts'
import { calledIn, shownLabelOf } from '../form/names.ts'
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

/** An error where the field is not in sight: with its name, once. */
const faultLine = (error: FieldError, { way }: State, t: Tell): string => {
  const text = errorText(error, t)
  const name = nameOf(error)
  const called = calledIn(name, way, t)
  return called === undefined || text.includes(called)
    ? text
    : t('pageForm.at-field', { field: shownLabelOf(name, way, t), text })
}

/** Where the field of an error is, for a view that has not got it. */
const fieldLink = (error: FieldError, state: State, t: Tell): Html => {
  const name = nameOf(error)
  return html`<a href="${linkWith(state)}#${idOf(name)}">${t('pageShell.mend-field', { field: shownLabelOf(name, state.way, t) })}</a>`
}

/** The first error of each field: it is mended first, and the others may go with it. */
const firstOfEach = (errors: readonly FieldError[]) => [
  ...new Map(errors.toReversed().map((error) => [error.pointer, error])).values(),
]

/** Why there is no result: what the case asks for, or what is refused of the fields. */
export const faultsView = (
  state: State,
  errors: readonly FieldError[],
  other: readonly FieldError[],
  view: View,
  t: Tell,
): Html => {
  if (isStart(state) && errors.every(({ code }) => code === 'asked-of-you' || code === 'required'))
    return askView(state, t)
  const asked = errors.filter(isAsked).length
  // What a published case leaves open is said at its fields; nothing is wrong yet.
  const isOpen = asked > 0 && errors.every((error) => isAsked(error) || error.code === 'missing')
  const told =
    isOpen && view === 'estimate'
      ? other
      : firstOfEach(errors.filter((error) => isOpen || !isAsked(error)))
  return html`<section class="card faults" role="alert"><h1 id="result-title">${t('pageShell.no-answer')}</h1>
<p>${isOpen ? t('page.fields-asked', { count: asked }) : t('page.fields-wrong-listed', { count: told.length })}</p>
${told.length === 0 ? '' : html`<ul class="warnings">${told.map((error) => html`<li>${faultLine(error, state, t)}${view === 'estimate' ? '' : html` ${fieldLink(error, state, t)}`}</li>`)}</ul>`}
</section>`
}

/** That the result shown is the one before, and which fields are to be mended. */
export const staleView = (state: State, errors: readonly FieldError[], t: Tell): Html => {
  const [first] = errors
  const labelAt = (error: FieldError) => shownLabelOf(nameOf(error), state.way, t)
  const fields = [...new Set(errors.map(labelAt))]
  return html`<p class="stale-note">${t('pageShell.stale-answer', { fields })}${first === undefined ? '' : html` <a href="#${idOf(nameOf(first))}">${labelAt(first)}</a>`}</p>`
}
