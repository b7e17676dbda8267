import { html } from 'hono/html'
import { methodsOf, pricesOf } from '../form/fields.ts'
import { latencyPercentile } from '../form/latency.ts'
import { type LoadWay, loadName, loadOf } from '../form/load.ts'
import { dateName } from '../form/price-fields.ts'
import { isCustom, methodOf, needsChips, priceMethodOf, type State, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { linkWith, withValues } from '../parts/links.ts'
import { apiPricesOnDemand } from './api-prices-on-demand.ts'
import type { Controls } from './controls.ts'
import { chipPicker, modelPicker } from './pickers.ts'
import { ownChip, ownModel, servingGroups } from './serving.ts'

const at = (name: string, unit = '') => ({ name, unit })

/** The other ways to state a load, each a link that keeps what was typed. */
const otherLoads = ({ state, t }: Controls, chosen: LoadWay): Html => {
  const link = (one: LoadWay) =>
    html`<a href="${linkWith(withValues(state, [[loadName, one]]))}">${t(`pageShell.load-${one}`)}</a>`
  const [first, second] = (['queries', 'users', 'tokens'] as const).filter((one) => one !== chosen)
  return html`${t('pageShell.or-by')} ${link(first ?? 'queries')} ${t('pageShell.or')} ${link(second ?? 'tokens')}`
}

/** How much is asked: queries, users or tokens a day. */
export const loadFields = (controls: Controls): Html => {
  const { state, field, t } = controls
  const chosen = loadOf(state)
  const hint = otherLoads(controls, chosen)
  if (chosen === 'users')
    return html`<div class="two">${field(at('workload.usersPerDay'), { label: t('pageShell.users'), suffix: t('pageShell.per-day') })}${field(at('workload.queriesPerUserPerDay'), { label: t('pageShell.requests-per-user'), suffix: t('pageShell.per-day') })}</div><small class="below">${hint}</small>`
  return chosen === 'tokens'
    ? field(at('workload.tokensPerDay'), {
        label: t('pageShell.tokens-a-day'),
        suffix: t('pageShell.per-day'),
        hint,
      })
    : field(at('workload.queriesPerSecond', 'query/s'), { label: t('pageShell.requests'), hint })
}

/** Tokens in and out of a query. */
export const tokenFields = ({ field, t }: Controls): Html =>
  html`<div class="two">${field(at('workload.inputTokens'), { label: t('pageShell.input-tokens'), suffix: t('pageShell.per-request'), hint: t('pageShell.input-usual') })}${field(at('workload.outputTokens'), { label: t('pageShell.output-tokens'), suffix: t('pageShell.per-request'), hint: t('pageShell.output-usual') })}</div>`

/** The model and the chip that serve it, with the fields of one’s own. */
export const servedBy = (controls: Controls): Html => {
  const { state, t, notes } = controls
  return html`${modelPicker(controls, { label: t('pageShell.model'), hint: notes.get('model') })}${ownModel(controls)}
${chipPicker(controls, { label: t('pageShell.chip'), hint: html`${t('pageShell.or')} <a href="${linkWith(state, { view: 'compare' })}">${t('pageShell.compare-chips')}</a>` })}${ownChip(controls)}`
}

const peak = ({ field, state, t }: Controls): Html =>
  field(
    { name: 'workload.peakToAverageRatio', unit: '', empty: '1' },
    {
      label: t('pageShell.peak'),
      suffix: '×',
      hint:
        state.scenario.id === 'serve-workload' && !state.changes.has('workload.peakToAverageRatio')
          ? html`<span class="tag default">${t('pageShell.default')}</span> ${t('pageShell.peak-usual')}`
          : t('pageShell.peak-usual'),
    },
  )

const percentiles = ['p50', 'p95', 'p99', 'mean'] as const

/** What of a latency the limits hold. */
const percentileIn = (state: State) =>
  percentiles.find((one) => one === shown(state, latencyPercentile.name)) ?? 'p95'

/** The limit and the peak of a plan that is predicted; else what the method takes. */
const speedAndPeak = (controls: Controls): Html => {
  const { state, field, fields, t } = controls
  if (!needsChips(state)) return peak(controls)
  const method = methodOf(state)
  if (method === 'roofline')
    return html`<div class="two">${field(
      { name: 'performance.maxTtftSeconds', unit: 's', empty: 'no-limit' },
      {
        label: t('pageShell.ttft-limit'),
        suffix: t('pageShell.seconds-of', { percentile: percentileIn(state) }),
        hint: t('pageShell.ttft-usual'),
      },
    )}${peak(controls)}</div>`
  const own = methodsOf('inference').find(([name]) => name === method)?.[1].fields ?? []
  return html`<div class="two">${fields(own)}</div>${peak(controls)}`
}

/** How chips or tokens are paid for, and whose tokens. */
export const payment = (controls: Controls): Html => {
  const { state, t, hints, segments, notes, errorsOf } = controls
  const options = pricesOf('inference').map(([name]) => [name, t(`pageShell.pay-${name}`)] as const)
  return html`${segments('price.method', t('pageShell.payment'), options, priceMethodOf(state), notes.get('price'))}${errorsOf('price')}${needsChips(state) ? '' : apiPricesOnDemand().pricePicker(controls, shown(state, dateName) || (hints.get(dateName) ?? ''))}`
}

/** The form of a workload to serve: eight fields in view, the rest in groups. Tokens that are bought are of the model of their list. */
export const serveForm = (controls: Controls): Html =>
  html`${controls.errorsOf('workload')}${loadFields(controls)}
${tokenFields(controls)}
${needsChips(controls.state) || isCustom(controls.state, 'model') ? servedBy(controls) : ''}
${speedAndPeak(controls)}
${payment(controls)}
${servingGroups(controls)}`
