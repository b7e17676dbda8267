import { count, withPrefix } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { days as inDays } from '../format/sizes.ts'

const size = (bytes: number) => withPrefix(bytes, 'B')

interface Subject {
  readonly model: string
  readonly chip: string
}

/** Why a number of a training run is not known. */
export const trainingReasons = {
  'given-not-uncertain': 'It is given: only what is solved for is uncertain.',
  'no-reliability-asked': 'Reliability is not asked for.',
  'deadline-not-missed': 'The cluster of the run is itself within what is asked for.',
  'size-without-plan': 'Without a parallel plan, a chip is as fast on every size.',
  'no-plan-asked': 'It follows from a parallel plan, which the top-down methods do not make.',
  'no-cluster-stated': 'No cluster is stated. Give the chips or the days.',
  'no-peak-rate': ({ chip }: { chip: string }) => `No peak rate of the ${chip} is known.`,
  'memory-not-stated': 'Your own accelerator does not state its memory and memory bandwidth.',
  'no-failure-rate': 'No rate of failures is known.',
  'no-plan-fits': ({ model, chip }: Subject) =>
    `No plan of ${model} on ${chip} fits any cluster. Change the plan.`,
  'no-plan-in-time': ({ model, chip, mostChips }: Subject & { mostChips: number }) =>
    `No cluster of ${model} on ${chip} up to ${plural(mostChips, 'chip')} meets the deadline.`,
  'no-plan-in-time-at-batch': ({
    model,
    chip,
    mostChips,
    sequences,
  }: Subject & { mostChips: number; sequences: number }) =>
    `No cluster of ${model} on ${chip} up to ${plural(mostChips, 'chip')} meets the deadline: a step of ${plural(sequences, 'sequence')} keeps no more of them busy. Give more days or a larger step.`,
  'no-plan-divides': ({ model, chip, chips }: Subject & { chips: number }) =>
    `No plan of ${model} on ${chip} divides ${plural(chips, 'chip')}. Change the chips or the plan.`,
  'plan-lacks-memory': ({
    model,
    chip,
    plan,
    missingBytes,
  }: Subject & { plan: string; missingBytes: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${size(missingBytes)} per chip.`,
  'plan-needs-more-chips': ({
    model,
    chip,
    plan,
    missingBytes,
    chips,
  }: Subject & { plan: string; missingBytes: number; chips: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${size(missingBytes)} per chip. It needs at least ${plural(chips, 'chip')}.`,
  'chips-split-unevenly': ({
    model,
    chip,
    plan,
    missingBytes,
    chips,
    fewer,
  }: Subject & { plan: string; missingBytes: number; chips: number; fewer: number }) =>
    `${model} on ${chip} does not fit: the leanest plan (${plan}) lacks ${size(missingBytes)} per chip. ${plural(chips, 'chip')} cannot be split evenly; on ${count(fewer)} it fits.`,
  'no-chips-in-time': ({ chips, days }: { chips: number; days: number }) =>
    `No cluster meets the deadline: on ${plural(chips, 'chip')} the run takes ${inDays(days)}, and adding chips only adds failures.`,
  'no-chips-in-time-up-to': ({ chips, days }: { chips: number; days: number }) =>
    `No cluster meets the deadline: on ${plural(chips, 'chip')} the run takes ${inDays(days)}, and larger clusters are not computed.`,
}
