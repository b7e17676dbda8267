import { html } from 'hono/html'
import { find } from '../../../presets/registry.ts'
import { regionsOf } from '../../../presets/rent-known.ts'
import type { Tell } from '../../../words/say.ts'
import { pathOf } from '../../address/ways.ts'
import { carriedAlong } from '../../controls/carried.ts'
import { idOf } from '../../controls/errors.ts'
import { pickerSelect, pickerView } from '../../controls/picker.ts'
import {
  addedModels,
  apisCompared,
  formPayment,
  paymentCodes,
  paymentsOf,
} from '../../form/compared.ts'
import { dateName } from '../../form/price-fields.ts'
import { type State, shown as shownIn } from '../../form/state.ts'
import { addNames, asList, filterNames } from '../../form/view-fields.ts'
import { apiName } from '../../parts/api-name.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { columnLabel, fixedColumns } from './columns.ts'
import type { Line } from './lines.ts'
import {
  hasChoices,
  isFiltered,
  orderOf,
  orderText,
  type Toggle,
  toggled,
  togglesOn,
  withColumn,
  withoutFilters,
} from './select.ts'
import type { Column, Shown } from './shown.ts'

const here = { view: 'compare' } as const

type Options = readonly (readonly [value: string, text: string])[]

const selectView = (
  state: State,
  name: string,
  label: string,
  options: Options,
  current = shownIn(state, name),
): Html => {
  const id = idOf(name)
  const all = options.some(([value]) => value === current)
    ? options
    : [...options, [current, current] as const]
  return html`<div class="field"><label for="${id}">${label}</label><select id="${id}" name="${name}">${all.map(([value, text]) => html`<option value="${value}"${value === current ? ' selected' : ''}>${text}</option>`)}</select></div>`
}

/** A form of the view: the rest of the state goes along. */
const formView = (
  state: State,
  names: readonly string[],
  label: string,
  className: string,
  content: Html,
  button: string,
): Html =>
  html`<form class="${className}" data-live method="get" action="${pathOf({ way: state.way, view: 'compare' })}" aria-label="${label}">${content}${carriedAlong(state, new Set(names))}<button class="btn calculate" type="submit">${button}</button></form>`

const toggleView = (state: State, toggle: Toggle, text: string, isOn: boolean): Html =>
  html`<a class="btn toggle" href="${linkWith(toggled(state, toggle), here)}"${isOn ? html` aria-current="true"` : ''}>${text}</a>`

const ways = ['rent', 'own', 'api'] as const

const togglesView = ({ state, ranked, t }: Shown): Html => {
  const on = togglesOn(state)
  const kinds = ways.filter((way) => ranked.some((line) => line.way === way))
  return html`${kinds.length < 2 ? '' : kinds.map((way) => toggleView(state, `no-${way}`, t(`pageCompare.way-${way}`), !on.has(`no-${way}`)))}${ranked.some(({ ground }) => ground !== null) ? toggleView(state, 'measured', t('pageCompare.measured-only'), on.has('measured')) : ''}${ranked.some(({ over }) => over !== null) ? toggleView(state, 'within', t('pageCompare.within-limits'), on.has('within')) : ''}${ranked.some(({ interval }) => interval !== null) ? toggleView(state, 'cautious', t('pageCompare.cautious'), on.has('cautious')) : ''}`
}

const memories = ['24e9', '40e9', '80e9', '140e9', '190e9', '280e9'] as const
const ages = ['30', '90', '180', '365'] as const

/** Vendors and years of the rows, each once. */
const valuesOf = (
  lines: readonly Line[],
  figureOf: (line: Line) => string | number | null,
): readonly string[] =>
  [
    ...new Set(
      lines
        .filter(({ way }) => way !== 'api')
        .flatMap((line) => {
          const value = figureOf(line)
          return value === null ? [] : [String(value)]
        }),
    ),
  ].toSorted()

const sortOptions = (shown: Shown, t: Tell): Options => {
  const natural = shown.columns.map(({ id, isMoreBetter }) => ({
    by: id,
    isDescending: isMoreBetter,
  }))
  const now = orderOf(shown.state, shown.columns)
  const orders = natural.some((one) => orderText(one) === orderText(now))
    ? natural
    : [...natural, now]
  const label = ({ by }: { by: Column['id'] }) => columnLabel(by, shown)
  return orders.map((order) => [
    orderText(order),
    t(order.isDescending ? 'pageCompare.from-most' : 'pageCompare.from-least', {
      column: label(order),
    }),
  ])
}

const choicesForm = (shown: Shown): Html => {
  const { state, ranked, unranked, t } = shown
  const lines = [...ranked, ...unranked]
  const { vendor, year, memory, age, region } = filterNames
  const any = ['', t('pageCompare.any')] as const
  const regions = regionsOf(find('accelerators', shownIn(state, 'accelerator'))?.id ?? '', {})
  const sortName = 'compare.sort'
  const content = html`${selectView(state, sortName, t('pageCompare.sort'), sortOptions(shown, t), orderText(orderOf(state, shown.columns)))}
${selectView(state, vendor, t('pageCompare.vendor'), [any, ...valuesOf(lines, (line) => line.vendor).map((one) => [one, one] as const)])}
${selectView(state, memory, t('pageCompare.memory'), [any, ...memories.map((bytes) => [bytes, t.format.withPrefix(Number(bytes), 'B')] as const)])}
${selectView(state, year, t('pageCompare.year'), [any, ...valuesOf(lines, (line) => line.year).map((one) => [one, one] as const)])}
${selectView(state, age, t('pageCompare.age'), [any, ...ages.map((days) => [days, t('pageCompare.days', { days: Number(days) })] as const)])}
${selectView(state, region, t('pageCompare.region'), [any, ...regions.map((one) => [one, one] as const)])}`
  return formView(
    state,
    [sortName, vendor, memory, year, age, region],
    t('pageCompare.filters'),
    'filter-form',
    content,
    t('pageCompare.apply'),
  )
}

/** What is left out of the rows, and in which order they stand. */
export const filtersView = (shown: Shown): Html => {
  const { state, ranked, filtered, t } = shown
  return html`<div class="filters"><div class="toggles" role="group" aria-label="${t('pageCompare.filters')}">${togglesView(shown)}</div>
<details class="more-filters" id="compare-filters"${hasChoices(state) ? html` open` : ''}><summary class="btn">${t('pageCompare.sort-and-filter')}</summary>${choicesForm(shown)}</details>
<p class="shown-count"><span role="status">${t('pageCompare.shown', { shown: filtered.length, rows: ranked.length })}</span>${isFiltered(state) ? html` · <a href="${linkWith(withoutFilters(state), here)}">${t('pageCompare.clear')}</a>` : ''}</p></div>`
}

/** The columns that the table has and could have. */
export const columnsView = (shown: Shown): Html => {
  const { state, columns, columnIds, t } = shown
  return html`<details class="columns-menu" id="compare-columns"${shownIn(state, 'compare.columns') === '' ? '' : html` open`}><summary class="btn">${t('pageCompare.columns')}</summary><div class="toggles">${columns
    .filter(({ id }) => !fixedColumns.has(id))
    .map(
      ({ id }) =>
        html`<a class="btn toggle" href="${linkWith(withColumn(state, id, columnIds), here)}"${columnIds.has(id) ? html` aria-current="true"` : ''}>${columnLabel(id, shown)}</a>`,
    )}</div></details>`
}

const paymentText = (code: string, t: Tell): string => {
  if (code === formPayment) return t('pageCompare.as-in-form')
  const [kind, sellers] = code.split('_')
  const name =
    kind === 'own' ? t('pageCompare.own') : t('pageCompare.rent-code', { kind: kind ?? '' })
  return sellers === undefined
    ? name
    : t.format.parts([name, t('pageCompare.at-code', { sellers })])
}

/** An entry of a list, and the link that takes it out; the last way to pay stays. */
const entryView = (
  state: State,
  name: keyof typeof addNames,
  entries: readonly string[],
  {
    entry,
    text,
    canGo,
  }: { readonly entry: string; readonly text: string; readonly canGo: boolean },
  t: Tell,
): Html => {
  const changes = new Map(state.changes).set(name, asList(entries.filter((one) => one !== entry)))
  return html`<li>${text}${canGo ? html` <a href="${linkWith({ ...state, changes }, here)}" aria-label="${t('pageCompare.leave-out-row', { name: text })}">${t('pageCompare.leave-out')}</a>` : ''}</li>`
}

interface Listed {
  readonly name: keyof typeof addNames
  readonly title: string
  readonly entries: readonly string[]
  readonly textOf: (entry: string) => string
  readonly mustHaveOne: boolean
  readonly control: Html
}

const listView = (
  state: State,
  { name, title, entries, textOf, mustHaveOne, control }: Listed,
  t: Tell,
): Html =>
  html`<div class="rows-of"><h3>${title}</h3>${entries.length === 0 ? '' : html`<ul>${entries.map((entry) => entryView(state, name, entries, { entry, text: textOf(entry), canGo: !mustHaveOne || entries.length > 1 }, t))}</ul>`}${formView(state, [addNames[name]], title, 'add-form', control, t('pageCompare.add'))}</div>`

const apiTextOf = (id: string): string => {
  const api = find('apis', id)
  return api === undefined ? id : apiName(api)
}

/** What rows are made of: ways to pay, models and price lists, with what can be added. */
export const addView = (
  state: State,
  { today, isLive }: { readonly today: string; readonly isLive: boolean | undefined },
  t: Tell,
): Html => {
  const asOf = shownIn(state, dateName) || today
  const payments = paymentsOf(state)
  const none = t('pageCompare.add-one')
  const lists: readonly Listed[] = [
    {
      name: 'compare.payments',
      title: t('pageCompare.payments'),
      entries: payments,
      textOf: (code) => paymentText(code, t),
      mustHaveOne: true,
      control: selectView(
        state,
        addNames['compare.payments'],
        t('pageCompare.add-payment'),
        [
          ['', none],
          ...paymentCodes
            .filter((code) => !payments.includes(code))
            .map((code) => [code, paymentText(code, t)] as const),
        ],
        '',
      ),
    },
    {
      name: 'compare.models',
      title: t('pageCompare.models'),
      entries: addedModels(state),
      textOf: (id) => find('models', id)?.name ?? id,
      mustHaveOne: false,
      control: pickerView(
        {
          name: addNames['compare.models'],
          kind: 'models',
          value: '',
          label: t('pageCompare.add-model'),
          asOf,
          takesOwn: false,
          isLive,
          none,
        },
        t,
      ),
    },
    ...(state.tab === 'training'
      ? []
      : [
          {
            name: 'compare.apis' as const,
            title: t('pageCompare.apis'),
            entries: apisCompared(state),
            textOf: apiTextOf,
            mustHaveOne: false,
            control: pickerSelect({
              name: addNames['compare.apis'],
              kind: 'apis',
              value: '',
              label: t('pageCompare.add-api'),
              asOf,
              groups: [{ heading: '', options: [{ value: '', text: none }] }],
            }),
          },
        ]),
  ]
  return html`<details class="card add-rows" id="add-rows"${Object.keys(addNames).some((name) => shownIn(state, name) !== '') ? html` open` : ''}><summary><h2>${t('pageCompare.add-rows')}</h2></summary><div class="lists">${lists.map((one) => listView(state, one, t))}</div></details>`
}
