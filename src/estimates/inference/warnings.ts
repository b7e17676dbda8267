import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { type Fields, isFields } from '../shared/merge.ts'

/** A model was trained for so many tokens; beyond, its answers are nobody's claim. */
export const contextWarning = (
  trace: Trace<Origin>,
  model: string,
  contextTokens: number | null | undefined,
): readonly Message[] => {
  const tokens = trace.value('tokensPerQuery')
  if (tokens === null || contextTokens == null || tokens <= contextTokens) return []
  return [message('warnings.beyond-context', { tokens, contextTokens, model })]
}

/** What a list does not answer at once. */
export const outputWarning = (
  outputTokens: number,
  name: string,
  maxOutputTokens: number | null | undefined,
): readonly Message[] =>
  maxOutputTokens == null || outputTokens <= maxOutputTokens
    ? []
    : [message('warnings.beyond-max-output', { outputTokens, maxOutputTokens, name })]

/** What is odd about the size of an inference estimate. */
export const sizeWarnings = (
  trace: Trace<Origin>,
  method: string,
  owned: boolean,
): readonly Message[] => {
  const servers = trace.value('serversExact')
  const used = trace.value('flopsUtilization')
  return [
    ...(servers !== null && servers > 0 && servers < 1
      ? [message('warnings.below-one-server', { share: servers, owned })]
      : []),
    ...(method === 'measured' && used !== null && used > 1
      ? [message('warnings.above-peak', { times: used, of: 'measured-rate' })]
      : []),
  ]
}

/** Fewer replicas than the peak needs: a queue grows without end. */
export const overloadWarning = (
  trace: Trace<Origin>,
  given: number | undefined,
  needed: number | undefined,
): readonly Message[] => {
  if (given === undefined || needed === undefined || given >= needed) return []
  const queriesPerSecondPerReplica = trace.value('queriesPerSecondPerReplica') ?? 0
  return [message('warnings.overloaded', { needed, given, queriesPerSecondPerReplica })]
}

/** What is bought for the peak is there at night, too. */
export const ownedStayWarning = (
  method: string,
  autoscaling: 'none' | 'hourly' | undefined,
): readonly Message[] =>
  method === 'own' && autoscaling === 'hourly' ? [message('warnings.owned-chips-stay')] : []

const partsOfChips = ['performance', 'server', 'scaling', 'energy'] as const

/** What is said of chips counts for nothing where none are needed; `more` is named with it. */
export const unusedWarning = (body: Fields, more: readonly string[] = []): readonly Message[] => {
  const ofChips = partsOfChips.filter((name) => {
    const part = body[name]
    return isFields(part) && Object.keys(part).length > 0
  })
  const parts = [...ofChips, ...more]
  return parts.length === 0 ? [] : [message('warnings.not-counted', { parts })]
}
