import { kvCacheBytesPerToken } from '../architecture/formulas.ts'
import { gramsCo2ePerQuery, tonnesCo2ePerYear } from '../energy/carbon.ts'
import * as energy from '../energy/inference.ts'
import { chooser, type Part } from '../graph/choose.ts'
import { formulasOf } from '../graph/formula.ts'
import * as api from '../price/api.ts'
import { apiFormulas, lineParts, type OwnTrait, ownParts } from '../price/choices.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import * as total from '../price/total.ts'
import { boughtYears, ownedYears } from '../price/years.ts'
import * as replicas from '../roofline/fleet.ts'
import * as interval from '../roofline/interval.ts'
import * as load from '../roofline/load.ts'
import * as memoryParts from '../roofline/parts.ts'
import {
  firstTokenFormulas,
  memoryFormulas,
  rateFormulas,
  speculationFormulas,
  stepFormulas,
} from '../roofline/replica.ts'
import * as shares from '../roofline/shares.ts'
import * as cost from './cost.ts'
import * as fleet from './fleet.ts'
import * as held from './held.ts'
import * as refresh from './refresh.ts'
import * as serving from './serving-replicas.ts'
import * as throughput from './throughput.ts'
import * as value from './value.ts'

/** What of an inference estimate decides which formulas run. */
export type InferenceTrait =
  | OwnTrait
  /** The shape of the model is known. */
  | 'architecture'
  /** Chips serve, or tokens are bought. */
  | 'chips'
  | 'bought'
  | 'flops'
  | 'measured'
  | 'measured-tokens'
  | 'roofline'
  | 'speculation'
  /** Replicas are given, or each hour runs those that it needs. */
  | 'replicas-given'
  | 'by-the-hour'
  | 'training'
  | 'training-by-months'
  | 'egress-of-queries'
  | 'value'

const workload: Part<InferenceTrait> = {
  formulas: [throughput.servedQueriesPerSecond, throughput.tokensPerQuery],
}

const cache: Part<InferenceTrait> = { when: ['architecture'], formulas: [kvCacheBytesPerToken] }

/** What a chip serves, by each method. */
const rate: readonly Part<InferenceTrait>[] = [
  { when: ['chips'], formulas: [throughput.flopsPerQuery] },
  {
    when: ['flops'],
    because: 'because.rate-of-flops',
    formulas: [throughput.queriesPerSecondPerChipFromFlops],
  },
  {
    when: ['measured-tokens'],
    because: 'because.rate-of-measured-tokens',
    formulas: [throughput.queriesPerSecondPerChipFromTokens],
  },
  {
    when: ['roofline'],
    because: 'because.rate-of-roofline',
    formulas: [replicas.queriesPerSecondPerChipOfReplica],
  },
  {
    when: ['chips'],
    unless: ['measured-tokens'],
    formulas: [throughput.outputTokensPerSecondPerChip],
  },
  { when: ['chips'], unless: ['flops'], formulas: [throughput.impliedFlopsUtilization] },
]

const replica: readonly Part<InferenceTrait>[] = [
  {
    when: ['roofline'],
    formulas: [...memoryFormulas, ...rateFormulas, ...stepFormulas, ...firstTokenFormulas],
  },
  { when: ['roofline', 'speculation'], formulas: speculationFormulas },
  {
    when: ['roofline'],
    formulas: [
      memoryParts.replicaMemoryBytes,
      memoryParts.replicaActivationBytes,
      memoryParts.kvBytes,
      memoryParts.reservedBytes,
      memoryParts.freeBytes,
      memoryParts.wholeBatchLimit,
      ...formulasOf(shares),
      ...formulasOf(interval),
      replicas.planChips,
      load.loadQueriesPerSecondPerReplica,
    ],
  },
  {
    when: ['roofline', 'replicas-given'],
    because: 'because.replicas-given',
    formulas: [serving.servingOfGiven],
  },
  {
    when: ['roofline', 'by-the-hour'],
    unless: ['replicas-given'],
    because: 'because.replicas-by-the-hour',
    formulas: [serving.servingOfHours],
  },
  {
    when: ['roofline'],
    unless: ['replicas-given', 'by-the-hour'],
    because: 'because.replicas-of-plan',
    formulas: [serving.servingOfPlan],
  },
]

/** Chips and servers for the load, and those that are held beyond it. */
const size: readonly Part<InferenceTrait>[] = [
  {
    when: ['chips'],
    unless: ['roofline'],
    because: 'because.fleet-of-chips',
    formulas: [fleet.chipSecondsPerQuery, fleet.chipsExact, fleet.utilization, total.servingShare],
  },
  {
    when: ['roofline'],
    because: 'because.fleet-of-replicas',
    formulas: [
      replicas.chipSecondsOfReplicas,
      replicas.chipsOfReplicas,
      replicas.utilizationOfReplicas,
      total.servingShareOfReplicas,
    ],
  },
  {
    when: ['roofline'],
    formulas: [
      replicas.peakQueriesPerSecond,
      replicas.replicasExact,
      replicas.prefillReplicas,
      replicas.replicas,
      replicas.paidReplicas,
    ],
  },
  {
    when: ['chips'],
    formulas: [
      fleet.serversExact,
      fleet.servers,
      fleet.chips,
      fleet.weightBytes,
      fleet.chipsToHoldWeights,
      held.heldChips,
      held.heldServers,
    ],
  },
]

/** What the chips, or the tokens, cost. */
const bill: readonly Part<InferenceTrait>[] = [
  {
    formulas: [
      cost.usdPerDay,
      cost.usdPerYear,
      cost.usdPerMillionTokens,
      cost.usdPerMillionOutputTokens,
    ],
  },
  {
    when: ['chips'],
    because: 'because.chips-are-paid',
    formulas: [cost.usdPerHour, cost.usdPerSecond, cost.usdPerQuery],
  },
  { when: ['chips'], formulas: [cost.usdPerYearWholeServers] },
  {
    when: ['bought'],
    because: 'because.tokens-are-paid',
    formulas: [api.apiUsdPerQuery, api.apiUsdPerSecond, api.apiUsdPerHour],
  },
  { when: ['bought'], formulas: [...apiFormulas, ...boughtYears] },
  ...ownParts,
  { when: ['owned'], because: 'because.chips-owned', formulas: [ownedUsdPerChipHour] },
  {
    when: ['owned'],
    formulas: [held.unfilledChips, held.unfilledUsdPerYear, ...ownedYears],
  },
  {
    when: ['owned'],
    because: 'because.whole-servers-bought',
    formulas: [held.capexOfOwnedServers, total.idleOnWholeServers],
  },
  {
    when: ['chips'],
    unless: ['owned'],
    because: 'because.no-server-bought',
    formulas: [held.capexOfHeldServers, total.idleUsdPerYear],
  },
  {
    when: ['roofline'],
    formulas: [replicas.saturatedUsdPerMillionOutputTokens, replicas.underuseFactor],
  },
]

/** The share of a line of the cost, shown of the first. */
const shareOfLine: readonly Part<InferenceTrait>[] = [
  { formulas: [total.costShare] },
  {
    when: ['chips'],
    unless: ['owned'],
    because: 'because.first-line-rented',
    formulas: [total.lineOfRent],
  },
  { when: ['owned'], because: 'because.first-line-owned', formulas: [total.lineOfOwned] },
  { when: ['bought'], because: 'because.first-line-bought', formulas: [total.lineOfTokens] },
]

const trainingAndValue: readonly Part<InferenceTrait>[] = [
  {
    when: ['training'],
    formulas: [
      refresh.trainingUsdPerYear,
      refresh.trainingUsdPerQuery,
      refresh.totalUsdPerQuery,
      refresh.totalUsdPerYear,
    ],
  },
  {
    when: ['training-by-months'],
    because: 'because.training-by-months',
    formulas: [refresh.yearsBetweenTrainings],
  },
  { when: ['value'], formulas: [value.marginUsdPerYear, value.marginOverCost, value.paybackYears] },
]

const power: Part<InferenceTrait> = {
  when: ['chips'],
  formulas: [
    held.powerOfHeldServers,
    energy.kilowattHoursPerDay,
    energy.kilowattHoursPerYear,
    energy.wattHoursPerQuery,
    energy.electricityUsdPerYear,
    energy.savedKilowattHoursPerYear,
    energy.savedElectricityUsdPerYear,
    tonnesCo2ePerYear,
    gramsCo2ePerQuery,
  ],
}

/** Every formula of an inference estimate, and when it runs. */
export const inferenceParts: readonly Part<InferenceTrait>[] = [
  workload,
  cache,
  ...rate,
  ...replica,
  ...size,
  ...bill,
  ...trainingAndValue,
  ...lineParts,
  ...shareOfLine,
  power,
]

/** The formulas of an estimate with these traits, each with why it runs where several give its quantity. */
export const inferenceDefinitions = chooser(inferenceParts)
