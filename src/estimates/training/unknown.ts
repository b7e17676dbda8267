import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'
import type { TrainingAnswer } from './answer.ts'
import type { Solved } from './types.ts'

type Reasons = Readonly<Record<string, Text>>

/** Reasons of some quantities, by pointer, as far as they are not known. */
const ofQuantities = (
  { trace }: Solved,
  pointers: readonly (readonly [pointer: string, id: QuantityId])[],
): Reasons =>
  Object.fromEntries(
    pointers.flatMap(([pointer, id]): readonly [string, Text][] => {
      const node = trace.node(id)
      return node !== undefined && node.value !== null
        ? []
        : [[pointer, node?.reason ?? message('reasons.not-asked')]]
    }),
  )

/** Why ends of an interval are not there: what the run solves for alone is uncertain. */
const ofIntervals = (solved: Solved): Reasons =>
  solved.planned?.ok !== true
    ? {}
    : ofQuantities(
        solved,
        solved.solvedFor === 'tokens'
          ? [['/plan/interval/tokens', 'tokensLow']]
          : [
              ['/plan/interval/days', 'daysLow'],
              ['/plan/interval/usd', 'usdLow'],
            ],
      )

const ofOthers = ({ planned, solvedFor }: Solved): Reasons => {
  if (planned?.ok !== true) return {}
  const given = message('reasons.given-not-uncertain')
  return solvedFor === 'tokens'
    ? { '/plan/interval/days': given, '/plan/interval/usd': given }
    : { '/plan/interval/tokens': given }
}

/** Why the cost of a run has no ends: it is not known, or nothing of it is uncertain. */
export const whyNoInterval = (trace: Trace<Origin>): Text =>
  trace.value('usd') === null
    ? (trace.node('usd')?.reason ?? message('reasons.no-price-given'))
    : message('reasons.nothing-uncertain')

/** Why a run has no working of failures, no cluster beside its own, and sizes no speed of their own. */
const ofFailures = (
  { trace, failures, nearest, planned }: Solved,
  reliability: TrainingAnswer['reliability'],
): Reasons => {
  if (failures === undefined || reliability === null)
    return { '/reliability': message('reasons.no-reliability-asked') }
  const price = trace.node('usdPerChipHour')?.reason ?? message('reasons.no-price-given')
  return {
    ...(reliability.best === null && {
      '/reliability/best':
        nearest === undefined
          ? message('reasons.deadline-not-missed')
          : message('reasons.not-defined'),
    }),
    ...Object.fromEntries(
      reliability.sizes.flatMap(({ tokensPerSecondPerChip, usdLost }, index) => [
        ...(tokensPerSecondPerChip === null && planned?.ok !== true
          ? [
              [
                `/reliability/sizes/${index}/tokensPerSecondPerChip`,
                message('reasons.size-without-plan'),
              ],
            ]
          : []),
        ...(usdLost === null ? [[`/reliability/sizes/${index}/usdLost`, price]] : []),
      ]),
    ),
  }
}

/** Reasons that stand in place of those of the numbers themselves. */
export const unknownOf = ({ planned, workload: { chips, days } }: Solved): Reasons => {
  const noPlan = planned?.ok === false ? planned.reason : message('reasons.no-plan-asked')
  const noCluster = message('reasons.no-cluster-stated')
  return {
    ...(planned?.ok !== true && { '/plan': noPlan, '/memory': noPlan }),
    ...(chips === undefined &&
      days === undefined &&
      planned?.ok !== true && {
        '/days': noCluster,
        '/fleet/chips': noCluster,
        '/fleet/servers': noCluster,
        '/fleet/serversExact': noCluster,
        '/cost/capexUsd': noCluster,
      }),
  }
}

/** Why numbers of a run are null that are no figures of their own part. */
export const nullReasons = (
  solved: Solved,
  reliability: TrainingAnswer['reliability'],
  lines: readonly { readonly usd: QuantityId; readonly share: QuantityId }[],
  /** The parts of an owned chip-hour, by pointer. */
  chipHour: readonly (readonly [pointer: string, id: QuantityId])[],
): Reasons => ({
  ...ofFailures(solved, reliability),
  ...ofOthers(solved),
  ...ofIntervals(solved),
  ...ofQuantities(
    solved,
    lines.flatMap(({ usd, share }, index) => [
      [`/cost/breakdown/${index}/usd`, usd] as const,
      [`/cost/breakdown/${index}/share`, share] as const,
    ]),
  ),
  ...ofQuantities(solved, [['/price/usdPerChipHour', 'usdPerChipHour'], ...chipHour]),
})
