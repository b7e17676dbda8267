import { chooser, type Part } from '../graph/choose.ts'
import { formulasOf } from '../graph/formula.ts'
import * as fleet from '../roofline/fleet.ts'
import * as interval from '../roofline/interval.ts'
import { loadQueriesPerSecondPerReplica } from '../roofline/load.ts'
import * as memory from '../roofline/parts.ts'
import {
  deviationFormulas,
  firstTokenFormulas,
  memoryAtBatchFormulas,
  memoryFormulas,
  rateFormulas,
  speculationFormulas,
  stepFormulas,
} from '../roofline/replica.ts'
import * as shares from '../roofline/shares.ts'
import * as spread from '../roofline/spread.ts'
import { tpotP95Seconds, tpotP99Seconds } from '../roofline/tpot.ts'
import * as billing from './billing.ts'
import * as serving from './serving-replicas.ts'
import type { InferenceTrait } from './traits.ts'

/** A replica by the roofline, and what it amounts to: memory, what a step waits for, the interval of the rate. */
export const replicaParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['roofline'],
    formulas: [
      ...memoryFormulas,
      ...memoryAtBatchFormulas,
      ...rateFormulas,
      ...stepFormulas,
      ...firstTokenFormulas,
    ],
  },
  {
    when: ['roofline', 'bill-server'],
    unless: ['by-the-hour'],
    because: 'because.bill-server',
    formulas: [interval.usdPerYearLowOnServers, interval.usdPerYearHighOnServers],
  },
  {
    when: ['roofline', 'bill-server', 'by-the-hour'],
    because: 'because.replicas-by-the-hour',
    formulas: [interval.usdPerYearLow, interval.usdPerYearHigh],
  },
  {
    when: ['roofline'],
    unless: ['bill-server'],
    because: 'because.whole-replicas',
    formulas: [interval.usdPerYearLow, interval.usdPerYearHigh],
  },
  {
    when: ['roofline', 'subject'],
    formulas: [...spread.latencySpreads, interval.chipsLow, interval.chipsHigh],
  },
  { when: ['roofline', 'tpot-spread'], formulas: deviationFormulas },
  { when: ['roofline', 'tpot-spread', 'tpot-p95'], formulas: [tpotP95Seconds] },
  { when: ['roofline', 'tpot-spread', 'tpot-p99'], formulas: [tpotP99Seconds] },
  { when: ['roofline', 'speculation'], formulas: speculationFormulas },
  {
    when: ['roofline'],
    formulas: [
      memory.replicaMemoryBytes,
      memory.replicaActivationBytes,
      memory.kvBytes,
      memory.reservedBytes,
      memory.freeBytes,
      memory.wholeBatchLimit,
      ...formulasOf(shares),
      spread.rateSpread,
      spread.rateFactor,
      interval.outputTokensPerSecondPerReplicaLow,
      interval.outputTokensPerSecondPerReplicaHigh,
      interval.replicasAtHighRate,
      interval.replicasAtLowRate,
      fleet.planChips,
      loadQueriesPerSecondPerReplica,
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

/** The fleet in replicas of a plan. */
export const replicaFleetParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['roofline'],
    because: 'because.rate-of-roofline',
    formulas: [fleet.queriesPerSecondPerChipOfReplica],
  },
  {
    when: ['roofline'],
    because: 'because.fleet-of-replicas',
    formulas: [fleet.chipSecondsOfReplicas, fleet.chipsOfReplicas],
  },
  {
    when: ['roofline'],
    unless: ['ttft-limit'],
    because: 'because.no-ttft-limit',
    formulas: [fleet.replicasExact],
  },
  {
    when: ['roofline', 'ttft-limit'],
    because: 'because.ttft-limit',
    formulas: [fleet.replicasExactWithinTtft],
  },
  {
    when: ['roofline'],
    because: 'because.paid-chips',
    formulas: [billing.utilizationBilled],
  },
  {
    when: ['roofline'],
    formulas: [
      fleet.peakQueriesPerSecond,
      fleet.peakReplicas,
      fleet.prefillReplicas,
      fleet.replicas,
      fleet.paidReplicas,
      fleet.peakUtilization,
      fleet.saturatedUsdPerMillionOutputTokens,
      fleet.underuseFactor,
    ],
  },
]

/** Of the formulas of an estimate with these traits, those of a planned replica and its fleet. */
export const replicaDefinitions = chooser([...replicaParts, ...replicaFleetParts])
