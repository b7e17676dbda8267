import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import { chipNumbers } from '../../presets/chip.ts'
import { find } from '../../presets/registry.ts'
import type { Words } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { type Money, moneyOf } from '../parts/money.ts'
import { moneyPaid, paidPerQuery, paidPerYear } from '../parts/paid.ts'
import { warningsView } from '../parts/warnings.ts'

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

export const savedTile = (
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
export const noPlanOf = (what: string, answer: InferenceAnswer, t: Tell): Html =>
  html`<section class="card faults" role="alert"><h1 id="result-title"><span class="what">${what}</span> <span class="answer">${t('pageHeadline.no-plan')}</span></h1>
<p>${noPlanText(answer, t)}</p>
${warningsView(answer.warnings, t)}
</section>`

/** What of a year’s cost is for all chips that are paid, those in reserve too, or tokens; where that is another amount. */
export const ofThisOf = (
  { cost: { spendUsdPerYear, allInUsdPerYear: all }, price }: InferenceAnswer,
  money: Money,
  t: Tell,
) =>
  spendUsdPerYear === null || all === null || money.amount(all) === money.amount(spendUsdPerYear)
    ? ''
    : html`<p class="all-in">${t(price.method === 'api' ? 'pageHeadline.of-this-tokens' : 'pageHeadline.of-this-chips')} <strong>${t('pageHeadline.part-per-year', { amount: money.amount(spendUsdPerYear) })}</strong></p>`

/** What to enter where the price is not known. */
export const noPriceLine = (
  known: number | null,
  reason: string | undefined,
  method: InferenceAnswer['price']['method'],
  t: Tell,
) =>
  known === null
    ? html`<p class="unknown">${t(`pageHeadline.enter-${method}`, { reason: reason ?? t('pageHeadline.price-not-known') })}</p>`
    : ''

/** What a figure of bought tokens is at most, where it is not known. */
const boundedBy = (
  known: number | null,
  most: number | null | undefined,
  { amount }: Pick<Money, 'amount'>,
  t: Tell,
) =>
  known !== null
    ? amount(known)
    : most == null
      ? null
      : t('pageHeadline.at-most', { amount: amount(most) })

const costTiles = ({ cost, price }: InferenceAnswer, { amount }: Money, t: Tell) => {
  const most = price.atMost ?? undefined
  // Why there is no cost stands at the answer. A day has no sum with all other costs: it stands where there are none.
  return html`${paidPerYear(cost) === cost.usdPerYear ? figure(t, 'pageHeadline.per-day', boundedBy(cost.usdPerDay, most?.usdPerDay, { amount }, t)) : ''}
${figure(t, 'pageHeadline.per-query', boundedBy(paidPerQuery(cost), most?.usdPerQuery, { amount }, t))}
${price.method === 'api' ? figure(t, 'pageHeadline.per-million-output-tokens', shownAs(cost.usdPerMillionOutputTokens, amount), { detail: cost.usdPerMillionOutputTokens === null ? '' : t('pageHeadline.input-included') }) : ''}`
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

type Asked = InferenceAnswer['request']

/** The PUE that the power is with. */
const pueOf = ({ energy }: Asked): number | null => {
  const pue = isFields(energy) ? energy.powerUsageEffectiveness : undefined
  return typeof pue === 'number' ? pue : null
}

/** Of what the power is: with a PUE of 1 that of the servers, without the cooling of their site. */
export const powerLabel = (
  request: Asked,
): 'pageHeadline.server-power' | 'pageHeadline.site-power' =>
  pueOf(request) === 1 ? 'pageHeadline.server-power' : 'pageHeadline.site-power'

/** What else a fleet has: its price, servers, power and energy. */
const fleetTiles = (
  { cost, fleet, energy, price, request, unknown }: InferenceAnswer,
  money: Money,
  t: Tell,
) =>
  html`${figure(t, 'pageHeadline.server-capex', shownAs(cost.capexUsd, money.amount), {
    reason: unknown['/cost/capexUsd'],
    detail: t(
      price.method === 'own' ? 'pageHeadline.of-whole-servers' : 'pageHeadline.of-chips-paid',
    ),
  })}
${figure(t, 'pageHeadline.servers', shownAs(fleet.servers, t.format.count), { reason: unknown['/fleet/servers'], detail: heldText(fleet, t) })}
${figure(
  t,
  powerLabel(request),
  shownAs(energy.powerWatts, (watts) => t.format.withPrefix(watts, 'W')),
  {
    reason: unknown['/energy/powerWatts'],
    detail: t('pageHeadline.power-of', {
      pue: pueOf(request),
      energy:
        energy.kilowattHoursPerDay === null ? '' : t.format.energy(energy.kilowattHoursPerDay),
    }),
  },
)}
${figure(
  t,
  'pageHeadline.energy-per-query',
  shownAs(energy.wattHoursPerQuery, (wh) => t.format.withPrefix(wh, 'Wh')),
  { reason: unknown['/energy/wattHoursPerQuery'] },
)}`

/** Every other figure of an answer. */
export const otherFigures = (answer: InferenceAnswer, t: Tell): Html => {
  const { energy, price } = answer
  const money = moneyOf(answer, t)
  const paid = moneyPaid(answer, t)
  const isBought = price.method === 'api'
  return html`<section class="card"><h2>${t('pageShell.more')}</h2>
<dl class="tiles">${costTiles(answer, paid, t)}${isBought ? '' : fleetTiles(answer, money, t)}</dl>
${isBought ? html`<p class="no-chips">${t('pageHeadline.no-chips')}</p>` : alsoTiles(answer, paid, t)}${worthTiles(answer, money, paid, t)}${savedTile(energy.savedKilowattHoursPerYear, energy.savedElectricityUsdPerYear, money, t)}</section>`
}

/** What to enter where the price of an answer is not known, or what it is at most. */
export const noPriceOf = ({ cost, unknown, price }: InferenceAnswer, t: Tell): Html | '' => {
  const reason = unknown['/cost/usdPerYear']
  return price.atMost == null
    ? noPriceLine(cost.usdPerYear, reason, price.method, t)
    : html`<p class="unknown">${t('pageHeadline.bound-api', { reason: reason ?? '' })}</p>`
}
