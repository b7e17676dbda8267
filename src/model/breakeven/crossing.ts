import { chooser, type Part } from '../graph/choose.ts'
import * as at from './at.ts'

/** What decides how a crossing follows. */
export type CrossingTrait =
  | 'over-api'
  /** The way that is judged rents clusters that follow the load by the hour. */
  | 'way-by-the-hour'
  /** The other way does. */
  | 'over-by-the-hour'
  /** The way that is judged, or the other, rents clusters that are billed exactly. */
  | 'way-exact'
  | 'over-exact'
  /** The clusters of a server are bought together. */
  | 'whole-servers'
  /** On the clusters that were searched, the API costs as much from this token on. */
  | 'cost-met'
  /** So many clusters save what is fixed. */
  | 'saving-made'

const crossingParts: readonly Part<CrossingTrait>[] = [
  { formulas: [at.crossingUsdPerMonth, at.crossingQueriesPerSecond] },
  {
    when: ['over-api'],
    because: 'because.over-api',
    formulas: [at.overCrossingUsdPerMonthOfApi],
  },
  {
    unless: ['over-api'],
    because: 'because.over-clusters',
    formulas: [at.overCrossingUsdPerMonthOfClusters],
  },
  {
    unless: ['over-api', 'over-by-the-hour', 'over-exact'],
    because: 'because.clusters-of-rate',
    formulas: [at.overClustersAtCrossing],
  },
  {
    when: ['over-exact'],
    unless: ['over-by-the-hour'],
    because: 'because.clusters-exact',
    formulas: [at.overExactClustersAtCrossing],
  },
  { when: ['cost-met'], because: 'because.cost-met', formulas: [at.crossingOverApi] },
  {
    when: ['saving-made'],
    because: 'because.saving-made',
    formulas: [at.crossingClusters, at.crossingOverClusters],
  },
  {
    unless: ['cost-met', 'saving-made', 'way-by-the-hour', 'way-exact', 'whole-servers'],
    because: 'because.clusters-of-rate',
    formulas: [at.clustersAtCrossing],
  },
  {
    when: ['way-exact'],
    unless: ['way-by-the-hour'],
    because: 'because.clusters-exact',
    formulas: [at.exactClustersAtCrossing],
  },
  {
    when: ['whole-servers'],
    unless: ['cost-met', 'saving-made'],
    because: 'because.servers-of-rate',
    formulas: [at.serversAtCrossing],
  },
]

/** A crossing: its rate, and what both ways cost there. */
export const crossingFormulas = chooser(crossingParts)
