import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { originTold, pick } from '../shared/derivation.ts'
import { warned } from '../shared/estimate.ts'
import { isFields } from '../shared/merge.ts'
import { fieldAt } from '../shared/pointer.ts'
import { runs, type SolvedRun, type TrainingAnswer } from '../training/index.ts'
import { type Missing, missingNumber, missingPlan, missingTold } from './missing.ts'
import { paymentTold } from './payment.ts'
import type { RunRow } from './run-answer.ts'
import type { NoRun, OneRun } from './run-compared.ts'
import { part } from './run-read.ts'

/** A run that was worked out. */
export interface WorkedRun extends OneRun {
  readonly solved: SolvedRun
}

export const isWorked = (one: OneRun): one is WorkedRun => 'trace' in one.solved

/** What a row is of, whether its run could be worked out or not. */
const headOf = ({ cell, read: { request } }: OneRun, isAsked: boolean) => {
  const { accelerator, model, payment } = cell
  const preset = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  const id = typeof model.value === 'string' ? model.value : null
  const own = typeof model.value === 'string' ? find('models', model.value)?.name : model.value.name
  return {
    rank: null,
    accelerator: {
      id: preset?.id ?? null,
      name: preset?.name ?? '',
      vendor: preset?.vendor ?? null,
      year: preset?.year ?? null,
    },
    model: { id, name: own ?? '', field: model.field.replace(/^\/model$/, `${part}/model`) },
    payment: paymentTold(request.price, {
      ...payment,
      field: payment.field.replace(/^\/price$/, `${part}/price`),
    }),
    asRequested: isAsked && model.isAsked && payment.isAsked,
    inputs: [],
  }
}

/** Why a run has no rank: no plan, a deadline that none keeps, or no price. */
const missingOf = ({ cell, solved }: WorkedRun, say: Say): Missing[] => {
  const { planned, nearest, trace } = solved
  const why: Text = trace.node('totalUsd')?.reason ?? message('reasons.no-price-given')
  return missingTold(
    planned?.ok === false
      ? [missingPlan(planned.reason)]
      : trace.value('totalUsd') !== null
        ? []
        : [
            nearest === undefined
              ? missingNumber(trace, 'totalUsd', why)
              : { why: trace.node('chips')?.reason ?? why, field: '/workload/days' },
          ],
    cell,
    say,
    part,
  )
}

/** What is bought before a run starts. */
const upfrontOf = (
  { read: { request }, solved: { trace } }: WorkedRun,
  unknown: Record<string, string>,
  say: Say,
): number | null => {
  if (request.price.method === 'own') {
    const value = trace.value('capexUsd')
    if (value === null) unknown['/upfrontUsd'] = unknown['/cost/capexUsd'] ?? ''
    return value
  }
  unknown['/upfrontUsd'] = say(message('reasons.nothing-upfront'))
  return null
}

/** Of a price by a ladder, the origin is that of the on-demand prices. */
const originOf = (trace: Trace<Origin>, say: Say) => {
  const paid = trace.node('usdPerChipHour')
  const price = paid?.kind === 'step' ? trace.node('onDemandUsdPerChipHour') : paid
  return price?.kind === 'input' && price.origin !== undefined
    ? { origin: originTold(price.origin, say) }
    : {}
}

/** Of a plan what a table shows. */
const planOf = (plan: TrainingAnswer['plan']): RunRow['plan'] => {
  if (plan === null) return null
  const { tokens: _, ...interval } = plan.interval
  return { text: plan.text, evidence: plan.evidence, interval }
}

/** The row of a run that was worked out: numbers of the answer that the training service gives. */
export const runRow = (one: WorkedRun, isAsked: boolean): RunRow => {
  const { read, solved } = one
  const { say } = read
  const told = runs.tell(read, solved)
  const { rent, asOf, readOn, ageDays, usdPerChipHour } = told.price
  const { breakdown: _, ...cost } = told.cost
  const { carbonByYear: __, ...energy } = told.energy
  const unknown: Record<string, string> = {}
  for (const [pointer, why] of Object.entries(told.unknown ?? {})) unknown[pointer] = say(why)
  const missing = missingOf(one, say)
  const head = headOf(one, isAsked)
  const row: RunRow = {
    ...head,
    accelerator: {
      ...head.accelerator,
      name: solved.chip.name,
      ...pick(solved.trace, '/accelerator', ['memoryBytes'], unknown, say),
    },
    model: { ...head.model, name: solved.model.name },
    reasons: missing.map(({ reason }) => reason),
    missing,
    flops: told.flops,
    tokens: told.tokens,
    chipHours: told.chipHours,
    days: told.days,
    mfu: told.mfu,
    goodput: told.goodput,
    fleet: told.fleet,
    plan: planOf(told.plan),
    price: {
      usdPerChipHour,
      ...originOf(solved.trace, say),
      ...(rent !== undefined && { sellers: rent.sellers }),
      asOf,
      readOn,
      ageDays,
    },
    cost,
    upfrontUsd: upfrontOf(one, unknown, say),
    energy,
    warnings: warned(told.warnings, say),
    unknown,
  }
  return { ...row, unknown: ofNulls(row, unknown) }
}

/** Reasons of what is null in a row; the answer of a run has more. */
const ofNulls = (row: RunRow, unknown: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(unknown).filter(([pointer]) => fieldAt(row, pointer) === null))

const nothing = {
  flops: null,
  tokens: null,
  chipHours: null,
  days: null,
  mfu: null,
  goodput: null,
  fleet: { chips: null, servers: null, serversExact: null },
  plan: null,
  price: { usdPerChipHour: null, asOf: null, readOn: null, ageDays: null },
  cost: { usd: null, totalUsd: null, capexUsd: null, interval: null, totalInterval: null },
  upfrontUsd: null,
  energy: {
    kilowattHours: null,
    electricityUsd: null,
    savedKilowattHours: null,
    savedElectricityUsd: null,
    tonnesCo2e: null,
  },
  warnings: [],
} as const

/** Pointers of what is null in a part of a row. */
const nullsIn = (value: unknown, pointer = ''): readonly string[] =>
  value === null
    ? [pointer]
    : isFields(value)
      ? Object.entries(value).flatMap(([name, one]) => nullsIn(one, `${pointer}/${name}`))
      : []

/** The row of a run that cannot be: all of it is null, for one reason. */
export const noRunRow = (one: OneRun, { reasons, field }: NoRun, isAsked: boolean): RunRow => {
  const head = headOf(one, isAsked)
  const why = reasons.join(' ')
  const empty = { ...nothing, accelerator: { memoryBytes: null } }
  return {
    ...head,
    ...nothing,
    warnings: [],
    accelerator: { ...head.accelerator, memoryBytes: null },
    reasons: [...reasons],
    missing: reasons.map((reason) => ({ reason, field })),
    unknown: Object.fromEntries(nullsIn(empty).map((pointer) => [pointer, why])),
  }
}
