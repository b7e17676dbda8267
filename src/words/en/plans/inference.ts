import { all, labeled, parts } from '../format/list.ts'
import { count, significant, withPrefix } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { type PercentileWord, percentileOf } from '../format/percentile.ts'
import { latency } from '../format/sizes.ts'

interface PlanParams {
  readonly tensorParallel: number
  readonly pipelineParallel: number
  /** Attention split over the chips, or run by each for its own sequences. */
  readonly attention: 'tensor' | 'data'
}

const chipsOf = ({ tensorParallel, pipelineParallel, attention }: PlanParams): string => {
  const chips = tensorParallel * pipelineParallel
  if (chips === 1) return 'one chip'
  const how = [
    ...(tensorParallel === 1
      ? []
      : [
          attention === 'data'
            ? `EP ${count(tensorParallel)}, attention DP`
            : `TP ${count(tensorParallel)}`,
        ]),
    ...(pipelineParallel === 1 ? [] : [`PP ${count(pipelineParallel)}`]),
  ]
  return `${plural(chips, 'chip')}: ${parts(how)}`
}

interface NoneParams {
  readonly model: string
  readonly chip: string
  /** The plan that comes nearest, and why it falls out. */
  readonly nearest: string
  readonly why: string
}

interface KeptParams {
  readonly percentile: PercentileWord
  readonly seconds: number
  readonly maxSeconds: number
}

interface LimitParams extends Omit<KeptParams, 'seconds'> {
  readonly of: 'TTFT' | 'TPOT'
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const waits = {
  memory: 'memory access',
  compute: 'compute',
  network: 'communication',
  overhead: 'host and launch overhead',
} as const

const ends = {
  memory: 'batch size is limited by KV cache memory',
  engine: 'batch size is limited by the engine',
  request: 'batch size is as requested',
} as const

const endOf = (limitedBy: keyof typeof ends | 'limits', percentile: PercentileWord) =>
  limitedBy === 'limits'
    ? `a larger batch would break a limit on ${percentileOf(percentile)} latency`
    : ends[limitedBy]

/** Plans of a replica: what they are, what bounds them, and why they are not taken. */
export const inferencePlans = {
  'interval-reason': ({ unknowns }: { unknowns: readonly string[] }) =>
    unknowns.length === 0
      ? 'As wide as for any row of measurements that the fit never saw.'
      : `Wider than for what was measured: ${labeled(unknowns)}.`,
  replica: (plan: PlanParams) => chipsOf(plan),
  'replica-in-format': ({ format, ...plan }: PlanParams & { readonly format: string }) =>
    `${chipsOf(plan)}, ${format}`,
  fleet: ({
    replicas,
    chipsPerReplica,
    batch,
  }: {
    replicas: number
    chipsPerReplica: number
    batch: number
  }) =>
    `${plural(replicas * chipsPerReplica, 'chip')} = ${plural(replicas, 'replica')} of ${count(chipsPerReplica)}, each decoding up to ${plural(batch, 'sequence')} at once, ${count(batch * replicas)} in total`,
  bound: ({
    by,
    share,
    limitedBy,
    percentile,
  }: {
    by: keyof typeof waits
    share: number
    limitedBy: keyof typeof ends | 'limits'
    percentile: PercentileWord
  }) =>
    `${Math.round(share * 100)}% of step time is ${waits[by]}; ${endOf(limitedBy, percentile)}.`,
  'load-method':
    'batch size by Little’s law; the wait before prefill is that of a single server with constant service time (M/D/1), those that wait do so for an exponential time',
  'lacks-memory': ({
    missingBytes,
    chipsPerReplica,
  }: {
    missingBytes: number
    chipsPerReplica: number
  }) =>
    chipsPerReplica === 1
      ? `Out of memory by ${withPrefix(missingBytes, 'B')}.`
      : `Out of memory by ${withPrefix(missingBytes, 'B')} (${withPrefix(missingBytes / chipsPerReplica, 'B')} per chip).`,
  'below-batch': ({ batchLimit }: { batchLimit: number }) =>
    `It holds ${plural(Math.floor(batchLimit), 'sequence')}, fewer than the batch size requested.`,
  'above-ttft': ({ reached }: { reached: number }) =>
    `TTFT is ${latency(reached)} even for one sequence that waits for no other.`,
  'above-tpot': ({ reached, percentile }: { reached: number; percentile: PercentileWord }) =>
    `${upper(percentileOf(percentile))} TPOT is ${latency(reached)} even for one sequence.`,
  limit: ({ of, percentile, maxSeconds }: LimitParams) =>
    `${percentileOf(percentile)} ${of} within ${latency(maxSeconds)}`,
  'keeps-ttft': ({ percentile, seconds, maxSeconds }: KeptParams) =>
    `${percentileOf(percentile)} TTFT at the peak is ${latency(seconds)} of ${latency(maxSeconds)}`,
  'keeps-tpot': ({ percentile, seconds, maxSeconds }: KeptParams) =>
    `${percentileOf(percentile)} TPOT of a full batch is ${latency(seconds)} of ${latency(maxSeconds)}`,
  'kept-of-no-load': ({ percentile, maxSeconds }: Omit<KeptParams, 'seconds'>) =>
    `${percentileOf(percentile)} TTFT within ${latency(maxSeconds)} was asked for, and is not known at this load`,
  keeps: ({ kept }: { readonly kept: readonly string[] }) => `${upper(labeled(kept))}.`,
  'more-chips': ({ chips }: { chips: number }) =>
    `It takes ${plural(chips, 'chip')} for this load.`,
  'more-chip-time': ({
    chipSecondsPerToken,
    ofBest,
  }: {
    chipSecondsPerToken: number
    ofBest: number
  }) =>
    `As many chips, and ${significant((chipSecondsPerToken / ofBest - 1) * 100, 2)}% more chip time per token.`,
  'none-divides': ({ model, chip }: { model: string; chip: string }) =>
    `No plan of ${model} on ${chip} divides its attention heads.`,
  'none-fits': ({
    model,
    chip,
    nearest,
    why,
  }: {
    model: string
    chip: string
    nearest: string
    why: string
  }) => `No plan of ${model} on ${chip} fits. Closest: ${nearest}. ${why}`,
  'none-keeps-limits': ({
    model,
    chip,
    nearest,
    why,
    kept,
  }: NoneParams & { readonly kept: readonly string[] }) =>
    `No plan of ${model} on ${chip} keeps ${all(kept)}. Closest: ${nearest}. ${why}`,
  'none-holds-batch': ({ model, chip, nearest, why }: NoneParams) =>
    `No plan of ${model} on ${chip} holds the batch size requested. Closest: ${nearest}. ${why}`,
}
