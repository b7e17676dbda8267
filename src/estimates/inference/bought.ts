import { fault } from '../../fields/fault.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { costIds, derivationOf, energyIds, pick } from '../shared/derivation.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { isFields } from '../shared/merge.ts'
import { apiGivens, tierWarning, tokensAnswer } from '../shared/price-api.ts'
import { costBreakdown, overheadGivens } from '../shared/price-lines.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import { givensAt, subjectOf } from '../shared/resolve.ts'
import type { InferenceAnswer } from './answer.ts'
import type { Refreshed } from './refresh.ts'
import type { BoughtRequest } from './request.ts'
import { contextWarning } from './warnings.ts'
import { countsTraining, refreshAndValue, worthGivens, worthTraits } from './worth.ts'

export type ReadBought = Read<BoughtRequest>

const noChips =
  'tokens are bought: the provider’s chips, their speed and their energy are not known'

/** What is said of chips counts for nothing where none are needed. */
const unusedWarning = (body: unknown): readonly Warning[] => {
  const unused = ['performance', 'server', 'scaling', 'energy'].filter(
    (part) => isFields(body) && isFields(body[part]) && Object.keys(body[part]).length > 0,
  )
  return unused.length === 0
    ? []
    : [
        {
          code: 'not-counted',
          detail: `Tokens are bought, so these say nothing of the cost: ${unused.join(', ')}.`,
        },
      ]
}

/** The answer where tokens are bought from a provider. */
export const answerOfBought = (
  read: ReadBought,
  refreshed: Refreshed | undefined,
): Told<InferenceAnswer> => {
  const { request, originAt, body } = read
  const { price, workload } = request
  const api = price.api === undefined ? undefined : find('apis', price.api)
  const asked = { ...request, inputTokens: workload.inputTokens }
  const trace = evaluate<Origin>({
    definitions: inferenceDefinitions([
      'bought',
      ...worthTraits(request),
      ...(request.overheads?.egressBytesPerQuery !== undefined
        ? (['egress-of-queries'] as const)
        : []),
    ]),
    constantOrigin,
    given: {
      ...givensAt('workload', workload, originAt),
      ...apiGivens(asked, originAt),
      ...overheadGivens(request.overheads, originAt),
      ...worthGivens(request, originAt, refreshed),
    },
  })
  const unknown: Record<string, string> = {}
  const cost = pick(trace, '/cost', costIds, unknown)
  for (const id of ['usdPerYearWholeServers', 'capexUsd', 'idleUsdPerYear'])
    unknown[`/cost/${id}`] = noChips
  for (const part of ['/fleet', '/performance', '/energy', '/roofline']) unknown[part] = noChips
  const none = <const I extends string>(ids: readonly I[]) =>
    Object.fromEntries(ids.map((id) => [id, null])) as Record<I, null>
  const tokens = tokensAnswer(trace, asked, '/price/tokens', unknown)
  const name = api === undefined ? 'tokens at prices of your own' : `${api.provider} ${api.model}`
  return {
    request: { ...request },
    subject: { ...subjectOf({ name, shape: undefined }, ''), accelerator: null },
    fleet: none([
      'chips',
      'chipsExact',
      'servers',
      'serversExact',
      'heldChips',
      'heldServers',
      'replicas',
      'chipsPerReplica',
      'chipsToHoldWeights',
      'fits',
      'utilization',
    ]),
    performance: {
      method: 'bought',
      bound: 'bought',
      ...none([
        'outputTokensPerSecondPerReplica',
        'outputTokensPerSecondPerChip',
        'queriesPerSecondPerChip',
        'flopsUtilization',
        'ttftSeconds',
        'tpotSeconds',
        'batch',
      ]),
    },
    roofline: null,
    price: {
      method: 'api',
      usdPerChipHour: null,
      chipHour: null,
      tokens,
    },
    cost: {
      ...cost,
      breakdown: costBreakdown(trace, 'api', {
        overheads: request.overheads !== undefined,
        training: countsTraining(request),
      }),
    },
    ...refreshAndValue(trace, request, refreshed, unknown),
    energy: { ...none(energyIds), carbonByYear: [] },
    derivation: derivationOf(trace, read),
    warnings: [
      ...tierWarning(tokens.aboveInputTokens),
      ...contextWarning(trace, api && { name, contextTokens: api.contextTokens?.value ?? null }),
      ...unusedWarning(body),
    ],
    unknown,
  }
}

/** Whoever buys tokens holds no capacity, spare or idle. */
export const capacityErrors = ({ overheads }: BoughtRequest): readonly FieldError[] =>
  (['reserveShare', 'idleCapacityShare'] as const).flatMap((id) =>
    (overheads?.[id] ?? 0) > 0
      ? [
          fieldError(
            `/overheads/${id}`,
            fault('has no meaning where tokens are bought: the provider holds the capacity', {
              allowed: '0, or left out',
            }),
            overheads?.[id],
          ),
        ]
      : [],
  )
