import type { Api } from '../../presets/api-schema.ts'
import { find } from '../../presets/registry.ts'
import { soldAt } from '../../presets/token-book.ts'
import { tierOf } from '../../presets/token-price.ts'
import { message } from '../../words/message.ts'
import { costIds, pick } from '../shared/derivation.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { tokensAnswer } from '../shared/price-api.ts'
import { ageFigures, tokenDates } from '../shared/price-dates.ts'
import { costBreakdown, tokenLines } from '../shared/price-lines.ts'
import type { TokensAsked } from '../shared/price-reading.ts'
import { tokenWarnings } from '../shared/price-warnings.ts'
import { subjectOf } from '../shared/subject.ts'
import type { InferenceAnswer } from './answer.ts'
import { partReasons } from './part-reasons.ts'
import type { Refreshed } from './refreshed.ts'
import type { BoughtRequest } from './request.ts'
import { type Bought, tokensAsked } from './solve-bought.ts'
import { atMostTold, changesTold, changeWarning } from './tell-changes.ts'
import { countsTraining } from './traits.ts'
import { contextWarning, outputWarning, unusedWarning } from './warnings.ts'
import { workingOf } from './working.ts'
import { refreshAndValue } from './worth.ts'

const noFleet: InferenceAnswer['fleet'] = {
  chips: null,
  chipsExact: null,
  servers: null,
  serversExact: null,
  heldChips: null,
  heldServers: null,
  replicas: null,
  chipsPerReplica: null,
  chipsToHoldWeights: null,
  fits: null,
  utilization: null,
}
const noPerformance: InferenceAnswer['performance'] = {
  method: 'bought',
  bound: 'bought',
  outputTokensPerSecondPerReplica: null,
  outputTokensPerSecondPerChip: null,
  queriesPerSecondPerChip: null,
  flopsUtilization: null,
  ttftSeconds: null,
  tpotSeconds: null,
  batch: null,
}
const noEnergy: InferenceAnswer['energy'] = {
  powerWatts: null,
  kilowattHoursPerDay: null,
  kilowattHoursPerYear: null,
  wattHoursPerQuery: null,
  electricityUsdPerYear: null,
  savedKilowattHoursPerYear: null,
  savedElectricityUsdPerYear: null,
  tonnesCo2ePerYear: null,
  gramsCo2ePerQuery: null,
  carbonByYear: [],
}

const ofChips = ['usdPerYearWholeServers', 'capexUsd', 'idleUsdPerYear', 'idleCostShare'] as const

/** Tokens that a list takes at once; none stated where a tier of the day prices more than it takes now. */
const contextOf = (sold: Api | undefined, asked: TokensAsked): number | undefined => {
  const context = sold?.contextTokens?.value ?? undefined
  const tier = sold === undefined ? undefined : tierOf(sold, asked)
  const bound = tier?.aboveInputTokens ?? tier?.fromInputTokens ?? 0
  return context === undefined || bound >= context ? undefined : context
}

/** A body whose hours count: they say how much falls in the provider’s peak. */
const withoutHours = ({ scaling, ...rest }: Fields): Fields => {
  if (!isFields(scaling)) return rest
  const { hourlyWeights, ...others } = scaling
  return hourlyWeights === undefined || Object.keys(others).length > 0
    ? { ...rest, scaling: others }
    : rest
}

/** The answer where tokens are bought from a provider. */
export const tellBought = (
  read: Read<BoughtRequest>,
  bought: Bought,
  refreshed: Refreshed | undefined,
): Told<InferenceAnswer> => {
  const { request, body, say } = read
  const { trace, changes } = bought
  const asked = tokensAsked(request)
  const api = request.price.api === undefined ? undefined : find('apis', request.price.api)
  const sold = api === undefined ? undefined : soldAt(api, request.asOf).api
  const name = api === undefined ? say(message('names.own-tokens')) : `${api.provider} ${api.model}`
  const lines = {
    method: 'api',
    overheads: request.overheads !== undefined,
    training: countsTraining(request),
    tokens: tokenLines.filter((id) => trace.value(id) !== 0),
  } as const
  const unknown: Record<string, string> = {}
  const cost = pick(trace, '/cost', [...costIds, 'spendUsdPerYear', 'usdNext365Days'], unknown, say)
  const noChips = say(message('reasons.tokens-bought'))
  for (const id of ofChips) unknown[`/cost/${id}`] = noChips
  for (const part of ['/fleet', '/performance', '/energy', '/roofline']) unknown[part] = noChips
  const tokens = tokensAnswer(trace, asked, '/price/tokens', unknown, say)
  const notRouted = unknown['/price/tokens/routedTo']
  if (notRouted !== undefined) unknown['/price/routedTo'] = notRouted
  const parts = {
    subject: { ...subjectOf({ name, shape: undefined }, '', trace), accelerator: null },
    roofline: null,
    price: {
      method: 'api' as const,
      usdPerChipHour: null,
      chipHour: null,
      tokens,
      routedTo: tokens.routedTo,
      ...tokenDates(trace, asked, api, unknown, say),
      changes: changesTold(read, bought, unknown),
      atMost: atMostTold(read, bought, cost.usdPerQuery !== null, unknown),
    },
    cost: { ...cost, breakdown: costBreakdown(trace, lines, say) },
    ...refreshAndValue(trace, request, refreshed, unknown, say),
  }
  return {
    ...parts,
    request: { ...request },
    load: pick(trace, '/load', ['queriesPerSecond'], unknown, say),
    fleet: { ...noFleet },
    performance: { ...noPerformance },
    energy: { ...noEnergy },
    derivation: workingOf(read, trace, { lines, figures: ageFigures(trace) }),
    warnings: [
      ...tokenWarnings(api, asked, trace),
      ...changeWarning(changes),
      ...contextWarning(trace, name, contextOf(sold, asked)),
      ...outputWarning(request.workload.outputTokens, name, sold?.maxOutputTokens?.value),
      ...unusedWarning(trace.node('peakHoursShare') === undefined ? body : withoutHours(body)),
    ],
    unknown: { ...partReasons(trace, parts), ...unknown, ...refreshed?.unknown },
  }
}
