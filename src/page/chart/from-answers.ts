import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Interval } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import type { Money } from '../parts/money.ts'
import type { BatchData } from './batch.ts'
import type { MemoryData } from './memory.ts'
import type { VolumeCrossing, VolumeData, VolumeLine } from './volume-data.ts'

const memoryParts = [
  ['weightBytes', 'pagePlan.weights', 1],
  ['kvBytes', 'pagePlan.kv', 2],
  ['activationBytes', 'pagePlan.buffers', 3],
  ['reservedBytes', 'pagePlan.reserved', 5],
  ['freeBytes', 'pagePlan.free', 4],
] as const

const chipMemoryParts = [
  ['weightBytes', 'pagePlan.weights', 1],
  ['gradientBytes', 'pagePlan.gradients', 6],
  ['optimizerBytes', 'pagePlan.optimizer', 2],
  ['activationBytes', 'pagePlan.activations', 3],
  ['workspaceBytes', 'pagePlan.workspace', 5],
  ['freeBytes', 'pagePlan.free', 4],
] as const

/** The memory of a chip of a run. */
export const chipMemoryOf = (
  memory: NonNullable<TrainingAnswer['memory']>,
  t: Tell,
): MemoryData => ({
  of: 'chip',
  totalBytes: memory.totalBytes,
  parts: chipMemoryParts.map(([id, name, series]) => ({ name: t(name), size: memory[id], series })),
})

/** The memory of a replica of a plan. */
export const memoryOf = ({ memory }: Pick<RooflineAnswer, 'memory'>, t: Tell): MemoryData => ({
  totalBytes: memory.totalBytes,
  parts: memoryParts.map(([id, name, series]) => ({ name: t(name), size: memory[id], series })),
})

/** Throughput against batch of a plan, and where it runs at the load. */
export const batchesOf = ({
  curve,
  load,
  plan,
}: Pick<RooflineAnswer, 'curve' | 'load' | 'plan'>): BatchData => ({
  points: curve.map(({ batch, outputTokensPerSecondPerReplica, tpotSeconds }) => ({
    batch,
    outputTokensPerSecond: outputTokensPerSecondPerReplica,
    tpotSeconds,
  })),
  runsAt: load?.concurrencyPerReplica ?? null,
  largest: plan.batchLimit,
})

type Chart = NonNullable<BreakevenAnswer['chart']>
type Pair = BreakevenAnswer['crossings'][number]

/** A break-even with one API, by the API’s name. */
export interface Held {
  readonly name: string
  readonly answer: Pick<BreakevenAnswer, 'atRate' | 'autoscaled' | 'crossings' | 'chart'>
}

/** What renting and owning cost a month at the user’s own volume, 80%, in the currency of the page. */
export type WayIntervals = Readonly<Record<'rent' | 'own', Interval | null>>

type CostId = 'rentUsdPerMonth' | 'ownUsdPerMonth' | 'apiUsdPerMonth' | 'autoscaledRentUsdPerMonth'

const apiSeries = [3, 4, 6] as const

/** The points of a way, by all charts that have it, rising. */
const pointsOf = (charts: readonly Chart[], id: CostId, money: Money): VolumeLine['points'] => {
  const costs = new Map(
    charts.flatMap(({ points }) =>
      points.flatMap(({ tokensPerMonth, [id]: usd }) =>
        usd === null ? [] : [[tokensPerMonth, money.place(usd)] as const],
      ),
    ),
  )
  return [...costs]
    .map(([tokensPerMonth, cost]) => ({ tokensPerMonth, cost }))
    .toSorted((one, other) => one.tokensPerMonth - other.tokensPerMonth)
}

const linesOf = (
  all: readonly Held[],
  intervals: WayIntervals,
  money: Money,
  t: Tell,
): readonly VolumeLine[] => {
  const [first] = all
  if (first === undefined) return []
  const charts = all.flatMap(({ answer: { chart } }) => chart ?? [])
  const inCurrency = (usd: number | null | undefined) => (usd == null ? null : money.place(usd))
  const { atRate, autoscaled } = first.answer
  const lines: readonly VolumeLine[] = [
    {
      name: t('pageMoney.rent'),
      series: 1,
      costAtOwn: inCurrency(atRate.rentedUsdPerMonth),
      intervalAtOwn: intervals.rent,
      points: pointsOf(charts, 'rentUsdPerMonth', money),
    },
    {
      name: t('pageMoney.own'),
      series: 2,
      costAtOwn: inCurrency(atRate.boughtUsdPerMonth),
      intervalAtOwn: intervals.own,
      points: pointsOf(charts, 'ownUsdPerMonth', money),
    },
    ...all.map(({ name, answer }, i) => ({
      name,
      series: apiSeries[i % apiSeries.length] ?? apiSeries[0],
      costAtOwn: inCurrency(answer.atRate.apiUsdPerMonth),
      points: pointsOf(answer.chart === null ? [] : [answer.chart], 'apiUsdPerMonth', money),
    })),
    {
      name: t('pageMoney.autoscaled-rent'),
      series: 5,
      costAtOwn: inCurrency(autoscaled?.scaledUsdPerMonth),
      // How many clusters serve each hour is as uncertain as how many serve the peak.
      isRough: intervals.rent !== null,
      points: pointsOf(charts, 'autoscaledRentUsdPerMonth', money),
    },
  ]
  return lines.filter(({ points }) => points.length > 0)
}

/** Whether a pair of ways is told apart from some volume on, and not from the first token. */
export const isCrossed = ({ first }: Pair): boolean =>
  first !== null && first.crossingTokensPerMonth > 1

const isOfApi = ({ way, over }: Pair) => way === 'api' || over === 'api'

/** The pairs of all break-evens, each once, with what its rent and its API are called in a sentence. */
export const pairsOf = (all: readonly Held[], t: Tell) =>
  all.flatMap(({ name, answer: { crossings, autoscaled } }, i) => {
    const isNew = (pair: Pair) => i === 0 || isOfApi(pair)
    return [
      ...crossings.filter(isNew).map((pair) => ({
        pair,
        api: name,
        renting: t('pageCharts.renting'),
        isAutoscaled: false,
      })),
      ...(autoscaled?.crossings ?? [])
        .filter((pair) => isNew(pair) && (pair.way === 'rent' || pair.over === 'rent'))
        .map((pair) => ({
          pair,
          api: name,
          renting: t('pageCharts.renting-by-the-hour'),
          isAutoscaled: true,
        })),
    ]
  })

const crossingsOf = (all: readonly Held[], money: Money, t: Tell): readonly VolumeCrossing[] =>
  pairsOf(all, t)
    .filter(({ pair }) => isCrossed(pair))
    .flatMap(({ pair, api, renting }) => {
      const { first, undone, forGood } = pair
      const names = { rent: renting, own: t('pageCharts.owning'), api }
      const isForGood = first?.crossingTokensPerMonth === forGood?.crossingTokensPerMonth
      const points = [
        ...(isForGood ? [] : [{ kind: 'first' as const, point: first }]),
        { kind: 'undone' as const, point: undone },
        { kind: 'forGood' as const, point: forGood },
      ]
      return points.flatMap(({ kind, point }) => {
        if (point === null) return []
        const [cheaper, dearer] = kind === 'undone' ? [pair.over, pair.way] : [pair.way, pair.over]
        return {
          tokensPerMonth: point.crossingTokensPerMonth,
          cost: money.place(point.usdPerMonth),
          text: t(`pageCharts.crossing-${kind}`, {
            tokens: point.crossingTokensPerMonth,
            cheaper: names[cheaper],
            dearer: names[dearer],
          }),
        }
      })
    })

/** Costs against volume of break-evens of one workload, each with another API, in the currency of the page. */
export const volumesOf = (
  all: readonly Held[],
  {
    money,
    currency,
    asOf,
    intervals,
  }: { readonly money: Money; readonly intervals: WayIntervals } & Pick<
    VolumeData,
    'currency' | 'asOf'
  >,
  t: Tell,
): VolumeData => ({
  currency,
  asOf,
  ownTokensPerMonth: all[0]?.answer.atRate.tokensPerMonth ?? null,
  lines: linesOf(all, intervals, money, t),
  crossings: crossingsOf(all, money, t),
})
