import * as at from '../../model/breakeven/at.ts'
import * as month from '../../model/breakeven/formulas.ts'
import { monthOfParts, ownFixedWithStaff } from '../../model/breakeven/own.ts'
import { createTrace, type OpenTrace } from '../../model/graph/open-trace.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import { tokensPerQuery } from '../../model/inference/throughput.ts'
import { apiUsdPerQueryBesideChips } from '../../model/price/api.ts'
import { apiPartFormulas, type Ownership, ownPartFormulas } from '../../model/price/index.ts'
import { type ConstantId, constants } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Curve, clustersFor, lineOf, type Steps, staircaseOf } from './curve.ts'

type Givens<Origin> = Readonly<Partial<Record<QuantityId, Given<Origin>>>>

/** How a month of an owned cluster is reckoned: from what is stated of it, or from the parts of a chip-hour. */
export type OwnMonth =
  | {
      readonly form: 'stated'
      /** The price of a cluster follows from that of servers. */
      readonly ofServers: boolean
    }
  | {
      readonly form: 'parts'
      readonly ownership: Ownership
      readonly building: boolean
      /** Staff is stated in all. */
      readonly staffInAll: boolean
    }

/** What the months are reckoned from. */
export interface BreakevenInputs<Origin> {
  /** The estimate that predicts the rate of a chip; absent where a cluster’s rate is stated. */
  readonly predicted?: Trace<Origin> | undefined
  readonly own: OwnMonth
  readonly given: Givens<Origin>
  readonly constantOrigin: (id: ConstantId) => Origin
}

const constantsUsed = [
  'secondsPerHour',
  'hoursPerDay',
  'daysPerYear',
  'monthsPerYear',
  'compoundingYears',
  'wattsPerKilowatt',
  'tokensPerMillion',
] as const satisfies readonly ConstantId[]

const runOwn = <Origin>(trace: OpenTrace<Origin>, own: OwnMonth): void => {
  if (own.form === 'stated') {
    if (own.ofServers) trace.run(month.usdPerClusterOfServers)
    trace.run(month.writtenOffUsdPerClusterMonth)
    trace.run(month.ownUsdPerClusterMonth)
    return
  }
  for (const formula of ownPartFormulas(own.ownership)) trace.run(formula)
  for (const formula of monthOfParts(own)) trace.run(formula)
  if (own.staffInAll) trace.run(ownFixedWithStaff)
}

/** A month of renting, owning and buying tokens: for each cluster and token, and at the rate asked for. */
export const estimateMonths = <Origin>(inputs: BreakevenInputs<Origin>): OpenTrace<Origin> => {
  const trace = createTrace<Origin>(inputs.predicted)
  for (const [id, given] of Object.entries(inputs.given)) trace.give(id as QuantityId, given)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })
  if (inputs.predicted === undefined) trace.run(tokensPerQuery)
  else trace.run(month.clusterOutputTokensPerSecond)
  trace.run(month.steadyClusterTokensPerMonth)
  trace.run(month.clusterTokensPerMonthAtPeak)
  if (inputs.given.tokensPerMonth === undefined) trace.run(month.tokensPerMonth)
  trace.run(month.usdPerClusterHour)
  trace.run(month.rentUsdPerClusterMonth)
  runOwn(trace, inputs.own)
  for (const formula of apiPartFormulas) trace.run(formula)
  trace.run(apiUsdPerQueryBesideChips)
  trace.run(month.apiUsdPerMillionTokens)
  trace.run(month.rentFullUsdPerMillionTokens)
  trace.run(month.ownFullUsdPerMillionTokens)
  trace.run(month.clustersOfMonth)
  trace.run(month.ownedClusters)
  trace.run(month.rentedUsdPerMonthAtRate)
  trace.run(month.boughtUsdPerMonthAtRate)
  trace.run(month.apiUsdPerMonthAtRate)
  trace.run(month.purchaseUsd)
  trace.run(month.ownRunningUsdPerMonth)
  trace.run(month.paybackMonthsOverRent)
  trace.run(month.paybackMonthsOverApi)
  return trace
}

export type Way = 'rent' | 'own' | 'api'
export type Curves = Readonly<Record<Way, Curve | null>>

/** Hours of equal load are counted together. */
const hourly = (usd: number, capacity: number, weights: readonly number[]): readonly Steps[] =>
  [
    ...Map.groupBy(
      weights.filter((weight) => weight > 0),
      (weight) => weight,
    ),
  ].map(([weight, hours]) => ({
    usd: (usd * hours.length) / weights.length,
    tokens: capacity / weight,
  }))

/**
 * The three curves; null where a price or the capacity is not known.
 * With `weights` (of mean 1, by the hour) rented clusters follow the load;
 * owned ones are bought for the peak and stay.
 */
export const curvesOf = <Origin>(
  trace: Trace<Origin>,
  load: 'peak' | 'steady' | readonly number[],
): Curves => {
  const steady = trace.value('steadyClusterTokensPerMonth')
  const capacity = load === 'steady' ? steady : trace.value('clusterTokensPerMonth')
  const stairs = (
    month: QuantityId,
    fixed: QuantityId,
    { together = 1, weights }: { together?: number | null; weights?: readonly number[] } = {},
  ) => {
    const [usd, base] = [trace.value(month), trace.value(fixed)]
    if (usd === null || base === null || capacity === null || steady === null) return null
    if (together === null) return null
    return staircaseOf(
      base,
      weights === undefined
        ? [{ usd: usd * together, tokens: capacity * together }]
        : hourly(usd, steady, weights),
    )
  }
  const price = trace.value('apiUsdPerMillionTokens')
  const fixed = trace.value('apiFixedUsdPerMonth')
  const scaled = typeof load === 'string' ? undefined : load
  return {
    rent: stairs('rentUsdPerClusterMonth', 'rentFixedUsdPerMonth', scaled && { weights: scaled }),
    own: stairs('ownUsdPerClusterMonth', 'ownFixedUsdPerMonth', {
      together: trace.value('clustersPerPurchase'),
    }),
    api:
      price === null || fixed === null
        ? null
        : lineOf(fixed, price / constants.tokensPerMillion.value),
  }
}

/** How a crossing follows: from the cost of a step, from the clusters, or from the price of an API. */
export const traceCrossing = <Origin>(
  kind: 'clusters-over-api' | 'hourly-over-api' | 'clusters-over-clusters' | 'searched',
  given: Givens<Origin>,
): OpenTrace<Origin> => {
  const trace = createTrace<Origin>()
  for (const [id, one] of Object.entries(given)) trace.give(id as QuantityId, one)
  if (kind === 'clusters-over-api') trace.run(at.crossingUsdPerMonth)
  if (kind === 'clusters-over-api' || kind === 'hourly-over-api') trace.run(at.crossingOverApi)
  if (kind === 'clusters-over-clusters') {
    trace.run(at.crossingClusters)
    trace.run(at.crossingOverClusters)
  }
  trace.run(at.crossingQueriesPerSecond)
  return trace
}

/** The rate asked for, where rented clusters follow hourly weights of mean 1. */
export const traceScaled = <Origin>(
  months: Trace<Origin>,
  weights: readonly number[],
  derived: (note: string) => Origin,
): OpenTrace<Origin> => {
  const trace = createTrace<Origin>()
  const carried = (id: QuantityId) => {
    const node = months.nodes().find((one) => one.id === id)
    const value = node?.value ?? null
    trace.give(
      id,
      value === null
        ? { value, reason: node?.reason ?? `${id} is not known` }
        : { value, origin: derived('from the derivation of the months') },
    )
  }
  for (const id of [
    'rentUsdPerClusterMonth',
    'rentFixedUsdPerMonth',
    'purchaseUsd',
    'ownRunningUsdPerMonth',
  ] as const)
    carried(id)
  const tokens = months.value('tokensPerMonth')
  const steady = months.value('steadyClusterTokensPerMonth')
  const unknown = months
    .nodes()
    .find(
      ({ id, value }) =>
        value === null && (id === 'tokensPerMonth' || id === 'steadyClusterTokensPerMonth'),
    )
  trace.give(
    'meanClusters',
    tokens === null || steady === null
      ? { value: null, reason: unknown?.reason ?? 'not known' }
      : {
          value:
            weights.reduce((sum, weight) => sum + clustersFor(tokens * weight, steady), 0) /
            weights.length,
          origin: derived('mean of the hours, each with the whole clusters that its load needs'),
        },
  )
  trace.run(month.scaledUsdPerMonth)
  trace.run(month.paybackMonthsOverScaledRent)
  return trace
}
