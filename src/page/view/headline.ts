import { html } from 'hono/html'
import type { InferenceAnswer } from '../../service/answers/inference.ts'
import type { Warning } from '../../service/answers/parts.ts'
import type { TrainingAnswer } from '../../service/answers/training.ts'
import { count, exact, percent, usd, usdOrCents, withPrefix } from '../../units/format.ts'
import type { Html } from './html.ts'

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

const savedTile = (kilowattHours: number | null, dollars: number | null) =>
  kilowattHours === null || kilowattHours === 0
    ? ''
    : html`<dl class="tiles worth">${tile({ label: 'The gain in efficiency saves', text: withPrefix(kilowattHours * 1000, 'Wh'), detail: dollars === null ? 'a price of electricity tells what that is worth' : usd(dollars) })}</dl>`

const refreshTiles = ({ refresh, unknown }: InferenceAnswer) =>
  refresh === null
    ? ''
    : html`${tile({ label: 'Training a query', text: shownAs(refresh.trainingUsdPerQuery, usdOrCents), reason: unknown['/refresh/trainingUsdPerQuery'] })}
${tile({ label: 'A query, training included', text: shownAs(refresh.totalUsdPerQuery, usdOrCents), reason: unknown['/refresh/totalUsdPerQuery'] })}`

const inDays = (years: number) => `${Number((years * 365).toPrecision(3))} days`

const valueTiles = ({ value, unknown }: InferenceAnswer) =>
  value === null
    ? ''
    : html`${tile({ label: 'Revenue or saving a year', text: shownAs(value.valueUsdPerYear, usd), reason: unknown['/value/valueUsdPerYear'] })}
${tile({ label: 'Margin a year', text: shownAs(value.marginUsdPerYear, usd), reason: unknown['/value/marginUsdPerYear'], detail: value.marginOverCost === null ? '' : `${percent(value.marginOverCost)} of the cost` })}
${value.paybackYears === 0 ? '' : tile({ label: 'Pays for itself in', text: shownAs(value.paybackYears, inDays), reason: unknown['/value/paybackYears'] })}`

/** What training and worth come to, where the request asks. */
const worthTiles = (answer: InferenceAnswer) =>
  answer.refresh === null && answer.value === null
    ? ''
    : html`<dl class="tiles worth">${refreshTiles(answer)}${valueTiles(answer)}</dl>`

export const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase())

/** Without a plan nothing is known, for one reason that is said once. */
const noPlan = (what: string, { unknown, warnings }: InferenceAnswer): Html =>
  html`<section class="headline faults" role="alert"><h1><span class="what">${what}</span> <span class="answer">No plan</span></h1>
<p>${capital(unknown['/roofline'] ?? 'no plan was found')}. Change a limit, the number format, the chip or the method.</p>
${warningsView(warnings)}
</section>`

/** The answer in one line and eight figures. */
export const inferenceHeadline = (answer: InferenceAnswer): Html => {
  const { request, subject, cost, fleet, energy, unknown, warnings } = answer
  const { queriesPerSecond } = request.workload as { queriesPerSecond: number }
  const reason = unknown['/cost/usdPerYear']
  if (answer.performance.method === 'roofline' && answer.roofline === null)
    return noPlan(`${rate(queriesPerSecond)} of ${subject.model} on ${subject.accelerator}`, answer)
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${rate(queriesPerSecond)} of ${subject.model} on ${subject.accelerator}</span> <span class="answer">${cost.usdPerYear === null ? 'at an unknown price' : `≈ ${usd(cost.usdPerYear)} a year`}</span></h1>
${cost.usdPerYear === null ? html`<p class="unknown">${reason}. Enter a price of a chip-hour to see the cost.</p>` : ''}
<dl class="tiles">
${tile({ label: 'A day', text: shownAs(cost.usdPerDay, usd), reason })}
${tile({ label: 'A query', text: shownAs(cost.usdPerQuery, usdOrCents), reason })}
${tile({ label: 'A million tokens', text: shownAs(cost.usdPerMillionTokens, usd), reason })}
${tile({ label: 'Servers, bought', text: shownAs(cost.capexUsd, usd), reason: unknown['/cost/capexUsd'] })}
${tile({ label: 'Chips', text: shownAs(fleet.chips, count), reason: unknown['/fleet/chips'], detail: fleet.utilization === null ? '' : `${percent(fleet.utilization)} of their time serves` })}
${tile({ label: 'Servers', text: shownAs(fleet.servers, count), reason: unknown['/fleet/servers'] })}
${tile({ label: 'Power', text: shownAs(energy.powerWatts, (watts) => withPrefix(watts, 'W')), reason: unknown['/energy/powerWatts'], detail: energy.kilowattHoursPerDay === null ? '' : `${withPrefix(energy.kilowattHoursPerDay * 1000, 'Wh')} a day` })}
${tile({ label: 'Energy a query', text: shownAs(energy.wattHoursPerQuery, (wh) => withPrefix(wh, 'Wh')), reason: unknown['/energy/wattHoursPerQuery'] })}
</dl>
${worthTiles(answer)}${savedTile(energy.savedKilowattHoursPerYear, energy.savedElectricityUsdPerYear)}
${warningsView(warnings)}
</section>`
}

export const days = (value: number) =>
  `${count(value) === '0' || value < 100 ? Number(value.toPrecision(3)) : count(value)} days`

/** A training run in one line and eight figures. */
export const trainingHeadline = (answer: TrainingAnswer): Html => {
  const { subject, cost, fleet, energy, unknown, warnings, chipHours, tokens, flops, mfu } = answer
  const size = tokens === null ? 'Training' : `${count(tokens)} tokens of`
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">${size} ${subject.model} on ${fleet.chips === null ? '' : `${count(fleet.chips)} × `}${subject.accelerator}</span> <span class="answer">${cost.usd === null ? 'at an unknown price' : `≈ ${usd(cost.usd)}`}</span></h1>
${cost.usd === null ? html`<p class="unknown">${unknown['/cost/usd']}. Enter a price of a chip-hour to see the cost.</p>` : ''}
<dl class="tiles">
${tile({ label: 'Days', text: shownAs(answer.days, days), reason: unknown['/days'] })}
${tile({ label: 'Chips', text: shownAs(fleet.chips, count), reason: unknown['/fleet/chips'] })}
${tile({ label: 'Chip-hours', text: shownAs(chipHours, count) })}
${tile({ label: 'Training tokens', text: shownAs(tokens, count), reason: unknown['/tokens'] })}
${tile({ label: 'Model FLOPs', text: shownAs(flops, exact), reason: unknown['/flops'] })}
${tile({ label: 'MFU', text: shownAs(mfu, percent), reason: unknown['/mfu'] })}
${tile({ label: 'Energy', text: shownAs(energy.kilowattHours, (kwh) => withPrefix(kwh * 1000, 'Wh')), reason: unknown['/energy/kilowattHours'] })}
${tile({ label: 'Servers, bought', text: shownAs(cost.capexUsd, usd), reason: unknown['/cost/capexUsd'] })}
</dl>
${savedTile(energy.savedKilowattHours, energy.savedElectricityUsd)}
${warningsView(warnings)}
</section>`
}
