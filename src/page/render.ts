import { html } from 'hono/html'
import { capacity } from '../estimates/capacity/index.ts'
import { compare } from '../estimates/compare/index.ts'
import type { InferenceAnswer } from '../estimates/inference/answer.ts'
import { inference } from '../estimates/inference/index.ts'
import type { FieldError } from '../estimates/shared/answer-error.ts'
import type { Derivation } from '../estimates/shared/answer-parts.ts'
import type { CurrencyAnswer } from '../estimates/shared/currency-answer.ts'
import type { TrainingAnswer } from '../estimates/training/answer.ts'
import { training } from '../estimates/training/index.ts'
import { find } from '../presets/registry.ts'
import { exact } from '../units/format.ts'
import { bodyOf } from './form/body.ts'
import { fieldsOf } from './form/fields.ts'
import { firstApi, priceChoices } from './form/price-fields.ts'
import { apiOf, needsChips, type State, writeState } from './form/state.ts'
import { trainingChoices } from './form/training-fields.ts'
import { breakevenView } from './view/breakeven.ts'
import { capacityView } from './view/capacity.ts'
import { carbonView, runCarbonView } from './view/carbon.ts'
import { comparisonView } from './view/comparison.ts'
import { currencyView } from './view/currency.ts'
import { formView, homeless, scenarioView } from './view/form.ts'
import { inferenceHeadline, trainingHeadline } from './view/headline.ts'
import type { Html } from './view/html.ts'
import { moneyOf } from './view/money.ts'
import { foundInPlan, noTrainingPlan, trainingPlanView } from './view/plan.ts'
import { breakdownView, chipHourView, tokensView } from './view/price.ts'
import { outOfReach, reliabilityView } from './view/reliability.ts'
import { rooflineView } from './view/roofline.ts'
import { programmeView, workView } from './view/run-cost.ts'
import { publishedView, workingView } from './view/working.ts'

const tabs = (state: State) =>
  html`<nav class="tabs" aria-label="Calculators"><a href="/"${state.tab === 'inference' ? html` aria-current="page"` : ''}>Inference</a><a href="/training"${state.tab === 'training' ? html` aria-current="page"` : ''}>Training</a><a href="/capacity"${state.tab === 'capacity' ? html` aria-current="page"` : ''}>Capacity</a></nav>`

const notes = (state: State) =>
  state.scenario.notes.length === 0
    ? ''
    : html`<details class="notes" id="notes"><summary>Notes on this scenario</summary><ul>${state.scenario.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`

const asCall = (state: State) =>
  html`<details class="call" id="call"><summary>This as an API call</summary><pre tabindex="0" role="region" aria-label="API call"><code>curl -s /api/v1/${state.tab} -H 'Content-Type: application/json' -d '${JSON.stringify(bodyOf(state))}'</code></pre></details>`

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
  code === 'USD' ? [] : [['cnyPerUsd', exact(perUsd)]]

/** What empty fields stand for here: the values that presets fill in. */
const hintsOf = (derivation: Derivation | undefined) =>
  new Map(
    (derivation?.inputs ?? []).flatMap(({ id, value, origin }) =>
      value === null ||
      origin === undefined ||
      origin.from === 'request' ||
      origin.from === 'scenario'
        ? []
        : hintedParts.map((part) => [`${part}.${id}`, exact(value)] as const),
    ),
  )

const faults = (state: State, errors: readonly FieldError[]): Html => {
  const asked = state.scenario.asks?.length ?? 0
  const other = homeless(errors, [
    'workload',
    'performance',
    'model',
    'model.config',
    'accelerator',
    'reliability',
    'programme',
    'price',
    'overheads',
    ...priceChoices.filter((name) => name !== 'currency'),
    ...trainingChoices,
    ...fieldsOf(state.tab).map(({ name }) => name),
  ])
  return html`<section class="headline faults" role="alert"><h1><span class="answer">No answer yet</span></h1>
<p>${asked > 0 ? `This scenario leaves ${asked === 1 ? 'one figure' : `${asked} figures`} to you, which nobody published. The form says which.` : errors.length === 1 ? 'One field is wrong; the form says what is allowed.' : `${errors.length} fields are wrong; the form says what is allowed.`}</p>
${asked > 0 ? notes(state) : ''}
${other.length === 0 ? '' : html`<ul class="warnings">${other.map(({ pointer, detail, allowed }) => html`<li><code>${pointer}</code> ${detail} ${allowed ?? ''}</li>`)}</ul>`}
</section>`
}

interface Results {
  readonly body: Html
  readonly errors: readonly FieldError[]
  readonly hints: ReadonlyMap<string, string>
  readonly currency?: CurrencyAnswer
}

/** The break-even of the workload, against the tokens that are bought or the API that is chosen. */
const breakevenOf = (state: State, answer: InferenceAnswer) => {
  const chosen = apiOf(state)
  const api = find('apis', chosen === 'custom' ? firstApi : chosen)
  const name =
    answer.price.tokens !== null && answer.price.tokens.api === null
      ? 'the prices of your own'
      : `${api?.provider} ${api?.model}`
  return breakevenView(answer, api?.id ?? firstApi, name)
}

const inferenceResults = (state: State): Results | 'needs engine' => {
  const body = bodyOf(state)
  const result = inference.ask(body)
  if (!result.ok) {
    if (result.needsEngine) return 'needs engine'
    return { body: faults(state, result.errors), errors: result.errors, hints: hintsOf(undefined) }
  }
  const { answer } = result
  // Tokens that are bought are the same whatever the chip.
  const table = needsChips(state) ? compare.ask(body) : undefined
  return {
    errors: [],
    currency: answer.currency,
    hints: new Map([...hintsOf(answer.derivation), ...rateHint(answer.currency)]),
    body: html`${inferenceHeadline(answer)}${answer.roofline === null ? '' : rooflineView(answer.roofline, moneyOf(answer))}${chipHourView(answer)}${tokensView(answer)}${breakdownView(answer)}${carbonView(answer)}${publishedView(answer.published)}${notes(state)}${workingView(answer.derivation, answer.currency.code)}${breakevenOf(state, answer)}${table?.ok === true ? comparisonView(table.answer, answer.price.method === 'own' ? 'own' : 'rent') : ''}${asCall(state)}`,
  }
}

/** The run; or why there is none. */
const trainingBody = (answer: TrainingAnswer): Html => {
  const best = answer.reliability?.best ?? null
  if (answer.performance.method === 'plan' && answer.plan === null && best === null)
    return noTrainingPlan(answer)
  return html`${best === null ? trainingHeadline(answer) : outOfReach(answer, best)}${trainingPlanView(answer)}${reliabilityView(answer)}${chipHourView(answer)}${programmeView(answer)}${runCarbonView(answer)}`
}

const trainingResults = (state: State): Results | 'needs engine' => {
  const result = training.ask(bodyOf(state))
  if (!result.ok) {
    if (result.needsEngine) return 'needs engine'
    return { body: faults(state, result.errors), errors: result.errors, hints: hintsOf(undefined) }
  }
  const { answer } = result
  return {
    errors: [],
    currency: answer.currency,
    hints: new Map([
      ...hintsOf(answer.derivation),
      ...foundInPlan(answer.plan),
      ...rateHint(answer.currency),
    ]),
    body: html`${trainingBody(answer)}${workView(answer)}${publishedView(answer.published)}${notes(state)}${workingView(answer.derivation, answer.currency.code)}${asCall(state)}`,
  }
}

const capacityResults = (state: State): Results | 'needs engine' => {
  const result = capacity.ask(bodyOf(state))
  if (!result.ok) {
    if (result.needsEngine) return 'needs engine'
    return { body: faults(state, result.errors), errors: result.errors, hints: hintsOf(undefined) }
  }
  const { answer } = result
  const working = answer.rows[0]?.derivation
  return {
    errors: [],
    hints: hintsOf(working),
    body: html`${capacityView(answer)}${notes(state)}${working === undefined ? '' : workingView(working)}${asCall(state)}`,
  }
}

const resultsOf = {
  inference: inferenceResults,
  training: trainingResults,
  capacity: capacityResults,
} as const

/** The page below its masthead, the same on the service and in the browser. */
export const mainView = (state: State, problem: string | undefined): Html | 'needs engine' => {
  const results = resultsOf[state.tab](state)
  if (results === 'needs engine') return results
  const changed = state.changes.size > 0
  return html`${tabs(state)}
<div class="columns"><div class="side">
${scenarioView(state)}
${problem === undefined ? '' : html`<p class="error" role="alert">${problem}</p>`}
<p class="changed">${changed ? html`Changed from the scenario. <a href="?${new URLSearchParams({ scenario: state.scenario.id })}">Back to it</a>` : state.scenario.published.length > 0 ? html`As published.` : ''} <a class="link" id="link" href="?${writeState(state)}">Link to these numbers</a></p>
${formView(state, results.errors, results.hints)}
</div><div class="results" id="results">${state.tab === 'capacity' ? '' : currencyView(state, results.currency)}${results.body}</div></div>`
}

/** The whole document. */
export const documentView = (state: State, main: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state.scenario.name} – Suanpan</title>
<meta name="description" content="What an LLM workload costs, on which accelerators, and why: every number with its working and its source.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
<script type="module" src="/assets/app.js"></script>
</head>
<body>
<header class="masthead"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><p>What will this LLM workload cost, on which accelerators, and why?</p><nav aria-label="Service"><a href="/docs">API</a><a href="/api/v1/presets">Data</a></nav></header>
<main id="main">${main}</main>
<footer><p>Every number has its formula, its inputs and their sources: see the working. A year is 365 days. Estimates say that they are.</p></footer>
</body>
</html>`
