import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Warning } from '../../estimates/shared/answer-parts.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import { chipNumbers } from '../../presets/chip.ts'
import { find } from '../../presets/registry.ts'
import type { Words } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'
import {
  moneyPaid,
  paidPerMillionTokens,
  paidPerQuery,
  paidPerYear,
  rangeText,
  withinInterval,
} from './paid.ts'
import { otherWarnings, priceFacts } from './price-facts.ts'
import { yearAhead } from './year-ahead.ts'

interface Tile {
  readonly label: string
  readonly text: string | null
  readonly reason?: string | undefined
  readonly detail?: string
}

export const tile = ({ label, text, reason, detail }: Tile, t: Tell) =>
  html`<div class="tile"><dt>${label}</dt><dd>${text ?? html`<span class="unknown">${t('page.unknown')}</span>`}${text === null && reason !== undefined ? html`<small>${reason}</small>` : detail === undefined ? '' : html`<small>${detail}</small>`}</dd></div>`

export const shownAs = (value: number | null, format: (value: number) => string) =>
  value === null ? null : format(value)

export const warningsView = (warnings: readonly Warning[], t: Tell): Html =>
  warnings.length === 0
    ? html``
    : html`<ul class="warnings" aria-label="${t('page.warnings')}">${warnings.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`

/** A code whose words take no parameters. */
type Plain<G extends 'pageHeadline' | 'pageMoney' | 'pagePlan' | 'pageResults'> = {
  [K in keyof Words[G] & string]: Words[G][K] extends string ? `${G}.${K}` : never
}[keyof Words[G] & string]

export type TileLabel =
  | Plain<'pageHeadline'>
  | Plain<'pageMoney'>
  | Plain<'pagePlan'>
  | Plain<'pageResults'>

/** A tile under a label of the words. */
export const figure = (
  t: Tell,
  label: TileLabel,
  text: string | null,
  rest: { readonly reason?: string | undefined; readonly detail?: string } = {},
) => tile({ label: t(label), text, ...rest }, t)

const savedTile = (
  kilowattHours: number | null,
  dollars: number | null,
  { amount }: Money,
  t: Tell,
) =>
  kilowattHours === null || kilowattHours === 0
    ? ''
    : html`<dl class="tiles worth">${figure(t, 'pageHeadline.efficiency-saves', t.format.energy(kilowattHours), { detail: dollars === null ? t('pageHeadline.electricity-price-missing') : amount(dollars) })}</dl>`

const refreshTiles = (
  { refresh, unknown }: InferenceAnswer,
  { amount }: Money,
  paid: Money,
  t: Tell,
) =>
  refresh === null
    ? ''
    : html`${figure(t, 'pageHeadline.training-per-query', shownAs(refresh.trainingUsdPerQuery, amount), { reason: unknown['/refresh/trainingUsdPerQuery'] })}
${figure(t, 'pageHeadline.query-with-training', shownAs(refresh.totalUsdPerQuery, paid.amount), { reason: unknown['/refresh/totalUsdPerQuery'] })}`

const valueTiles = ({ value, unknown }: InferenceAnswer, { amount }: Money, t: Tell) =>
  value === null
    ? ''
    : html`${figure(t, 'pageHeadline.value-per-year', shownAs(value.valueUsdPerYear, amount), { reason: unknown['/value/valueUsdPerYear'] })}
${figure(t, 'pageHeadline.margin-per-year', shownAs(value.marginUsdPerYear, amount), { reason: unknown['/value/marginUsdPerYear'], detail: value.marginOverCost === null ? '' : t('pageHeadline.share-of-cost', { share: value.marginOverCost }) })}
${
  value.paybackYears === 0
    ? ''
    : figure(
        t,
        'pageHeadline.payback',
        shownAs(value.paybackYears, (years) => t('pageHeadline.payback-days', { years })),
        { reason: unknown['/value/paybackYears'] },
      )
}`

/** What training and worth come to, where the request asks; `paid` is for what the chips’ cost is in. */
const worthTiles = (answer: InferenceAnswer, money: Money, paid: Money, t: Tell) =>
  answer.refresh === null && answer.value === null
    ? ''
    : html`<dl class="tiles worth" id="worth-tiles">${refreshTiles(answer, money, paid, t)}${valueTiles(answer, money, t)}</dl>`

/** What no other limit, precision or method cures: a figure of the chip that a plan needs. */
const lacksFigures = ({ request: { accelerator } }: InferenceAnswer): boolean => {
  if (isFields(accelerator))
    return ['memoryBytes', 'bandwidthBytesPerSecond'].some((id) => accelerator[id] == null)
  const preset = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  return preset !== undefined && typeof chipNumbers(preset) === 'string'
}

const noPlanText = (answer: InferenceAnswer, t: Tell): string => {
  const reason = answer.unknown['/roofline'] ?? t('pageHeadline.no-plan-found')
  return lacksFigures(answer) ? reason : t('pageHeadline.no-plan-advice', { reason })
}

/** Without a plan nothing is known, for one reason that is said once. */
const noPlan = (what: string, answer: InferenceAnswer, t: Tell): Html =>
  html`<section class="headline faults" role="alert"><h1><span class="what">${what}</span> <span class="answer">${t('pageHeadline.no-plan')}</span></h1>
<p>${noPlanText(answer, t)}</p>
${warningsView(answer.warnings, t)}
</section>`

const yearText = (usdPerYear: number | null, { amount }: Money, t: Tell) =>
  usdPerYear === null
    ? t('pageHeadline.price-unknown')
    : t('pageHeadline.per-year', { amount: amount(usdPerYear) })

/** The 80% interval of the amount in the headline. */
const intervalLine = (
  { cost: { allInInterval } }: Pick<InferenceAnswer, 'cost'>,
  money: Money,
  t: Tell,
): Html | '' => {
  const range = rangeText(allInInterval, money)
  return range === '' ? '' : html`<p class="interval">${t('pageHeadline.interval', { range })}</p>`
}

/** What of a year’s cost is for all chips that are paid, those in reserve too, or tokens; where that is another amount. */
const ofThisLine = (
  { cost: { spendUsdPerYear, allInUsdPerYear: all }, price }: InferenceAnswer,
  money: Money,
  t: Tell,
) =>
  spendUsdPerYear === null || all === null || money.amount(all) === money.amount(spendUsdPerYear)
    ? ''
    : html`<p class="all-in">${t(price.method === 'api' ? 'pageHeadline.of-this-tokens' : 'pageHeadline.of-this-chips')} <strong>${t('pageHeadline.part-per-year', { amount: money.amount(spendUsdPerYear) })}</strong></p>`

/** What to enter where the price is not known. */
const noPriceLine = (
  known: number | null,
  reason: string | undefined,
  method: InferenceAnswer['price']['method'],
  t: Tell,
) =>
  known === null
    ? html`<p class="unknown">${t(`pageHeadline.enter-${method}`, { reason: reason ?? t('pageHeadline.price-not-known') })}</p>`
    : ''

const costTiles = ({ cost, unknown }: InferenceAnswer, { amount }: Money, t: Tell) => {
  const reason = unknown['/cost/usdPerYear']
  // A day has no sum with all other costs: it stands where there are none.
  return html`${paidPerYear(cost) === cost.usdPerYear ? figure(t, 'pageHeadline.per-day', shownAs(cost.usdPerDay, amount), { reason }) : ''}
${figure(t, 'pageHeadline.per-query', shownAs(paidPerQuery(cost), amount), { reason })}
${figure(t, 'pageHeadline.per-million-tokens', shownAs(paidPerMillionTokens(cost), amount), { reason })}`
}

/** Retries, reserves and hours without use take more servers than the load does. */
const heldText = ({ servers, heldServers }: InferenceAnswer['fleet'], t: Tell) =>
  heldServers === null || heldServers === servers
    ? ''
    : t('pageHeadline.servers-held', { servers: heldServers })

/** Idle time and carbon, where they are known: what else a fleet costs. */
const alsoTiles = ({ cost, energy }: InferenceAnswer, { amount }: Money, t: Tell) => {
  const { idleUsdPerYear: idle } = cost
  const { tonnesCo2ePerYear: tonnes, gramsCo2ePerQuery: grams } = energy
  const tiles = [
    idle === null || idle <= 0
      ? ''
      : figure(t, 'pageHeadline.idle-cost', amount(idle), {
          detail:
            cost.idleCostShare === null
              ? t('pageHeadline.idle-detail')
              : t('pageHeadline.idle-share', { share: cost.idleCostShare }),
        }),
    tonnes === null
      ? ''
      : figure(t, 'pageHeadline.co2e-per-year', t('pageResults.tonnes', { value: tonnes }), {
          detail: t('pageHeadline.of-electricity'),
        }),
    grams === null ? '' : figure(t, 'pageHeadline.co2e-per-query', t.format.withPrefix(grams, 'g')),
  ].filter((one) => one !== '')
  return tiles.length === 0 ? '' : html`<dl class="tiles worth">${tiles}</dl>`
}

/** What a figure of bought tokens is at most, where it is not known. */
const boundedBy = (
  known: number | null,
  most: number | null | undefined,
  { amount }: Money,
  t: Tell,
) =>
  known !== null
    ? amount(known)
    : most == null
      ? null
      : t('pageHeadline.at-most', { amount: amount(most) })

/** The year in words, or its upper bound where a price that it takes is not published. */
const boughtYear = ({ cost, price: { atMost } }: InferenceAnswer, money: Money, t: Tell) =>
  cost.usdPerYear === null && atMost?.usdPerYear != null
    ? t('pageHeadline.at-most-per-year', { amount: money.amount(atMost.usdPerYear) })
    : yearText(paidPerYear(cost), money, t)

/** Tokens that are bought, in one line and four figures. */
const boughtHeadline = (answer: InferenceAnswer, qps: number, today: string, t: Tell): Html => {
  const { subject, cost, unknown, warnings, price } = answer
  const money = moneyOf(answer, t)
  const reason = unknown['/cost/usdPerYear']
  const most = price.atMost ?? undefined
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${t('pageHeadline.bought', { qps, model: subject.model })}</span> <span class="answer">${boughtYear(answer, money, t)}</span></h1>
${priceFacts(answer, today, t)}${ofThisLine(answer, money, t)}${
  most === undefined
    ? noPriceLine(cost.usdPerYear, reason, price.method, t)
    : html`<p class="unknown">${t('pageHeadline.bound-api', { reason: reason ?? '' })}</p>`
}
${yearAhead(answer, t)}<dl class="tiles">
${paidPerYear(cost) === cost.usdPerYear ? figure(t, 'pageHeadline.per-day', boundedBy(cost.usdPerDay, most?.usdPerDay, money, t)) : ''}
${figure(t, 'pageHeadline.per-query', boundedBy(paidPerQuery(cost), most?.usdPerQuery, money, t))}
${figure(t, 'pageHeadline.per-million-tokens', shownAs(paidPerMillionTokens(cost), money.amount))}
${figure(t, 'pageHeadline.per-million-output-tokens', shownAs(cost.usdPerMillionOutputTokens, money.amount), { detail: cost.usdPerMillionOutputTokens === null ? '' : t('pageHeadline.input-included') })}
</dl>
<p class="no-chips">${t('pageHeadline.no-chips')}</p>
${worthTiles(answer, money, money, t)}${warningsView(otherWarnings(warnings), t)}
</section>`
}

const queriesPerSecondOf = ({ request }: InferenceAnswer): number => {
  const workload = isFields(request.workload) ? request.workload : {}
  return typeof workload.queriesPerSecond === 'number' ? workload.queriesPerSecond : 0
}

/** The chips that are billed: rented exactly and top-down, without rounding those that the load needs. */
const chipsPaid = ({ fleet, price, roofline }: InferenceAnswer): number | null =>
  price.billing?.by === 'exact' && price.method === 'rent' && roofline === null
    ? fleet.chipsExact
    : fleet.chips

/** The answer in one line and eight figures. */
export const inferenceHeadline = (answer: InferenceAnswer, today: string, t: Tell): Html => {
  const { subject, cost, fleet, energy, unknown, warnings, price } = answer
  const qps = queriesPerSecondOf(answer)
  const money = moneyOf(answer, t)
  if (price.method === 'api') return boughtHeadline(answer, qps, today, t)
  const paid = moneyPaid(answer, t)
  const what = t('pageHeadline.served', {
    qps,
    model: subject.model,
    chip: subject.accelerator ?? '',
  })
  if (answer.performance.method === 'roofline' && answer.roofline === null)
    return noPlan(what, answer, t)
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${what}</span> <span class="answer">${yearText(paidPerYear(cost), paid, t)}</span></h1>
${priceFacts(answer, today, t)}${ofThisLine(answer, paid, t)}${intervalLine(answer, paid, t)}${noPriceLine(cost.usdPerYear, unknown['/cost/usdPerYear'], price.method, t)}
<dl class="tiles">
${costTiles(answer, paid, t)}
${figure(t, 'pageHeadline.server-capex', shownAs(cost.capexUsd, money.amount), { reason: unknown['/cost/capexUsd'] })}
${figure(t, 'pageHeadline.chips', shownAs(chipsPaid(answer), t.format.figure), { reason: unknown['/fleet/chips'], detail: fleet.utilization === null ? '' : t('pageHeadline.utilized', { share: fleet.utilization }) })}
${figure(t, 'pageHeadline.servers', shownAs(fleet.servers, t.format.count), { reason: unknown['/fleet/servers'], detail: heldText(fleet, t) })}
${figure(
  t,
  'pageHeadline.power',
  shownAs(energy.powerWatts, (watts) => t.format.withPrefix(watts, 'W')),
  {
    reason: unknown['/energy/powerWatts'],
    detail:
      energy.kilowattHoursPerDay === null
        ? ''
        : t('pageHeadline.energy-per-day', {
            energy: t.format.energy(energy.kilowattHoursPerDay),
          }),
  },
)}
${figure(
  t,
  'pageHeadline.energy-per-query',
  shownAs(energy.wattHoursPerQuery, (wh) => t.format.withPrefix(wh, 'Wh')),
  { reason: unknown['/energy/wattHoursPerQuery'] },
)}
</dl>
${alsoTiles(answer, paid, t)}${worthTiles(answer, money, paid, t)}${savedTile(energy.savedKilowattHoursPerYear, energy.savedElectricityUsdPerYear, money, t)}
${warningsView(otherWarnings(warnings), t)}
</section>`
}

/** What a run costs with the rest of the project, where that is another amount. */
const programmeLine = (
  { cost: { usd, totalUsd, totalInterval } }: TrainingAnswer,
  exact: Money,
  t: Tell,
) => {
  const money = withinInterval(exact, totalUsd, totalInterval)
  const range = rangeText(totalInterval, money)
  return usd === null || totalUsd === null || money.amount(totalUsd) === money.amount(usd)
    ? ''
    : html`<p class="all-in">${t('pageHeadline.with-project')} <strong>${money.amount(totalUsd)}</strong>${range === '' ? '' : html` ${t('pageHeadline.interval-of-project', { range })}`}</p>`
}

/** A training run in one line and eight figures. */
export const trainingHeadline = (answer: TrainingAnswer, t: Tell): Html => {
  const { subject, cost, fleet, energy, unknown, warnings, chipHours, tokens, flops, mfu } = answer
  const money = withinInterval(moneyOf(answer, t), cost.usd, cost.interval)
  const range = rangeText(cost.interval, money)
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${t('pageHeadline.run', { tokens, model: subject.model, chips: fleet.chips, chip: subject.accelerator ?? '' })}</span> <span class="answer">${cost.usd === null ? t('pageHeadline.price-unknown') : t('pageHeadline.approximately', { amount: money.amount(cost.usd) })}</span></h1>
${noPriceLine(cost.usd, unknown['/cost/usd'], answer.price.method, t)}${range === '' ? '' : html`<p class="interval">${t('pageHeadline.interval-of-run', { range })}</p>`}${programmeLine(answer, moneyOf(answer, t), t)}
<dl class="tiles">
${figure(
  t,
  'pageHeadline.days-label',
  shownAs(answer.days, (value) => t('pageHeadline.days', { value })),
  { reason: unknown['/days'] },
)}
${figure(t, 'pageHeadline.chips', shownAs(fleet.chips, t.format.count), { reason: unknown['/fleet/chips'] })}
${figure(t, 'pageHeadline.chip-hours', shownAs(chipHours, t.format.rounded))}
${figure(t, 'pageHeadline.training-tokens', shownAs(tokens, t.format.rounded), { reason: unknown['/tokens'] })}
${figure(t, 'pageHeadline.model-flops', shownAs(flops, t.format.scientific), { reason: unknown['/flops'] })}
${figure(t, 'pageHeadline.mfu', shownAs(mfu, t.format.percent), { reason: unknown['/mfu'] })}
${figure(t, 'pageHeadline.energy', shownAs(energy.kilowattHours, t.format.energy), {
  reason: unknown['/energy/kilowattHours'],
})}
${figure(t, 'pageHeadline.server-capex', shownAs(cost.capexUsd, money.amount), { reason: unknown['/cost/capexUsd'] })}
</dl>
${energy.tonnesCo2e === null ? '' : html`<dl class="tiles worth">${figure(t, 'pageHeadline.co2e-of-run', t('pageResults.tonnes', { value: energy.tonnesCo2e }), { detail: t('pageHeadline.of-electricity') })}</dl>`}${savedTile(energy.savedKilowattHours, energy.savedElectricityUsd, money, t)}
${warningsView(warnings, t)}
</section>`
}
