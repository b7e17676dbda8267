import type { QuantityId } from '../../model/quantities/index.ts'
import { quantities } from '../../model/quantities/index.ts'
import type { Code } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import { type Amount, amountsOf, perMonth, scaled } from './amount.ts'
import type { Kind, Shown } from './shown.ts'

type Section = 'cost' | 'fleet' | 'energy'

type Label = Extract<Code, `export.${'cost' | 'upfront' | 'duration'}${string}`>

/** A figure of the summary: a quantity, and whose interval it has. */
interface Spec {
  readonly section: Section
  readonly id: QuantityId
  readonly label?: Label
  /** A year’s amount, told by the month. */
  readonly byMonth?: true
  /** A share, told in percent. */
  readonly share?: true
  /** Told only where it is above 0: what never pays back has no payback. */
  readonly positive?: true
  /** Where its interval stands in the answer, and the quantity in its middle. */
  readonly ends?: { readonly pointer: string; readonly of: QuantityId }
}

const allIn = { pointer: '/cost/allInInterval', of: 'allInUsdPerYear' } as const
const ofRun = { pointer: '/cost/totalInterval', of: 'totalUsd' } as const

const inference: readonly Spec[] = [
  {
    section: 'cost',
    id: 'allInUsdPerYear',
    label: 'export.cost-per-month',
    byMonth: true,
    ends: allIn,
  },
  { section: 'cost', id: 'allInUsdPerYear', label: 'export.cost-per-year', ends: allIn },
  { section: 'cost', id: 'allInUsdPerQuery', label: 'export.cost-per-query', ends: allIn },
  {
    section: 'cost',
    id: 'allInUsdPerMillionTokens',
    label: 'export.cost-per-million-tokens',
    ends: allIn,
  },
  {
    section: 'cost',
    id: 'allInUsdPerMillionOutputTokens',
    label: 'export.cost-per-million-output-tokens',
    ends: allIn,
  },
  { section: 'cost', id: 'capexUsd' },
  { section: 'cost', id: 'idleCostShare', share: true },
  ...(
    [
      'queriesPerSecond',
      'replicas',
      'chips',
      'servers',
      'queriesPerSecondPerChip',
      'outputTokensPerSecondPerChip',
    ] as const
  ).map((id) => ({ section: 'fleet' as const, id })),
  { section: 'fleet', id: 'utilization', share: true },
  ...(
    ['powerWatts', 'kilowattHoursPerYear', 'electricityUsdPerYear', 'tonnesCo2ePerYear'] as const
  ).map((id) => ({ section: 'energy' as const, id })),
]

const training: readonly Spec[] = [
  { section: 'cost', id: 'totalUsd', label: 'export.cost-of-run', ends: ofRun },
  { section: 'cost', id: 'usd', ends: { pointer: '/cost/interval', of: 'usd' } },
  { section: 'cost', id: 'capexUsd' },
  {
    section: 'fleet',
    id: 'days',
    label: 'export.duration',
    ends: { pointer: '/plan/interval/days', of: 'days' },
  },
  ...(['chipHours', 'chips', 'servers', 'tokens', 'flops'] as const).map((id) => ({
    section: 'fleet' as const,
    id,
  })),
  { section: 'fleet', id: 'modelFlopsUtilization', share: true },
  ...(['kilowattHours', 'electricityUsd', 'tonnesCo2e'] as const).map((id) => ({
    section: 'energy' as const,
    id,
  })),
]

const breakeven: readonly Spec[] = [
  ...(
    [
      'apiUsdPerMonth',
      'rentedUsdPerMonth',
      'boughtUsdPerMonth',
      'purchaseUsd',
      'apiUsdPerMillionTokens',
      'rentFullUsdPerMillionTokens',
      'ownFullUsdPerMillionTokens',
    ] as const
  ).map((id) => ({ section: 'cost' as const, id })),
  { section: 'cost', id: 'paybackMonthsOverApi', positive: true },
  { section: 'cost', id: 'paybackMonthsOverRent', positive: true },
  ...(['tokensPerMonth', 'clusters', 'ownedClusters'] as const).map((id) => ({
    section: 'fleet' as const,
    id,
  })),
]

const mix: readonly Spec[] = [
  { section: 'cost', id: 'usdPerYear', label: 'export.cost-per-month', byMonth: true },
  { section: 'cost', id: 'usdPerYear', label: 'export.cost-per-year' },
  { section: 'cost', id: 'usdPerChipHour' },
]

const specs: Readonly<Partial<Record<Kind, readonly Spec[]>>> = {
  inference,
  training,
  breakeven,
  mix,
}

/** A figure as exports show it; `unit` is that of a quantity. */
export interface Figure {
  readonly section: Section
  readonly label: string
  readonly unit: string
  readonly isShare: boolean
  /** Whether it is as it was answered, whatever is changed. */
  readonly isHeld?: true
  readonly middle: Amount
  readonly low?: Amount | undefined
  readonly high?: Amount | undefined
}

const inMonths = (amount: Amount | undefined, { byMonth }: Spec): Amount | undefined =>
  amount === undefined || byMonth === undefined ? amount : perMonth(amount)

/** What servers cost: paid at the start where they are owned, else what buying them would take. */
const capexLabel = (shown: Shown): Label =>
  isOwned(shown) ? 'export.upfront' : 'export.upfront-if-bought'

const isOwned = ({ answer }: Shown): boolean => answer.price?.method === 'own'

/** What is rented or bought by the token is paid as it is used. */
const nothingUpfront = (shown: Shown): readonly Figure[] => {
  const { answer, t } = shown
  if (answer.price?.method === undefined || isOwned(shown)) return []
  const label = t('export.upfront')
  const middle = { value: 0, formula: '0' }
  return [{ section: 'cost', label, unit: 'USD', isShare: false, middle }]
}

/** Latencies as the page shows them, each with what it is of: held, as a batch that is searched gives it. */
const latencies = ({ answer: { roofline }, t }: Shown): readonly Figure[] => {
  const { load, limits, peak } = roofline ?? {}
  const figure = (label: string, value: number | null | undefined): readonly Figure[] =>
    value == null
      ? []
      : [
          {
            section: 'fleet',
            label,
            unit: 's',
            isShare: false,
            isHeld: true,
            middle: { value, formula: String(value) },
          },
        ]
  const percentile = peak?.percentile ?? limits?.percentile ?? 'p95'
  return [
    ...figure(
      t('pageShell.ttft-at-peak', { percentile }),
      peak?.ttftSeconds ?? limits?.ttft?.seconds,
    ),
    ...figure(t('pageShell.tpot-at-peak', { percentile }), peak?.tpotSeconds),
    ...figure(t('export.ttft-at-load', { percentile: 'p50' }), load?.ttftP50Seconds),
    ...figure(t('export.ttft-at-load', { percentile: 'p95' }), load?.ttftP95Seconds),
    ...(percentile === 'p99'
      ? figure(t('export.ttft-at-load', { percentile }), load?.ttftP99Seconds)
      : []),
    ...figure(t('export.tpot-at-load'), load?.tpotSeconds),
    ...figure(t('export.tpot-at-full-batch', { percentile }), limits?.tpot?.seconds),
  ]
}

const labelOf = ({ id, label }: Spec, shown: Shown): string => {
  const { t } = shown
  if (id === 'capexUsd') return t(capexLabel(shown))
  return label === undefined ? quantityLabel(id, t) : t(label)
}

/** What a quantity is called. */
const quantityLabel = (id: QuantityId, { words }: Tell): string => words.quantities[id]

/** After what a month and a year cost, or a run and all that is beside it. */
const upfrontAt = 2

/** The figures of a summary, each a quantity of the answer or made of some. */
export const figuresOf = (shown: Shown): readonly Figure[] => {
  const { answer, kind } = shown
  const amountOf = amountsOf(answer)
  const ids = answer.derivation?.figures ?? {}
  const figures = (specs[kind] ?? []).flatMap((spec): readonly Figure[] => {
    const { section, id, ends, byMonth, share, positive } = spec
    const amount = amountOf(id)
    const middle = inMonths(amount, spec)
    if (amount === undefined || middle === undefined) return []
    if (positive && amount.value <= 0) return []
    const endOf = (end: 'low' | 'high'): Amount | undefined => {
      const found = amountOf(ids[`${ends?.pointer}/${end}`])
      const of = amountOf(ends?.of)
      return found && of && inMonths(scaled(amount, found, of), spec)
    }
    const unit = byMonth ? 'USD/month' : quantities[id].unit
    const [low, high] = [endOf('low'), endOf('high')]
    return [
      { section, label: labelOf(spec, shown), unit, isShare: share === true, middle, low, high },
    ]
  })
  return [
    ...figures.slice(0, upfrontAt),
    ...nothingUpfront(shown),
    ...figures.slice(upfrontAt),
    ...latencies(shown),
  ]
}
