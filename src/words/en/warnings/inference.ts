import { all } from '../format/list.ts'
import { count, percent, significant } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** A share just below the whole is not told as all of it. */
const downwards = (share: number): string => percent(Math.floor(share * 1000) / 1000)

/** Warnings of an inference estimate. */
export const inferenceWarnings = {
  'not-counted': ({ parts }: { parts: readonly string[] }) =>
    `Tokens are bought: without effect on the cost are ${all(parts)}.`,
  'beyond-max-output': ({
    outputTokens,
    maxOutputTokens,
    name,
  }: {
    outputTokens: number
    maxOutputTokens: number
    name: string
  }) =>
    `A query has ${count(outputTokens)} output tokens; ${name} gives at most ${count(maxOutputTokens)} at once.`,
  'beyond-context': ({
    tokens,
    contextTokens,
    model,
  }: {
    tokens: number
    contextTokens: number
    model: string
  }) =>
    `A query has ${plural(tokens, 'token')}, more than the ${count(contextTokens)} that ${model} takes.`,
  'format-not-served': ({ formats, chip }: { formats: readonly string[]; chip: string }) =>
    `No engine of late 2026 is known to serve weights in ${all(formats)} on ${chip}: they are priced as stored so, and multiplied at 16 bits where the chip has no unit for it.`,
  'below-one-server': ({
    share,
    paid,
  }: {
    share: number
    paid: 'share' | 'owned' | 'chip' | 'server'
  }) =>
    paid === 'server'
      ? `The chips needed are ${percent(share)} of one server, which is billed whole.`
      : paid === 'chip'
        ? `The chips needed are ${percent(share)} of one server. Cost, capex and power are those of the chips that are paid, each at its share of a server.`
        : paid === 'owned'
          ? `The chips needed are ${percent(share)} of one server. The cost per year is for that share; the all-in cost, capex and power are those of the whole server, which is bought.`
          : `The chips needed are ${percent(share)} of one server. The cost per year is for that share; the cost of whole servers, capex and power are for all of it.`,
  overloaded: ({
    needed,
    given,
    queriesPerSecondPerReplica,
  }: {
    needed: number
    given: number
    queriesPerSecondPerReplica: number
  }) =>
    `Overloaded: this rate needs ${plural(needed, 'replica')} at its peak and has ${count(given)}; each serves at most ${significant(queriesPerSecondPerReplica)} queries/s. Costs per query assume that all are answered.`,
  'ttft-limit-not-kept': ({ needed, given }: { needed: number; given: number }) =>
    `The TTFT limit is not kept: that takes ${plural(needed, 'replica')} at the peak, and the plan has ${count(given)}.`,
  'above-max-utilization': ({ used, limit }: { used: number; limit: number }) =>
    `Nearly full: at its peak the load takes ${downwards(used)} of what the replicas serve, more than ${percent(limit)}. A little more of it makes queries wait, or takes another replica.`,
  'no-peak-given': ({
    load = 'the load of a day',
    ratio,
    of,
    asOf,
  }: {
    load?: string | undefined
    ratio: number
    of: string
    asOf: string
  }) =>
    `No peak is given: the fleet is sized as if ${load} came evenly around the clock. The peak of ${of} (${asOf}) was ${significant(ratio)} times the average. A peak-to-average ratio, or the weights of the hours, sizes it for the busiest hour.`,
  'owned-chips-stay':
    'Autoscaling does not reduce the cost of owned chips: those for the peak are paid for in every hour.',
}
