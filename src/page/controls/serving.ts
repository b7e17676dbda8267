import { html } from 'hono/html'
import { weightFormats } from '../../presets/formats.ts'
import { precisions, trainingPrecisions } from '../../presets/precisions.ts'
import { engines } from '../../presets/registry.ts'
import { forms, methodsOf } from '../form/fields.ts'
import { latencyPercentile } from '../form/latency.ts'
import { ownFields } from '../form/own-fields.ts'
import {
  billing,
  dateName,
  depreciation,
  overheadFields,
  rentChoices,
  spotOverhead,
  yuanField,
} from '../form/price-fields.ts'
import { configName, isCustom, methodOf, needsChips, priceMethodOf, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { apiPricesOnDemand } from './api-prices-on-demand.ts'
import { configView } from './config.ts'
import type { Controls } from './controls.ts'
import { errorLine, isOfConfig } from './errors.ts'
import { group } from './group.ts'
import { carbonYears, regions } from './region.ts'
import { rentForm } from './rent-form.ts'

const form = forms.inference

const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

const inView: ReadonlySet<string> = new Set(['performance.maxTtftSeconds'])

/** The fields of a model or a chip of one’s own, below its choice. */
export const ownModel = (controls: Controls): Html | '' => {
  const { state, errors, kept, subject, t } = controls
  const fields = ownFields('model', methodOf(state), state.tab)
  controls.draw(configName)
  return isCustom(state, 'model')
    ? html`<div class="own">${configView(state, { error: errorLine('model.config', errors.filter(isOfConfig), t), kept, subject, isLive: controls.isLive }, t)}${controls.fields(fields)}</div>`
    : ''
}

export const ownChip = ({ state, fields }: Controls): Html | '' =>
  isCustom(state, 'accelerator')
    ? html`<div class="own">${fields(ownFields('accelerator', methodOf(state), state.tab))}</div>`
    : ''

/** The number format, as the method knows it. */
export const precisionChoice = ({ state, chooseOf, t }: Controls): Html => {
  const method = methodOf(state)
  const formats =
    method === 'roofline'
      ? [...weightFormats, 'auto']
      : method === 'plan'
        ? trainingPrecisions
        : precisions
  const first = state.tab === 'inference' ? 'options.native' : 'options.bf16'
  return chooseOf('performance.precision', [
    ['', [['', t(first)], ...formats.map((one) => [one, one] as const)]],
  ])
}

const engineChoice = ({ chooseOf, t }: Controls): Html =>
  chooseOf('performance.engine', [
    ['', [['', t('options.vllm')], ...engines().map(({ id, name }) => [id, name] as const)]],
  ])

/** Limits and what a plan may be told; nothing where no plan is searched. */
const limits = (controls: Controls): Html | '' => {
  const { t, state } = controls
  if (!needsChips(state) || methodOf(state) !== 'roofline') return ''
  const fields = form.methods.roofline.fields.filter(
    ({ name }) => !inView.has(name) && name !== 'performance.prefixCacheHitRate',
  )
  return group(
    {
      id: 'limits',
      title: t('pageShell.limits'),
      holds: t('pageShell.limits-hold'),
      names: [
        ...namesOf(fields),
        latencyPercentile.name,
        'performance.precision',
        'performance.engine',
      ],
    },
    controls,
    html`${controls.choose(latencyPercentile)}${precisionChoice(controls)}${engineChoice(controls)}${controls.fields(fields)}`,
  )
}

const conversation = (controls: Controls): Html => {
  const { t, state } = controls
  const fields = [
    ...form.workload.filter(({ name }) => name === 'workload.servedShare'),
    ...(needsChips(state) && methodOf(state) === 'roofline'
      ? form.methods.roofline.fields.filter(({ name }) => name === 'performance.prefixCacheHitRate')
      : []),
  ]
  return group(
    {
      id: 'conversation',
      title: t('pageShell.conversation'),
      holds: t('pageShell.conversation-holds'),
      names: namesOf(fields),
    },
    controls,
    controls.fields(fields),
  )
}

/** What chips are rented or tokens bought at, and of which day. */
const prices = (controls: Controls): Html => {
  const { t, state, errors, hints, fields, text } = controls
  const method = priceMethodOf(state)
  const asOf = shown(state, dateName) || (hints.get(dateName) ?? '')
  const rent = form.prices.rent.fields
  const body =
    method === 'api'
      ? apiPricesOnDemand().apiTermsForm(state, controls, errors, asOf)
      : method === 'rent'
        ? rentForm(state, controls, rent, errors)
        : ''
  return group(
    {
      id: 'prices',
      title: t('pageShell.prices'),
      holds: t(
        `pageShell.prices-hold-${method === 'api' ? 'api' : method === 'own' ? 'own' : 'rent'}`,
      ),
      names: [
        ...(method === 'api' ? namesOf(form.prices.api.fields) : []),
        ...(method === 'rent' ? [...namesOf(rent), ...rentChoices, spotOverhead.name] : []),
        dateName,
        yuanField.name,
      ],
    },
    controls,
    html`${body}${text(dateName)}${fields([yuanField])}`,
  )
}

const owning = (controls: Controls): Html | '' => {
  const { t, state, fields, choose } = controls
  const list = form.prices.own.fields
  return priceMethodOf(state) !== 'own'
    ? ''
    : group(
        {
          id: 'owning',
          title: t('pageShell.owning'),
          holds: t('pageShell.owning-holds'),
          names: [...namesOf(list), depreciation.name],
        },
        controls,
        html`<p class="hint">${t('pageForm.server-price-elsewhere')}</p>${choose(depreciation)}${fields(list)}`,
      )
}

const servers = (controls: Controls): Html | '' => {
  const { t, state, fields, choose, chooseOf } = controls
  if (!needsChips(state)) return ''
  const list = form.server
  return group(
    {
      id: 'servers',
      title: t('pageShell.servers'),
      holds: t('pageShell.servers-hold'),
      names: [...namesOf(list), billing.name, 'energy.region', 'energy.carbonYear'],
    },
    controls,
    html`${choose(billing)}${fields(list)}${chooseOf('energy.region', [['', regions(t)]])}${carbonYears(shown(state, 'energy.region'), controls)}`,
  )
}

/** How the speed of a chip is known; the fields of the method stand in view where it is not predicted. */
const speed = (controls: Controls): Html | '' => {
  const { t, state, segments, errorsOf } = controls
  if (!needsChips(state)) return ''
  const options = methodsOf('inference').map(
    ([name, { label }]) => [name, t(`options.${label}`)] as const,
  )
  const method = methodOf(state)
  const own = methodsOf('inference').find(([name]) => name === method)?.[1].fields ?? []
  return group(
    {
      id: 'speed',
      title: t('pageShell.speed'),
      holds: t('pageShell.speed-holds'),
      names: ['performance.method', 'performance', ...(method === 'roofline' ? [] : namesOf(own))],
    },
    controls,
    html`${segments('performance.method', t('labels.performance.method'), options, method)}${errorsOf('performance')}${method === 'roofline' ? '' : html`${precisionChoice(controls)}`}`,
  )
}

const beside = (controls: Controls): Html => {
  const { t, fields, errorsOf } = controls
  return html`${group(
    {
      id: 'overheads',
      title: t('pageShell.overheads'),
      holds: t('pageForm.overheads'),
      names: [...namesOf(overheadFields), 'overheads'],
    },
    controls,
    html`${errorsOf('overheads')}${fields(overheadFields)}`,
  )}${group(
    {
      id: 'worth',
      title: t('pageShell.worth'),
      holds: t('pageForm.worth'),
      names: namesOf(form.worth),
    },
    controls,
    fields(form.worth),
  )}`
}

/** Every folded part of a workload’s form, in the order of the questions. */
export const servingGroups = (controls: Controls): Html =>
  html`<div class="groups">${limits(controls)}${conversation(controls)}${prices(controls)}${owning(controls)}${servers(controls)}${speed(controls)}${beside(controls)}</div>`
