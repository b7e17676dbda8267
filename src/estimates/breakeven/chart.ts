import { type ChartTrait, chartFormulas } from '../../model/breakeven/estimate.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import { type ChartPoint, chartPoints } from '../../planner/breakeven/chart.ts'
import type { Costs } from '../../planner/breakeven/curves.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { type CurveWorking, derivationOf, type Figures } from '../shared/derivation.ts'
import { derived } from '../shared/givens.ts'
import type { BreakevenAnswer } from './answer.ts'
import { carriedAll, known } from './carried.ts'
import type { Load } from './crossing-working.ts'
import type { Row } from './crossings.ts'
import type { Months } from './months.ts'
import type { BreakevenRequest, Read } from './request.ts'

export type Mark = NonNullable<BreakevenAnswer['chart']>['marks'][number]

/** A chart and what its points and marks follow from. */
export interface Chart {
  readonly points: readonly ChartPoint[]
  readonly marks: readonly Mark[]
}

/** The points of crossings, in the order in which they are met; a first one that stays is one mark. */
export const marksOf = (
  { working: { level } }: Read,
  rows: readonly Row[],
  autoscaled: boolean,
): readonly Mark[] =>
  rows.flatMap(({ way, over, points }, index) => {
    const staysFromFirst =
      points.first?.crossingTokensPerMonth === points.forGood?.crossingTokensPerMonth
    return (['first', 'undone', 'forGood'] as const).flatMap((kind) => {
      const point = points[kind]
      if (point === null || (kind === 'forGood' && staysFromFirst)) return []
      const { crossingTokensPerMonth, crossingQueriesPerSecond, usdPerMonth } = point
      const [cheaper, dearer] = kind === 'undone' ? [over, way] : [way, over]
      return {
        kind,
        cheaper,
        dearer,
        autoscaled,
        crossingTokensPerMonth,
        crossingQueriesPerSecond,
        usdPerMonth,
        derivation: {
          ...(level === 'full' && {
            continues: `${autoscaled ? '/autoscaled' : ''}/crossings/${index}/${kind}/derivation`,
          }),
          inputs: [],
          steps: [],
        },
      }
    })
  })

/** Cost a month against the rate, with the crossings marked. */
export const chartOf = (
  months: Trace<Origin>,
  { range: { fromTokensPerMonth: from, toTokensPerMonth: to } }: BreakevenRequest,
  costs: Costs,
  peak: Load,
  scaled: Load | null,
  marks: readonly Mark[],
): Chart => {
  const shown = [
    months.value('clusterTokensPerMonth'),
    months.value('tokensPerMonth'),
    ...marks.map((mark) => mark.crossingTokensPerMonth),
  ].filter((tokens) => tokens !== null)
  return {
    points: chartPoints(
      {
        costs,
        curves: peak.curves,
        scaled:
          scaled?.weights === undefined ? null : { curves: scaled.curves, weights: scaled.weights },
        tokensPerQuery: known(months, 'tokensPerQuery'),
        activeHoursPerMonth: known(months, 'activeHoursPerMonth'),
      },
      { from, to },
      shown,
    ),
    marks,
  }
}

const figures: Figures = {
  '/points/*/rentUsdPerMonth': 'rentedUsdPerMonth',
  '/points/*/ownUsdPerMonth': 'boughtUsdPerMonth',
  '/points/*/autoscaledClusters': 'meanClusters',
  '/points/*/autoscaledRentUsdPerMonth': 'scaledUsdPerMonth',
}

const pointCurve: CurveWorking = {
  pointer: '/points',
  varies: ['tokensPerMonth', 'meanClusters'],
  ids: [
    'queriesPerSecond',
    'rentedUsdPerMonth',
    'boughtUsdPerMonth',
    'apiUsdPerMonth',
    'scaledUsdPerMonth',
  ],
}

const costIds = [
  'tokensPerQuery',
  'activeHoursPerMonth',
  'clusterTokensPerMonth',
  'clustersPerPurchase',
  'rentUsdPerClusterMonth',
  'rentFixedUsdPerMonth',
  'ownUsdPerClusterMonth',
  'ownFixedUsdPerMonth',
  'apiUsdPerMillionTokens',
  'apiFixedUsdPerMonth',
] as const

/** The working of a chart, at its first point: every other follows from the same steps; a mark has that of its crossing. */
export const chartWorking = (
  read: Read,
  { trace: months, exact }: Pick<Months, 'trace' | 'exact'>,
  chart: Chart,
): Derivation => {
  const { level } = read.working
  const [point] = chart.points
  if (level !== 'full' || point === undefined) return { inputs: [], steps: [] }
  const hourly = point.autoscaledClusters
  const of = (value: number, note: Message): Given<Origin> => ({ value, origin: derived(note) })
  const traits: readonly ChartTrait[] = [
    ...(['rent', 'own', 'api'] as const).filter((way) => read.request[way] !== undefined),
    ...(hourly === null ? [] : (['by-the-hour'] as const)),
    ...(exact ? (['bill-exact'] as const) : []),
  ]
  const trace = evaluate<Origin>({
    definitions: chartFormulas(traits),
    constantOrigin,
    given: {
      ...carriedAll(months, costIds),
      tokensPerMonth: of(point.tokensPerMonth, message('notes.first-point')),
      ...(hourly !== null && { meanClusters: of(hourly, message('notes.first-point')) }),
    },
  })
  return derivationOf(trace, { ...read, working: { ...read.working, figures } }, [pointCurve])
}
