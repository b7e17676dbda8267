import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Warning } from '../shared/answer-parts.ts'

/** A model was trained for so many tokens; beyond, its answers are nobody's claim. */
export const contextWarning = (
  trace: Trace<Origin>,
  takes: { readonly name: string; readonly contextTokens: number | null } | undefined,
): readonly Warning[] => {
  const tokens = trace.value('tokensPerQuery')
  const most = takes?.contextTokens ?? null
  if (tokens === null || most === null || tokens <= most) return []
  return [
    {
      code: 'beyond-context',
      detail: `A query has ${tokens.toLocaleString('en')} tokens, more than the ${most.toLocaleString('en')} that ${takes?.name} takes.`,
    },
  ]
}

/** What is odd about the size of an inference estimate. */
export const inferenceWarnings = (
  trace: Trace<Origin>,
  method: string,
  owned: boolean,
): readonly Warning[] => {
  const servers = trace.value('serversExact')
  const used = trace.value('flopsUtilization')
  return [
    ...(servers !== null && servers > 0 && servers < 1
      ? [
          {
            code: 'below-one-server',
            detail: `The load fills ${(servers * 100).toPrecision(2)}% of one server. usdPerYear is for that share; ${owned ? 'allInUsdPerYear is for the whole one that is bought' : 'usdPerYearWholeServers is for the whole one'}.`,
          },
        ]
      : []),
    ...(method === 'measured' && used !== null && used > 1
      ? [
          {
            code: 'above-peak',
            detail: `The measured rate needs ${used.toPrecision(3)} times the chip’s peak FLOP/s: check the rate, the tokens and the model.`,
          },
        ]
      : []),
  ]
}

/** Fewer replicas than the peak needs: a queue grows without end. */
export const overloadWarning = (
  trace: Trace<Origin>,
  given: number | undefined,
  needed: number | undefined,
): readonly Warning[] => {
  if (given === undefined || needed === undefined || given >= needed) return []
  const each = trace.value('queriesPerSecondPerReplica') ?? 0
  return [
    {
      code: 'overloaded',
      detail: `Overloaded: this rate needs ${needed.toLocaleString('en')} replicas at its peak. ${given.toLocaleString('en')} serve at most ${Number((given * each).toPrecision(3))} queries/s; costs a query assume that all are answered.`,
    },
  ]
}

/** What is bought for the peak is there at night, too. */
export const ownedStayWarning = (
  method: string,
  autoscaling: 'none' | 'hourly' | undefined,
): readonly Warning[] =>
  method === 'own' && autoscaling === 'hourly'
    ? [
        {
          code: 'owned-chips-stay',
          detail:
            'scaling.autoscaling saves nothing of chips that are owned: those for the peak are paid for in every hour.',
        },
      ]
    : []
