const count = (value: number) => value.toLocaleString('en-US')
const gigabytes = (bytes: number) => `${Number((bytes / 1e9).toPrecision(3))} GB`

interface Subject {
  readonly model: string
  readonly chip: string
}

/** Why a number of a training run is not known. */
export const trainingReasons = {
  'deadline-met': 'a cluster meets the deadline, or there is none',
  'equally-fast': 'with the top-down methods a chip is equally fast on clusters of all sizes',
  'not-solved-for': 'it was given, not calculated',
  'no-plan-asked': 'it follows from a parallel plan, which the top-down methods do not make',
  'no-cluster-stated': 'no cluster is stated: give the chips or the days',
  'no-peak-rate': ({ chip }: { chip: string }) => `no peak rate of the ${chip} is known`,
  'memory-not-stated':
    'the accelerator given in the request does not state its memory and memory bandwidth',
  'no-failure-rate': 'no rate of failures is known',
  'no-plan-fits': ({ model, chip }: Subject) =>
    `no plan of ${model} on ${chip} fits any cluster: change the plan`,
  'no-plan-in-time': ({ model, chip, mostChips }: Subject & { mostChips: number }) =>
    `no cluster of ${model} on ${chip} up to ${count(mostChips)} chips meets the deadline`,
  'no-plan-in-time-at-batch': ({
    model,
    chip,
    mostChips,
    sequences,
  }: Subject & { mostChips: number; sequences: number }) =>
    `no cluster of ${model} on ${chip} up to ${count(mostChips)} chips meets the deadline: a step of ${count(sequences)} sequences keeps no more of them busy; give more days or a larger step`,
  'no-plan-divides': ({ model, chip, chips }: Subject & { chips: number }) =>
    `no plan of ${model} on ${chip} divides ${count(chips)} chips: change the chips or the plan`,
  'plan-lacks-memory': ({
    model,
    chip,
    plan,
    missingBytes,
  }: Subject & { plan: string; missingBytes: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${gigabytes(missingBytes)} per chip`,
  'plan-needs-more-chips': ({
    model,
    chip,
    plan,
    missingBytes,
    chips,
  }: Subject & { plan: string; missingBytes: number; chips: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${gigabytes(missingBytes)} per chip; it needs at least ${count(chips)} chips`,
  'chips-split-unevenly': ({
    model,
    chip,
    plan,
    missingBytes,
    chips,
    fewer,
  }: Subject & { plan: string; missingBytes: number; chips: number; fewer: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${gigabytes(missingBytes)} per chip; ${count(chips)} chips cannot be split evenly, and on ${count(fewer)} it fits`,
  'no-chips-in-time': ({ chips, days }: { chips: number; days: number }) =>
    `no number of chips meets the deadline: at ${count(chips)} chips the run takes ${Number(days.toPrecision(4))} days, and with more, failures take more than the chips give`,
  'no-chips-in-time-up-to': ({ chips, days }: { chips: number; days: number }) =>
    `no number of chips meets the deadline: at ${count(chips)} chips the run takes ${Number(days.toPrecision(4))} days, and more are not computed`,
}
