import { any } from '../format/list.ts'

/** What fields of a training run may hold. */
export const trainingAllowed = {
  'time-once': 'chip-hours, or chips and days',
  'one-left-open': ({ other }: { other: string }) =>
    `one of them left out or null, or ${other} to set a scenario’s own aside`,
  'ways-to-solve':
    'work, speed and chips → days; work, speed and days → chips; work and speed → chip-hours; speed and time → tokens; work and time → utilization (time: chips and days, or chip-hours)',
  'lora-or-no-rank': 'kind "lora", or no rank',
  'known-architecture':
    'a model preset whose architecture is known, your own with one, or a config.json',
  rank: ({ max }: { max: number }) => `a whole number from 1 to ${max}`,
  'sequence-length': 'the tokens of a training sequence',
  'pre-training-tokens': ({ min }: { min: number }) =>
    `from ${min} for pre-training, as 15e12 or "15 trillion"; fewer with kind "fine-tuning" or "lora"`,
  'size-of-cluster': ({ others }: { others: readonly string[] }) => `${any(others)} with it`,
  'size-or-staff-per-chip': ({ others, other }: { others: readonly string[]; other: string }) =>
    `${any(others)} with it, or ${other}`,
  'goodput-or-reliability': 'goodput or reliability',
  'seconds-up-to': ({ seconds, times }: { seconds: number; times: number }) =>
    `at most ${Number(seconds.toPrecision(4))} s, ${times} times the MTBF of the cluster`,
  'recomputation-in-plan': ({ other }: { other: string }) => `${other} in its place`,
  stages: ({
    layers,
    mostStages,
    divisors,
  }: {
    layers: number
    mostStages: number
    divisors: readonly number[]
  }) => `1 to ${mostStages}, or ${layers}; stages are equal with ${divisors.join(', ')}`,
  'no-virtual-stages': '1, or a pipeline',
  'parts-of-chips': ({ chips, divisors }: { chips: number; divisors: readonly number[] }) =>
    `parts whose product divides ${chips}: ${divisors.join(', ')}`,
  multiples: ({ multiples }: { multiples: readonly number[] }) =>
    `multiples of ${multiples.join(' or ')}`,
  'objective-with-end':
    '"cheapest" or "fewest-chips"; or chips, as the most that there may be, and no days',
  'no-objective': 'left out; or tokens in place of the time',
  'objective-on-chips':
    '"fastest" or "cheapest", on these chips or some of them; or left out, on all',
  'whole-chips': 'chips and days, or chip-hours alone',
  'batch-of-copies':
    'a multiple of the data-parallel copies × the micro-batch (× the virtual pipeline stages, if any); or left out',
  'attention-counted': 'false, true, "causal" or "full"',
}
