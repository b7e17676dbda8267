import { all } from '../format/list.ts'
import { count, percent, significant } from '../format/numbers.ts'

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
    `A query has ${count(tokens)} tokens, more than the ${count(contextTokens)} that ${model} takes.`,
  'below-one-server': ({ share, owned }: { share: number; owned: boolean }) =>
    owned
      ? `The chips needed are ${percent(share)} of one server. The cost per year is for that share; the all-in cost is for the whole server, which is bought.`
      : `The chips needed are ${percent(share)} of one server. The cost per year is for that share; the cost of whole servers is for all of it.`,
  overloaded: ({
    needed,
    given,
    queriesPerSecondPerReplica,
  }: {
    needed: number
    given: number
    queriesPerSecondPerReplica: number
  }) =>
    `Overloaded: this rate needs ${count(needed)} replicas at its peak, and there are ${count(given)}, which serve at most ${significant(queriesPerSecondPerReplica)} queries/s each. Costs per query assume that all are answered.`,
  'owned-chips-stay':
    'Autoscaling does not reduce the cost of owned chips: those for the peak are paid for in every hour.',
}
