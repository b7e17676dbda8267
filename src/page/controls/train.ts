import { html } from 'hono/html'
import { unknowns } from '../../estimates/training/index.ts'
import type { Code } from '../../words/message.ts'
import { hasAdapterField } from '../form/body.ts'
import { forms, methodsOf, pricesOf } from '../form/fields.ts'
import { dateName, depreciation, rentChoices, yuanField } from '../form/price-fields.ts'
import { methodOf, priceMethodOf, shown } from '../form/state.ts'
import {
  adapterRank,
  adapterTargets,
  planChoices,
  planFields,
  trainingGroups,
  workChoices,
} from '../form/training-fields.ts'
import type { Html } from '../parts/html.ts'
import type { Controls } from './controls.ts'
import { group } from './group.ts'
import { chipPicker, modelPicker } from './pickers.ts'
import { planForm } from './plan-form.ts'
import { carbonYears, regions } from './region.ts'
import { rentForm } from './rent-form.ts'
import { ownChip, ownModel, precisionChoice } from './serving.ts'

const form = forms.training

const solveOptions = {
  days: 'options.solve-days',
  chips: 'options.solve-chips',
  tokens: 'options.solve-tokens',
  utilization: 'options.solve-utilization',
  chipHours: 'options.solve-chip-hours',
} as const satisfies Readonly<Record<(typeof unknowns)[number], Code>>

const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
const inView = new Set([
  'workload.tokens',
  'workload.sequenceTokens',
  'workload.chips',
  'workload.days',
])
const [kindChoice, ...otherWork] = workChoices

const solveFor = ({ chooseOf, t }: Controls): Html =>
  chooseOf('solveFor', [
    [
      '',
      [
        ['', t('options.solve-empty')],
        ...unknowns.map((one) => [one, t(solveOptions[one])] as const),
      ],
    ],
  ])

/** What of a run counts as work, beside what stands in view. */
const work = (controls: Controls): Html => {
  const { t, state, fields, choose } = controls
  const rest = form.workload.filter(({ name }) => !inView.has(name))
  const adapted = ({ name }: { readonly name: string }) =>
    (name !== adapterRank && name !== adapterTargets) || hasAdapterField(state, name)
  const ofWork = trainingGroups.work.filter(adapted)
  return group(
    {
      id: 'work',
      title: t('pageForm.work'),
      holds: t('pageShell.work-holds'),
      names: [...namesOf(rest), ...namesOf(trainingGroups.work), ...namesOf(otherWork), 'solveFor'],
    },
    controls,
    html`${solveFor(controls)}${fields(rest)}${fields(ofWork)}${otherWork.filter(adapted).map((one) => choose(one))}`,
  )
}

const speed = (controls: Controls): Html => {
  const { t, state, segments, errorsOf, fields } = controls
  const method = methodOf(state)
  const ways = methodsOf('training')
  const own = ways.find(([name]) => name === method)?.[1].fields ?? []
  return group(
    {
      id: 'speed',
      title: t('pageShell.speed-of-run'),
      holds: t('pageShell.speed-of-run-holds'),
      names: [
        'performance.method',
        'performance',
        'performance.precision',
        ...namesOf(own),
        ...namesOf(planFields),
        ...namesOf(planChoices),
      ],
    },
    controls,
    html`${segments(
      'performance.method',
      t('labels.performance.method'),
      ways.map(([name, { label }]) => [name, t(`options.${label}`)] as const),
      method,
    )}${errorsOf('performance')}${precisionChoice(controls)}${method === 'plan' ? planForm(controls) : fields(own)}`,
  )
}

const failures = (controls: Controls): Html => {
  const { t, fields, errorsOf } = controls
  const list = trainingGroups.failures
  return group(
    {
      id: 'failures',
      title: t('pageForm.failures'),
      holds: t('pageShell.failures-hold'),
      names: [...namesOf(list), 'reliability'],
    },
    controls,
    html`<p class="hint">${t('pageForm.failures-hint')}</p>${errorsOf('reliability')}${fields(list)}`,
  )
}

const prices = (controls: Controls): Html => {
  const { t, state, errors, fields, text, choose } = controls
  const isOwn = priceMethodOf(state) === 'own'
  const list = isOwn ? form.prices.own.fields : form.prices.rent.fields
  return group(
    {
      id: 'prices',
      title: t('pageShell.prices'),
      holds: t(isOwn ? 'pageShell.owning-holds' : 'pageShell.prices-hold-rent'),
      names: [
        ...namesOf(list),
        ...(isOwn ? [depreciation.name] : rentChoices),
        dateName,
        yuanField.name,
      ],
    },
    controls,
    html`${isOwn ? html`<p class="hint">${t('pageForm.server-price-elsewhere')}</p>${choose(depreciation)}${fields(list)}` : rentForm(state, controls, list, errors)}${text(dateName)}${fields([yuanField])}`,
  )
}

const servers = (controls: Controls): Html => {
  const { t, state, fields, chooseOf } = controls
  return group(
    {
      id: 'servers',
      title: t('pageShell.servers'),
      holds: t('pageShell.servers-hold'),
      names: [...namesOf(form.server), 'energy.region', 'energy.carbonYear'],
    },
    controls,
    html`${fields(form.server)}${chooseOf('energy.region', [['', regions(t)]])}${carbonYears(shown(state, 'energy.region'), controls)}`,
  )
}

const programme = (controls: Controls): Html => {
  const { t, fields, errorsOf } = controls
  const list = trainingGroups.programme
  return group(
    {
      id: 'programme',
      title: t('pageForm.programme'),
      holds: t('pageShell.programme-holds'),
      names: [...namesOf(list), 'programme'],
    },
    controls,
    html`${errorsOf('programme')}${fields(list)}`,
  )
}

/** The form of a run to train or fine-tune: eight fields in view, the rest in groups. */
export const trainForm = (controls: Controls): Html => {
  const { field, choose, segments, state, t, notes, errorsOf } = controls
  const days = { name: 'workload.days', unit: 'day', empty: 'derived' } as const
  const chips = { name: 'workload.chips', unit: '', empty: 'derived' } as const
  return html`${errorsOf('workload')}${kindChoice === undefined ? '' : choose(kindChoice, { label: t('pageShell.kind') })}
${modelPicker(controls, { label: t('pageShell.model'), hint: notes.get('model') })}${ownModel(controls)}
${field({ name: 'workload.tokens', unit: '', empty: 'derived-or-flops' }, { label: t('labels.workload.tokens'), suffix: t('pageShell.tokens'), hint: t('pageShell.training-tokens-usual') })}
${field({ name: 'workload.sequenceTokens', unit: '', empty: 'for-plan-or-attention' }, { label: t('pageShell.sequence'), suffix: t('pageShell.tokens'), hint: t('pageShell.sequence-usual') })}
${chipPicker(controls, { label: t('pageShell.chip') })}${ownChip(controls)}
<div class="two">${field(days, { label: t('pageShell.within'), hint: t('pageShell.one-of-both') })}${field(chips, { label: t('pageShell.or-chips') })}</div>
${segments(
  'price.method',
  t('pageShell.payment'),
  pricesOf('training').map(([name]) => [name, t(`pageShell.pay-${name}`)] as const),
  priceMethodOf(state),
  notes.get('price'),
)}${errorsOf('price')}
<div class="groups">${work(controls)}${speed(controls)}${failures(controls)}${prices(controls)}${servers(controls)}${programme(controls)}</div>`
}
