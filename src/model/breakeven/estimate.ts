import { chooser, type Part } from '../graph/choose.ts'
import { tokensPerQuery } from '../inference/throughput.ts'
import { apiUsdPerQueryBesideChips } from '../price/api.ts'
import { apiFormulas } from '../price/api-formulas.ts'
import { type OwnTrait, ownParts } from '../price/choices.ts'
import { spotOverheadShare } from '../price/rent.ts'
import { usdPerServerOfChips, wattsPerServerOfChips } from '../price/server.ts'
import * as cluster from './cluster.ts'
import * as own from './own.ts'
import * as rate from './rate.ts'

/** What decides how a month of each way is computed. */
export type MonthTrait =
  /** An inference estimate came before, whose rate of a chip is that of the cluster. */
  | 'predicted'
  /** An owned cluster is stated in all, not by its parts. */
  | 'stated'
  | 'building'
  /** Staff is stated in all, not for each chip. */
  | 'staff-in-all'
  /** Rented clusters are billed exactly. */
  | 'bill-exact'
  /** What interruptions of rented spot chips lose is counted. */
  | 'spot-overhead'
  /** It follows from how often their sellers interrupt them. */
  | 'spot-of-band'
  | OwnTrait

const clustersParts: readonly Part<'bill-exact'>[] = [
  {
    unless: ['bill-exact'],
    because: 'because.clusters-whole',
    formulas: [rate.clustersOfMonth],
  },
  {
    when: ['bill-exact'],
    because: 'because.clusters-exact',
    formulas: [rate.clustersExact],
  },
]

const monthParts: readonly Part<MonthTrait>[] = [
  {
    formulas: [
      cluster.steadyClusterTokensPerMonth,
      cluster.clusterTokensPerMonthAtPeak,
      cluster.usdPerClusterHour,
      ...apiFormulas,
      apiUsdPerQueryBesideChips,
      cluster.apiUsdPerMillionTokens,
      cluster.rentFullUsdPerMillionTokens,
      cluster.ownFullUsdPerMillionTokens,
      rate.tokensPerMonth,
      rate.ownedClusters,
      rate.rentedUsdPerMonthAtRate,
      rate.boughtUsdPerMonthAtRate,
      rate.apiUsdPerMonthAtRate,
      rate.purchaseUsd,
      rate.ownRunningUsdPerMonth,
      rate.paybackMonthsOverRent,
      rate.paybackMonthsOverApi,
    ],
  },
  { unless: ['spot-overhead'], formulas: [cluster.rentUsdPerClusterMonth] },
  { when: ['spot-overhead'], formulas: [cluster.rentUsdPerClusterMonthOfSpot] },
  { when: ['spot-of-band'], formulas: [spotOverheadShare] },
  ...clustersParts,
  { when: ['predicted'], formulas: [cluster.clusterOutputTokensPerSecond] },
  {
    unless: ['predicted'],
    formulas: [tokensPerQuery, usdPerServerOfChips],
  },
  { when: ['owned'], unless: ['predicted'], formulas: [wattsPerServerOfChips] },
  { when: ['stated'], formulas: [cluster.writtenOffUsdPerClusterMonth] },
  {
    when: ['stated'],
    because: 'because.cluster-stated',
    formulas: [cluster.ownUsdPerClusterMonth],
  },
  {
    when: ['stated'],
    because: 'because.cluster-of-servers',
    formulas: [cluster.usdPerClusterOfServers],
  },
  { when: ['owned'], formulas: own.monthOfParts },
  {
    when: ['owned'],
    because: 'because.cluster-of-parts',
    formulas: [own.ownUsdPerClusterMonthOfChipHours],
  },
  {
    when: ['owned', 'building'],
    because: 'because.building-counted',
    formulas: [own.usdPerClusterWithBuilding],
  },
  {
    when: ['owned'],
    unless: ['building'],
    because: 'because.no-building-counted',
    formulas: [own.usdPerClusterOfParts],
  },
  { when: ['staff-in-all'], formulas: [own.ownFixedWithStaff] },
  ...ownParts,
]

/** A month of renting, owning and buying tokens: for each cluster and token, and at the rate asked for. */
export const monthFormulas = chooser(monthParts)

/** The rate asked for, where rented clusters follow the load by the hour. */
export const scaledFormulas = [rate.scaledUsdPerMonth, rate.paybackMonthsOverScaledRent]

/** What a chart shows: the ways that are asked for, and the load by the hour. */
export type ChartTrait = 'rent' | 'own' | 'api' | 'by-the-hour' | 'bill-exact'

const chartParts: readonly Part<ChartTrait>[] = [
  { formulas: [rate.queriesPerSecondOfTokens] },
  ...clustersParts,
  { when: ['rent'], formulas: [rate.rentedUsdPerMonthAtRate] },
  { when: ['own'], formulas: [rate.ownedClusters, rate.boughtUsdPerMonthAtRate] },
  { when: ['api'], formulas: [rate.apiUsdPerMonthAtRate] },
  { when: ['rent', 'by-the-hour'], formulas: [rate.scaledUsdPerMonth] },
]

/** The ways at one rate of a chart. */
export const chartFormulas = chooser(chartParts)
