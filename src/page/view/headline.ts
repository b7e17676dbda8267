import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Warning } from '../../estimates/shared/answer-parts.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import { count, exact, percent, withPrefix } from '../../units/format.ts'
import { carbonText } from './carbon.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'

interface Tile {
  readonly label: string
  readonly text: string | null
  readonly reason?: string | undefined
  readonly detail?: string
}

export const tile = ({ label, text, reason, detail }: Tile) =>
  html`<div class="tile"><dt>${label}</dt><dd>${text ?? html`<span class="unknown">unknown</span>`}${text === null && reason !== undefined ? html`<small>${reason}</small>` : detail === undefined ? '' : html`<small>${detail}</small>`}</dd></div>`

export const shownAs = (value: number | null, format: (value: number) => string) =>
  value === null ? null : format(value)

export const warningsView = (warnings: readonly Warning[]): Html =>
  warnings.length === 0
    ? html``
    : html`<ul class="warnings" aria-label="Mind">${warnings.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`

const rate = (value: number) =>
  value !== 0 && value < 1
    ? `${Number((value * 3600).toPrecision(3))} queries/h`
    : `${count(value)} queries/s`

const savedTile = (kilowattHours: number | null, dollars: number | null, { amount }: Money) =>
  kilowattHours === null || kilowattHours === 0
    ? ''
    : html`<dl class="tiles worth">${tile({ label: 'The gain in efficiency saves', text: withPrefix(kilowattHours * 1000, 'Wh'), detail: dollars === null ? 'a price of electricity tells what that is worth' : amount(dollars) })}</dl>`

const refreshTiles = ({ refresh, unknown }: InferenceAnswer, { small }: Money) =>
  refresh === null
    ? ''
    : html`${tile({ label: 'Training a query', text: shownAs(refresh.trainingUsdPerQuery, small), reason: unknown['/refresh/trainingUsdPerQuery'] })}
${tile({ label: 'A query, training included', text: shownAs(refresh.totalUsdPerQuery, small), reason: unknown['/refresh/totalUsdPerQuery'] })}`

const inDays = (years: number) => `${Number((years * 365).toPrecision(3))} days`

const valueTiles = ({ value, unknown }: InferenceAnswer, { amount }: Money) =>
  value === null
    ? ''
    : html`${tile({ label: 'Revenue or saving a year', text: shownAs(value.valueUsdPerYear, amount), reason: unknown['/value/valueUsdPerYear'] })}
${tile({ label: 'Margin a year', text: shownAs(value.marginUsdPerYear, amount), reason: unknown['/value/marginUsdPerYear'], detail: value.marginOverCost === null ? '' : `${percent(value.marginOverCost)} of the cost` })}
${value.paybackYears === 0 ? '' : tile({ label: 'Pays for itself in', text: shownAs(value.paybackYears, inDays), reason: unknown['/value/paybackYears'] })}`

/** What training and worth come to, where the request asks. */
const worthTiles = (answer: InferenceAnswer, money: Money) =>
  answer.refresh === null && answer.value === null
    ? ''
    : html`<dl class="tiles worth" id="worth-tiles">${refreshTiles(answer, money)}${valueTiles(answer, money)}</dl>`

export const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase())

/** Without a plan nothing is known, for one reason that is said once. */
const noPlan = (what: string, { unknown, warnings }: InferenceAnswer): Html =>
  html`<section class="headline faults" role="alert"><h1><span class="what">${what}</span> <span class="answer">No plan</span></h1>
<p>${capital(unknown['/roofline'] ?? 'no plan was found')}. Change a limit, the number format, the chip or the method.</p>
${warningsView(warnings)}
</section>`

const missingPrice = {
  rent: 'Enter a price of a chip-hour to see the cost.',
  own: 'Fill it in under “Price” or “Server and energy” to see the cost.',
  api: 'Enter a price of your own to see the cost.',
} as const

const yearText = (usdPerYear: number | null, { amount }: Money) =>
  usdPerYear === null ? 'at an unknown price' : `≈ ${amount(usdPerYear)} a year`

/** What a year costs with all that comes on top, where that is another amount. */
const allInLine = (
  { cost: { usdPerYear, allInUsdPerYear: all }, price }: InferenceAnswer,
  money: Money,
) =>
  usdPerYear === null || all === null || Math.abs(all - usdPerYear) <= usdPerYear * 1e-6
    ? ''
    : html`<p class="all-in">All in, with ${price.method === 'own' ? 'whole servers and ' : ''}what comes on top: <strong>${money.amount(all)} a year</strong></p>`

const noPriceLine = ({ cost, price, unknown }: InferenceAnswer) =>
  cost.usdPerYear === null
    ? html`<p class="unknown">${capital(unknown['/cost/usdPerYear'] ?? 'the price is not known')}. ${missingPrice[price.method]}</p>`
    : ''

const costTiles = ({ cost, unknown }: InferenceAnswer, { amount, small }: Money) => {
  const reason = unknown['/cost/usdPerYear']
  return html`${tile({ label: 'A day', text: shownAs(cost.usdPerDay, amount), reason })}
${tile({ label: 'A query', text: shownAs(cost.usdPerQuery, small), reason })}
${tile({ label: 'A million tokens', text: shownAs(cost.usdPerMillionTokens, amount), reason })}`
}

/** Retries, reserves and hours without use take more servers than the load does. */
const heldText = ({ servers, heldServers }: InferenceAnswer['fleet']) =>
  heldServers === null || heldServers === servers
    ? ''
    : `${count(heldServers)} held, with retries and reserve`

/** Idle time and carbon, where they are known: what else a fleet costs. */
const alsoTiles = ({ cost, energy }: InferenceAnswer, { amount }: Money) => {
  const { idleUsdPerYear: idle } = cost
  const { tonnesCo2ePerYear: tonnes, gramsCo2ePerQuery: grams } = energy
  const tiles = [
    idle === null || idle <= 0
      ? ''
      : tile({
          label: 'For what serves nothing, a year',
          text: amount(idle),
          detail:
            cost.allInUsdPerYear === null
              ? 'time idle and reserve'
              : `time idle and reserve, ${percent(idle / cost.allInUsdPerYear)} of it all`,
        }),
    tonnes === null
      ? ''
      : tile({ label: 'CO₂e a year', text: carbonText(tonnes), detail: 'of the electricity' }),
    grams === null ? '' : tile({ label: 'CO₂e a query', text: withPrefix(grams, 'g') }),
  ].filter((one) => one !== '')
  return tiles.length === 0 ? '' : html`<dl class="tiles worth">${tiles}</dl>`
}

/** Tokens that are bought, in one line and four figures. */
const boughtHeadline = (answer: InferenceAnswer, asked: string): Html => {
  const { subject, cost, unknown, warnings } = answer
  const money = moneyOf(answer)
  const reason = unknown['/cost/usdPerYear']
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${asked} of ${subject.model}, tokens bought</span> <span class="answer">${yearText(cost.usdPerYear, money)}</span></h1>
${allInLine(answer, money)}${noPriceLine(answer)}
<dl class="tiles">
${costTiles(answer, money)}
${tile({ label: 'A million output tokens', text: shownAs(cost.usdPerMillionOutputTokens, money.amount), reason, detail: 'input included' })}
</dl>
<p class="no-chips">No chips are needed: the provider’s chips, their speed and their energy are its own affair.</p>
${worthTiles(answer, money)}${warningsView(warnings)}
</section>`
}

/** The answer in one line and eight figures. */
export const inferenceHeadline = (answer: InferenceAnswer): Html => {
  const { request, subject, cost, fleet, energy, unknown, warnings } = answer
  const { queriesPerSecond } = request.workload as { queriesPerSecond: number }
  const money = moneyOf(answer)
  if (answer.price.method === 'api') return boughtHeadline(answer, rate(queriesPerSecond))
  if (answer.performance.method === 'roofline' && answer.roofline === null)
    return noPlan(`${rate(queriesPerSecond)} of ${subject.model} on ${subject.accelerator}`, answer)
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${rate(queriesPerSecond)} of ${subject.model} on ${subject.accelerator}</span> <span class="answer">${yearText(cost.usdPerYear, money)}</span></h1>
${allInLine(answer, money)}${noPriceLine(answer)}
<dl class="tiles">
${costTiles(answer, money)}
${tile({ label: 'Servers, bought', text: shownAs(cost.capexUsd, money.amount), reason: unknown['/cost/capexUsd'] })}
${tile({ label: 'Chips', text: shownAs(fleet.chips, count), reason: unknown['/fleet/chips'], detail: fleet.utilization === null ? '' : `${percent(fleet.utilization)} of their time serves` })}
${tile({ label: 'Servers', text: shownAs(fleet.servers, count), reason: unknown['/fleet/servers'], detail: heldText(fleet) })}
${tile({ label: 'Power', text: shownAs(energy.powerWatts, (watts) => withPrefix(watts, 'W')), reason: unknown['/energy/powerWatts'], detail: energy.kilowattHoursPerDay === null ? '' : `${withPrefix(energy.kilowattHoursPerDay * 1000, 'Wh')} a day` })}
${tile({ label: 'Energy a query', text: shownAs(energy.wattHoursPerQuery, (wh) => withPrefix(wh, 'Wh')), reason: unknown['/energy/wattHoursPerQuery'] })}
</dl>
${alsoTiles(answer, money)}${worthTiles(answer, money)}${savedTile(energy.savedKilowattHoursPerYear, energy.savedElectricityUsdPerYear, money)}
${warningsView(warnings)}
</section>`
}

export const days = (value: number) =>
  `${count(value) === '0' || value < 100 ? Number(value.toPrecision(3)) : count(value)} days`

/** What a run costs with all that is around it, where that is another amount. */
const programmeLine = ({ cost: { usd, totalUsd } }: TrainingAnswer, { amount }: Money) =>
  usd === null || totalUsd === null || Math.abs(totalUsd - usd) <= usd * 1e-6
    ? ''
    : html`<p class="all-in">With what is around the run: <strong>${amount(totalUsd)}</strong></p>`

/** A training run in one line and eight figures. */
export const trainingHeadline = (answer: TrainingAnswer): Html => {
  const { subject, cost, fleet, energy, unknown, warnings, chipHours, tokens, flops, mfu } = answer
  const money = moneyOf(answer)
  const size = tokens === null ? 'Training' : `${count(tokens)} tokens of`
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${size} ${subject.model} on ${fleet.chips === null ? '' : `${count(fleet.chips)} × `}${subject.accelerator}</span> <span class="answer">${cost.usd === null ? 'at an unknown price' : `≈ ${money.amount(cost.usd)}`}</span></h1>
${cost.usd === null ? html`<p class="unknown">${capital(unknown['/cost/usd'] ?? 'the price is not known')}. ${missingPrice[answer.price.method]}</p>` : ''}${programmeLine(answer, money)}
<dl class="tiles">
${tile({ label: 'Days', text: shownAs(answer.days, days), reason: unknown['/days'] })}
${tile({ label: 'Chips', text: shownAs(fleet.chips, count), reason: unknown['/fleet/chips'] })}
${tile({ label: 'Chip-hours', text: shownAs(chipHours, count) })}
${tile({ label: 'Training tokens', text: shownAs(tokens, count), reason: unknown['/tokens'] })}
${tile({ label: 'Model FLOPs', text: shownAs(flops, exact), reason: unknown['/flops'] })}
${tile({ label: 'MFU', text: shownAs(mfu, percent), reason: unknown['/mfu'] })}
${tile({ label: 'Energy', text: shownAs(energy.kilowattHours, (kwh) => withPrefix(kwh * 1000, 'Wh')), reason: unknown['/energy/kilowattHours'] })}
${tile({ label: 'Servers, bought', text: shownAs(cost.capexUsd, money.amount), reason: unknown['/cost/capexUsd'] })}
</dl>
${energy.tonnesCo2e === null ? '' : html`<dl class="tiles worth">${tile({ label: 'CO₂e of the run', text: carbonText(energy.tonnesCo2e), detail: 'of the electricity' })}</dl>`}${savedTile(energy.savedKilowattHours, energy.savedElectricityUsd, money)}
${warningsView(warnings)}
</section>`
}
