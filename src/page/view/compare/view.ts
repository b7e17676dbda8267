import { html } from 'hono/html'
import type { CompareAnswer } from '../../../estimates/compare/answer.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import type { Tell } from '../../../words/say.ts'
import type { Found } from '../../asked/answers.ts'
import { apisOf } from '../../asked/break-even-apis.ts'
import type { Viewed, ViewOf } from '../../asked/viewed.ts'
import { barsEnd } from '../../chart/bars.ts'
import type { Figure } from '../../chart/figure.ts'
import { boughtApi, chosenApis } from '../../form/chosen-apis.ts'
import { compareBodyOf, settled } from '../../form/compared.ts'
import { dateName } from '../../form/price-fields.ts'
import { type State, shown as shownIn } from '../../form/state.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { moneyOf } from '../../parts/money.ts'
import { warningsView } from '../../parts/warnings.ts'
import { compared } from './ask.ts'
import { chartRow, chartView, comparedChart } from './chart.ts'
import { columnsOf, fixedColumns, usualColumns } from './columns.ts'
import { addView, columnsView, filtersView } from './controls.ts'
import { headingView } from './heading.ts'
import type { Line } from './lines.ts'
import { pinsView } from './pins.ts'
import {
  byLimits,
  columnsShown,
  isChosen,
  isSure,
  listedOf,
  orderOf,
  pinnedOf,
  sorted,
  togglesOn,
  type UsualPins,
} from './select.ts'
import type { Column, Shown } from './shown.ts'
import { rankedTable } from './table.ts'
import { unrankedView } from './unranked.ts'
import { unusedView } from './unused.ts'

const numberOf = (part: unknown, id: string): number | undefined => {
  const value = isFields(part) ? part[id] : undefined
  return typeof value === 'number' ? value : undefined
}

const percentiles = ['p50', 'p95', 'p99', 'mean'] as const

const percentileOf = ({ request: { performance } }: CompareAnswer) =>
  percentiles.find((one) => isFields(performance) && performance.latencyPercentile === one) ?? 'p95'

const isRanked = ({ row, cost, over }: Line) =>
  cost !== null && (row.rank !== null || over !== null)

/** Ranked rows in the order of the table: those over a limit after all that keep it. */
const inOrder = (state: State, lines: readonly Line[], columns: readonly Column[]) => {
  const order = orderOf(state, columns)
  const column = columns.find(({ id }) => id === order.by)
  if (column === undefined) return lines
  const isCautious = togglesOn(state).has('cautious')
  const [within, over] = byLimits(lines)
  return [within, over].flatMap((part) => sorted(part, column, order, isCautious))
}

/** What stands beside the case where nobody pins: what its break-even compares. */
const usualPins = (state: State, found: Found | undefined): UsualPins =>
  state.tab !== 'inference'
    ? { bought: undefined, apis: [] }
    : {
        bought: boughtApi(state),
        apis:
          found?.kind === 'inference'
            ? apisOf(state, found.answer).map(({ id }) => id)
            : chosenApis(state),
      }

const shownOf = (
  state: State,
  { answer, lines }: { readonly answer: CompareAnswer; readonly lines: readonly Line[] },
  found: Found | undefined,
  t: Tell,
): Shown => {
  const isOfRuns = state.tab === 'training'
  const money = moneyOf(answer, t)
  const columns = columnsOf(isOfRuns)
  const ranked = inOrder(state, lines.filter(isRanked), columns)
  const isMeant = isChosen(state)
  const filtered = ranked.filter(isMeant).filter(isSure(state))
  const listed = listedOf(state, filtered)
  const ttft = numberOf(answer.request.performance, 'maxTtftSeconds')
  const tpot = numberOf(answer.request.performance, 'maxTpotSeconds')
  return {
    state,
    t,
    money,
    currency: answer.currency.code,
    isOfRuns,
    limits: { ...(ttft !== undefined && { ttft }), ...(tpot !== undefined && { tpot }) },
    percentile: percentileOf(answer),
    columns,
    columnIds: columnsShown(state, usualColumns(isOfRuns, ranked), fixedColumns),
    ranked,
    unranked: lines.filter((line) => !isRanked(line) && isMeant(line)),
    filtered,
    listed,
    pinned: pinnedOf(state, ranked, usualPins(state, found)),
    barsEnd: barsEnd(listed.map((line) => chartRow(line, { money }))),
  }
}

/** The state with nothing of a comparison chosen. */
const fresh = (state: State): State => ({
  ...state,
  changes: new Map([...state.changes].filter(([name]) => !name.startsWith('compare.'))),
})

/** Why nothing is compared, with the lists that can be changed. */
const refusedView = (state: State, reason: string, add: Html, t: Tell): Html =>
  html`<section class="card"><h1 id="result-title">${t('pageCompare.title')}</h1><p class="unknown">${t('pageMoney.compare-refused', { reason })} <a href="${linkWith(state)}">${t('pageShell.edit-workload')}</a> <a href="${linkWith(fresh(state), { view: 'compare' })}">${t('pageCompare.start-over')}</a></p></section>${add}`

/** What a comparison shows, for its files. */
export const comparedAt = async (
  asked: State,
  asking: Viewed['asking'],
  t: Tell,
  found?: Found,
) => {
  const state = settled(asked)
  const compare = await compared(compareBodyOf(state), asking, t)
  return compare.ok
    ? {
        ok: true as const,
        answer: compare.answer,
        shown: shownOf(state, compare, found, t),
      }
    : compare
}

/** The chart of a comparison, for its file. */
export const comparedFigure = async (
  asked: State,
  asking: Viewed['asking'],
  t: Tell,
): Promise<Figure | undefined> => {
  const found = await comparedAt(asked, asking, t)
  return found.ok ? comparedChart(found.shown, shownIn(asked, dateName) || asking.today) : undefined
}

/** Ways to serve a workload, or to train a model, side by side: each row a chip and how it is paid, or whose tokens. */
export const compareView: ViewOf = async ({
  state: asked,
  found,
  asking,
  isFirst,
  isLive,
  t,
}: Viewed) => {
  if (found.kind === 'capacity') return html``
  // Rows come after what the frame says; those of before stay until then.
  if (isFirst === true)
    return html`<div class="res" id="compared" data-later><h1 id="result-title">${t('pageCompare.title')}</h1></div>`
  const state = settled(asked)
  const add = addView(state, { today: asking.today, isLive }, t)
  const compare = await compared(compareBodyOf(state), asking, t)
  if (!compare.ok)
    return html`<div class="res" id="compared">${refusedView(state, compare.errors[0]?.detail ?? '', add, t)}</div>`
  const { answer, lines } = compare
  const shown = shownOf(state, compare, found, t)
  const chart = chartView(shown, shownIn(state, dateName) || asking.today)
  return html`<div class="res" id="compared">${headingView(found, answer, shown)}
${unusedView(asked, shown, lines)}${warningsView(answer.warnings, t)}
${filtersView(shown)}
<div class="compare-top${String(chart) === '' ? '' : ' with-chart'}">${pinsView(shown)}${String(chart) === '' ? '' : html`<section class="card">${chart}</section>`}</div>
${columnsView(shown)}
${rankedTable(shown)}
${add}
${unrankedView(shown)}</div>`
}
