type Stated = 'work' | 'speed' | 'chips' | 'days' | 'chipHours'

const stated: Readonly<Record<Stated, string>> = {
  work: 'the work (tokens or flops)',
  speed: 'the speed (performance)',
  chips: 'chips',
  days: 'days',
  chipHours: 'chipHours',
}

const listed = (all: readonly Stated[]) =>
  all.length === 0 ? 'nothing' : all.map((one) => stated[one]).join(', ')

interface Field {
  readonly field: string
}

/** What is wrong with a training run. */
export const trainingErrors = {
  'work-stated-twice': ({ field }: Field) => `${field} states the work twice.`,
  'time-stated-twice': ({ field }: Field) => `${field} states the time twice.`,
  'nothing-left-open': ({ field, given }: Field & { given: readonly Stated[] }) =>
    `${field} gives ${listed(given)}: nothing is left to solve for.`,
  'nothing-follows': ({
    field,
    given,
    asked,
    follows,
  }: Field & {
    given: readonly Stated[]
    asked: string | undefined
    follows: string | undefined
  }) => {
    const result = follows === undefined ? 'nothing follows' : `${follows} follows`
    return asked === undefined
      ? `${field} gives ${listed(given)}, from which ${result}.`
      : `${field} gives ${listed(given)} and asks for ${asked}, from which ${result}.`
  },
  'adapters-without-lora': ({ field, kind }: Field & { kind: string }) =>
    `${field} has no meaning for ${kind}.`,
  'needs-architecture': ({ field }: Field) => `${field} needs the architecture of the model.`,
  'rank-above-width': ({ field, rank, width }: Field & { rank: number; width: number }) =>
    `${field} ${rank} is above the hidden size of the model, ${width}.`,
  'targets-without-rank': ({ field }: Field) => `${field} needs a rank beside it.`,
  'few-tokens': ({ field, tokens, kind }: Field & { tokens: number; kind: string }) =>
    `${field} is ${tokens} tokens of ${kind} in total. Did you mean billions or trillions?`,
  'needs-cluster-size': ({ field }: Field) => `${field} needs the size of the cluster.`,
  'goodput-stated-twice': ({ field }: Field) =>
    `${field} is given, and so is reliability, from which it follows.`,
  'endless-run': ({ field, times, chips }: Field & { times: number; chips: number }) =>
    `${field} is ${Number(times.toPrecision(3))} times the mean time between two interruptions of ${chips} chips: the run would never end.`,
  'recomputation-of-plan': ({ field }: Field) => `${field} follows from the plan.`,
  'not-a-divisor-of-heads': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${of} attention heads.`,
  'not-a-divisor-of-layers': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${of} layers of the fullest stage.`,
  'not-a-divisor-of-sequence': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${of} tokens of a sequence.`,
  'not-a-divisor-of-experts': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${of} experts.`,
  'not-a-divisor-of-sharing-chips': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${of} chips that share experts.`,
  'not-a-divisor-of-chips': ({
    field,
    chipsPerCopy,
    chips,
  }: Field & { chipsPerCopy: number; chips: number }) =>
    `${field} makes ${chipsPerCopy} chips per copy with the other parts of the plan, which does not divide the ${chips} chips.`,
  'more-stages-than-layers': ({ field, layers }: Field & { layers: number }) =>
    `${field} is more than the ${layers} layers.`,
  'stages-without-layers': ({
    field,
    layers,
    mostStages,
  }: Field & { layers: number; mostStages: number }) =>
    `${field} leaves stages without a layer: with two layers each, ${mostStages} stages hold all ${layers}.`,
  'no-pipeline': ({ field }: Field) => `${field} needs pipelineParallel above 1.`,
  'batch-not-a-multiple': ({
    field,
    copies,
    microBatch,
    turns,
  }: Field & { copies: number | null; microBatch: number; turns: number }) => {
    const parts = [
      ...(copies === null ? [] : [`${copies} copies`]),
      `${microBatch} sequences`,
      ...(turns > 1 ? [`${turns} stages that take turns`] : []),
    ]
    return `${field} is not a multiple of ${parts.join(' × ')}.`
  },
  'objective-without-end': ({ field }: Field) =>
    `${field} has no end here: more chips are faster still.`,
  'objective-of-given-time': ({ field }: Field) =>
    `${field} has nothing to choose: the chips and their time are given.`,
  'objective-of-given-chips': ({ field }: Field) =>
    `${field} has nothing to choose: the chips are given.`,
  'chips-not-whole': ({ field, chips }: Field & { chips: number }) =>
    `${field} makes ${Number(chips.toPrecision(6))} chips of the chip-hours, and a plan needs whole ones.`,
  'fits-no-plan': ({ field, reason }: Field & { reason: string }) =>
    `${field} fits no plan: ${reason}.`,
}
