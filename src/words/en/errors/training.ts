import { all as and } from '../format/list.ts'
import { count, significant } from '../format/numbers.ts'
import { counted, plural } from '../format/parts.ts'

type Stated = 'work' | 'speed' | 'chips' | 'days' | 'chipHours'

const stated: Readonly<Record<Stated, string>> = {
  work: 'the work (tokens or FLOPs)',
  speed: 'the speed (throughput)',
  chips: 'chips',
  days: 'days',
  chipHours: 'chip-hours',
}

const solved = {
  days: 'days',
  chips: 'chips',
  chipHours: 'chip-hours',
  tokens: 'tokens',
  utilization: 'utilization',
} as const

type Solved = keyof typeof solved

const listed = (all: readonly Stated[]) =>
  all.length === 0 ? 'nothing' : and(all.map((one) => stated[one]))

interface Field {
  readonly field: string
}

/** What is wrong with a training run. */
export const trainingErrors = {
  'work-stated-twice': 'The work is stated twice.',
  'time-stated-twice': 'The time is stated twice.',
  'nothing-left-open': ({ given }: Field & { given: readonly Stated[] }) =>
    `Nothing is left to solve for: the request gives ${listed(given)}.`,
  'nothing-follows': ({
    given,
    asked,
    follows,
  }: Field & {
    given: readonly Stated[]
    asked: Solved | undefined
    follows: Solved | undefined
  }) =>
    asked === undefined
      ? follows === undefined
        ? given.length === 0
          ? 'The request gives neither work, speed nor time.'
          : `The request gives ${listed(given)}, from which nothing follows.`
        : `The request gives ${listed(given)}, from which ${solved[follows]} can be computed.`
      : follows === undefined
        ? `The request gives ${listed(given)} and asks for ${solved[asked]}, which do not follow.`
        : `The request gives ${listed(given)} and asks for ${solved[asked]}; ${solved[follows]} can be computed instead.`,
  'adapters-without-lora': ({ field, kind }: Field & { kind: string }) =>
    `${field} has no meaning for ${kind}.`,
  'needs-architecture': ({ field }: Field) => `${field} needs the architecture of the model.`,
  'lora-needs-architecture': 'LoRA needs the architecture of the model, which is not known.',
  'rank-above-width': ({ field, rank, width }: Field & { rank: number; width: number }) =>
    `${field} ${count(rank)} is above the hidden size of the model, ${count(width)}.`,
  'few-tokens': ({ field, tokens, kind }: Field & { tokens: number; kind: string }) =>
    `${field} is ${counted(significant(tokens, 6), 'token')} of ${kind} in total. Did you mean billions or trillions?`,
  'needs-cluster-size': ({ field }: Field) => `${field} needs the size of the cluster.`,
  'goodput-stated-twice': ({ field }: Field) =>
    `${field} follows from reliability, which is given too.`,
  'endless-run': ({ field, times, chips }: Field & { times: number; chips: number }) =>
    `${field} is ${significant(times)} times the mean time between two interruptions of ${plural(chips, 'chip')}: the run would never end.`,
  'recomputation-of-plan': ({ field }: Field) => `${field} follows from the plan.`,
  'batch-not-a-multiple': ({
    field,
    copies,
    microBatch,
    turns,
  }: Field & { copies: number | null; microBatch: number; turns: number }) => {
    const factors = [
      ...(copies === null ? [] : [plural(copies, 'copy')]),
      plural(microBatch, 'sequence'),
      ...(turns > 1 ? [`${count(turns)} virtual stages`] : []),
    ]
    return `${field} is not a multiple of ${factors.join(' × ')}.`
  },
  'objective-without-end': ({ field }: Field) =>
    `${field} has no end here: more chips are faster still.`,
  'objective-of-given-time': ({ field }: Field) =>
    `${field} has nothing to choose: the chips and their time are given.`,
  'objective-of-given-chips': ({ field }: Field) =>
    `${field} has nothing to choose: the chips are given.`,
  'chips-not-whole': ({ field, chips }: Field & { chips: number }) =>
    `${field} makes ${counted(significant(chips, 6), 'chip')} of the chip-hours, and a plan needs whole ones.`,
  'fits-no-plan': ({ field, reason }: Field & { reason: string }) =>
    `${field} fits no plan. ${reason}`,
}
