import { html } from 'hono/html'
import { assets } from '../assets/names.ts'
import { queryOf, sellerOf } from '../estimates/breakeven/index.ts'
import { capacity } from '../estimates/capacity/index.ts'
import { compare } from '../estimates/compare/index.ts'
import type { InferenceAnswer } from '../estimates/inference/answer.ts'
import { inference } from '../estimates/inference/index.ts'
import type { FieldError } from '../estimates/shared/answer-error.ts'
import type { Derivation } from '../estimates/shared/answer-parts.ts'
import type { CurrencyAnswer } from '../estimates/shared/currency-answer.ts'
import type { KeptConfig } from '../estimates/shared/kept-config.ts'
import type { Fields } from '../estimates/shared/merge.ts'
import type { TrainingAnswer } from '../estimates/training/answer.ts'
import { training } from '../estimates/training/index.ts'
import { find } from '../presets/registry.ts'
import { typed } from '../units/format.ts'
import { en } from '../words/en.ts'
import type { Message, Words } from '../words/message.ts'
import { say, type Tell, tellIn } from '../words/say.ts'
import { bodyOf, comparedBodyOf } from './form/body.ts'
import type { Tab } from './form/fields.ts'
import { linkOf, maxAddress } from './form/link.ts'
import { withRegionOfName } from './form/placed.ts'
import { billing, dateName, firstApi } from './form/price-fields.ts'
import {
  comparedModelOf,
  currentVersion,
  listOf,
  type Notice,
  needsChips,
  type Problem,
  pathOfTab,
  priceMethodOf,
  type State,
  shown,
  versionName,
  withChips,
} from './form/state.ts'
import { breakevenView } from './view/breakeven.ts'
import { callView } from './view/call.ts'
import { capacityView } from './view/capacity.ts'
import { carbonView, runCarbonView } from './view/carbon.ts'
import { comparisonView, noComparisonView } from './view/comparison.ts'
import type { Subject } from './view/config.ts'
import { currencyView } from './view/currency.ts'
import { footerView, mastheadView } from './view/document.ts'
import { formView, homeless, namesIn, scenarioView } from './view/form.ts'
import { inferenceHeadline, trainingHeadline } from './view/headline.ts'
import type { Html } from './view/html.ts'
import { notLoadedView } from './view/not-loaded.ts'
import { moneyPaid } from './view/paid.ts'
import { foundInPlan, noTrainingPlan, trainingPlanView } from './view/plan.ts'
import { apiName, breakdownView, chipHourView, tokensView } from './view/price.ts'
import { outOfReach, reliabilityView } from './view/reliability.ts'
import { rooflineView } from './view/roofline.ts'
import { programmeView, workView } from './view/run-cost.ts'
import { publishedView, workingView } from './view/working.ts'

/** The query of a tab as it is at first. */
const fresh = `${versionName}=${currentVersion}`

const tabs = ({ tab }: State, t: Tell) => {
  const link = (one: Tab) =>
    html`<a href="${pathOfTab[one]}?${fresh}"${tab === one ? html` aria-current="page"` : ''}>${t(`page.${one}`)}</a>`
  return html`<nav class="tabs" aria-label="${t('page.calculators')}">${(['inference', 'training', 'capacity'] as const).map(link)}</nav>`
}

const notes = (state: State, t: Tell) =>
  state.scenario.notes.length === 0
    ? ''
    : html`<details class="notes" id="notes"><summary>${t('page.notes')}</summary><ul>${state.scenario.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`

const hintedParts = [
  'server',
  'energy',
  'price',
  'overheads',
  'workload',
  'performance',
  'reliability',
  'programme',
]

/** The rate that an answer in yuan was reckoned at. */
const rateHint = ({ code, perUsd }: CurrencyAnswer): readonly (readonly [string, string])[] =>
  code === 'USD' ? [] : [['cnyPerUsd', typed(perUsd)]]

/** What empty fields stand for here: the values that presets fill in. */
const hintsOf = (derivation: Derivation | undefined) =>
  new Map(
    (derivation?.inputs ?? []).flatMap(({ id, value, origin }) =>
      value === null ||
      origin === undefined ||
      origin.from === 'request' ||
      origin.from === 'scenario'
        ? []
        : hintedParts.map((part) => [`${part}.${id}`, typed(value)] as const),
    ),
  )

const faults = (state: State, errors: readonly FieldError[], form: Html, t: Tell): Html => {
  const asked = state.scenario.asks?.length ?? 0
  const other = homeless(errors, form)
  const wrong = t(other.length === 0 ? 'page.fields-wrong' : 'page.fields-wrong-listed', {
    count: errors.length,
  })
  return html`<section class="headline faults" role="alert"><h1><span class="answer">${t('page.no-result')}</span></h1>
<p>${asked > 0 ? t('page.fields-asked', { count: asked }) : wrong}</p>
${asked > 0 ? notes(state, t) : ''}
${other.length === 0 ? '' : html`<ul class="warnings">${other.map(({ detail, allowed }) => html`<li>${t('page.error-elsewhere', { detail, allowed: allowed ?? '' })}</li>`)}</ul>`}
</section>`
}

interface Results {
  /** Left out where a field is wrong. */
  readonly body?: Html
  readonly errors: readonly FieldError[]
  readonly hints: ReadonlyMap<string, string>
  /** The request as it was understood. */
  readonly request?: Fields
  readonly subject?: Subject
  readonly currency?: CurrencyAnswer
  /** The day of its prices. */
  readonly asOf?: string
}

/** What a page is drawn with besides its state. */
interface Drawing {
  readonly today: string
  /** Where the service is, for a call that can be pasted. */
  readonly origin: string
  readonly words?: Words | undefined
  readonly problem?: Problem | undefined
  readonly notice?: Notice | undefined
  /** What was kept of a config that was read. */
  readonly kept?: KeptConfig | undefined
}

/** What an estimate is asked with for the page. */
interface Asking {
  readonly today: string
  readonly words: Words
}

const dated = ({ request }: { readonly request: Fields }): { readonly asOf?: string } =>
  typeof request.asOf === 'string' ? { asOf: request.asOf } : {}

/** The answer for the form’s own model and chips where its tokens are bought. */
const chipsOf = (state: State, answer: InferenceAnswer, asking: Asking): InferenceAnswer => {
  if (needsChips(state)) return answer
  const onChips = inference.ask(bodyOf(withChips(state)), asking)
  return onChips.ok ? onChips.answer : answer
}

/** The answer for the rent of the form where chips are owned: it is compared whichever way is chosen. */
const rentedOf = (state: State, asking: Asking): InferenceAnswer | undefined => {
  if (priceMethodOf(state) !== 'own') return undefined
  const onRent = inference.ask(bodyOf(withChips(state)), asking)
  return onRent.ok && onRent.answer.price.method === 'rent' ? onRent.answer : undefined
}

/** The break-even of the workload, against the tokens that are bought or the API that is chosen, else whoever sells the model. */
const breakevenOf = (state: State, answer: InferenceAnswer, asking: Asking, t: Tell) => {
  const model = comparedModelOf(state)
  const seller = model === undefined ? undefined : sellerOf(model, queryOf(answer))
  const api = seller?.api ?? find('apis', listOf(state))
  const name =
    answer.price.tokens !== null && answer.price.tokens.api === null
      ? t('pageMoney.own-api-prices')
      : t('pageMoney.api-tokens', { api: api === undefined ? '' : apiName(api) })
  const { today } = asking
  const isChosen = shown(state, 'price.api') !== '' || !needsChips(state)
  const chips = chipsOf(state, answer, asking)
  return breakevenView(
    answer,
    {
      chips,
      rented: rentedOf(state, asking),
      api: api?.id ?? firstApi,
      name,
      seller: isChosen ? 'chosen' : seller,
      billing: shown(state, billing.name) || undefined,
      today,
    },
    t,
  )
}

/** The comparison, or why it was refused; nothing where none is asked for, or while it waits. */
const comparisonOf = (
  table: ReturnType<typeof compare.ask> | undefined,
  { price }: InferenceAnswer,
  t: Tell,
): Html | '' => {
  if (table?.ok === true)
    return comparisonView(table.answer, price.method === 'own' ? 'own' : 'rent', t)
  const detail = table?.errors[0]?.detail
  return detail === undefined ? '' : noComparisonView(detail, t)
}

const inferenceResults = (state: State, asking: Asking): Results | 'needs-engine' => {
  const t = tellIn(asking.words)
  const body = bodyOf(state)
  const result = inference.ask(body, { ...asking, names: namesIn(t) })
  if (!result.ok) {
    if (result.needsEngine) return 'needs-engine'
    return {
      errors: result.errors,
      hints: hintsOf(undefined),
    }
  }
  const { answer } = result
  // Tokens that are bought are the same whatever the chip.
  const table = needsChips(state)
    ? compare.ask(comparedBodyOf(state), { ...asking, names: namesIn(t) })
    : undefined
  return {
    errors: [],
    request: answer.request,
    subject: answer.subject,
    currency: answer.currency,
    ...dated(answer),
    hints: new Map([...hintsOf(answer.derivation), ...rateHint(answer.currency)]),
    body: html`${inferenceHeadline(answer, asking.today, t)}${answer.roofline === null ? '' : rooflineView(answer.roofline, moneyPaid(answer, t), t)}${chipHourView(answer, t)}${tokensView(answer, t)}${breakdownView(answer, t)}${carbonView(answer, t)}${publishedView(answer.published, t)}${notes(state, t)}${workingView(answer.derivation, answer.currency.code, t)}${breakevenOf(state, answer, asking, t)}${comparisonOf(table, answer, t)}`,
  }
}

/** The run; or why there is none. */
const trainingBody = (answer: TrainingAnswer, t: Tell): Html => {
  const best = answer.reliability?.best ?? null
  if (answer.performance.method === 'plan' && answer.plan === null && best === null)
    return noTrainingPlan(answer, t)
  return html`${best === null ? trainingHeadline(answer, t) : outOfReach(answer, best, t)}${trainingPlanView(answer, t)}${reliabilityView(answer, t)}${chipHourView(answer, t)}${programmeView(answer, t)}${runCarbonView(answer, t)}`
}

const trainingResults = (state: State, asking: Asking): Results | 'needs-engine' => {
  const t = tellIn(asking.words)
  const result = training.ask(bodyOf(state), { ...asking, names: namesIn(t) })
  if (!result.ok) {
    if (result.needsEngine) return 'needs-engine'
    return {
      errors: result.errors,
      hints: hintsOf(undefined),
    }
  }
  const { answer } = result
  return {
    errors: [],
    request: answer.request,
    subject: answer.subject,
    currency: answer.currency,
    ...dated(answer),
    hints: new Map([
      ...hintsOf(answer.derivation),
      ...foundInPlan(answer.plan),
      ...rateHint(answer.currency),
    ]),
    body: html`${trainingBody(answer, t)}${workView(answer, t)}${publishedView(answer.published, t)}${notes(state, t)}${workingView(answer.derivation, answer.currency.code, t)}`,
  }
}

const capacityResults = (state: State, asking: Asking): Results | 'needs-engine' => {
  const t = tellIn(asking.words)
  const result = capacity.ask(bodyOf(state), { ...asking, names: namesIn(t) })
  if (!result.ok) {
    if (result.needsEngine) return 'needs-engine'
    return {
      errors: result.errors,
      hints: hintsOf(undefined),
    }
  }
  const { answer } = result
  const working = answer.rows[0]?.derivation
  return {
    errors: [],
    request: answer.request,
    hints: hintsOf(working),
    body: html`${capacityView(answer, t)}${notes(state, t)}${working === undefined ? '' : workingView(working, 'USD', t)}`,
  }
}

const resultsOf = {
  inference: inferenceResults,
  training: trainingResults,
  capacity: capacityResults,
} as const

/** The link to what is shown, or how to share what no link holds. */
const linkView = (state: State, origin: string, t: Tell): Html => {
  const { query, tooLong } = linkOf(state, origin)
  return tooLong === undefined
    ? html`<a class="link" id="link" data-copied="${t('page.link-copied')}" href="?${query}">${t('page.link')}</a>`
    : html`<span class="link-too-long" id="link-too-long" role="status">${t('pageForm.link-too-long', { length: tooLong, maxLength: maxAddress })}</span>`
}

/** The page below its masthead, the same on the service and in the browser. */
export const mainView = (
  asked: State,
  { today, origin, words = en, problem, notice, kept }: Drawing,
): Html | 'needs-engine' => {
  const t = tellIn(words)
  const state = withRegionOfName(asked)
  const results = resultsOf[state.tab](state, { today, words })
  if (results === 'needs-engine') return results
  const changed = state.changes.size > 0
  const hints = new Map([...results.hints, [dateName, today]])
  const form = formView(state, { ...results, hints, kept }, t)
  const told = (messages: readonly Message[]) =>
    t.format.sentences(messages.map((one) => say(words, one)))
  return html`${tabs(state, t)}
<div class="columns"><div class="side">
${scenarioView(state, t)}
${problem === undefined ? '' : html`<p class="error" role="alert">${told(problem)}</p>`}
${notice === undefined ? '' : html`<p class="notice" role="status">${told(notice)}</p>`}
<p class="changed">${changed ? html`${t('page.edited')} <a href="?${fresh}&amp;${new URLSearchParams({ scenario: state.scenario.id })}">${t('page.reset')}</a>` : state.scenario.published.length > 0 ? t('page.as-published') : ''} ${linkView(state, origin, t)}</p>
${form}
${notLoadedView(t)}</div><div class="results" id="results">${state.tab === 'capacity' ? '' : currencyView(state, results, t)}${results.body === undefined ? faults(state, results.errors, form, t) : html`${results.body}${callView(state, origin, t)}`}</div></div>`
}

/** The whole document. */
export const documentView = (state: State, main: Html, today: string, words: Words = en): Html => {
  const t = tellIn(words)
  return html`<!doctype html>
<html lang="${t.format.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state.scenario.name} – Suanpan</title>
<meta name="description" content="${t('page.description')}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.app}"></script>
</head>
<body>
${mastheadView(t)}
<main id="main" data-today="${today}">${main}</main>
${footerView(t)}
</body>
</html>`
}
