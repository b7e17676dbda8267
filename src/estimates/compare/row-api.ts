import type { Trace } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { soldAt } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { boughtOnDemand } from '../inference/index.ts'
import { pick } from '../shared/derivation.ts'
import { type Read, warned } from '../shared/estimate.ts'
import { tokensAnswer } from '../shared/price-api.ts'
import { tokenDates } from '../shared/price-dates.ts'
import { tokenWarnings } from '../shared/price-warnings.ts'
import type { ApiRow } from './answer-api.ts'
import type { OnApi } from './compared.ts'
import { boundIds, changeIds, costIds } from './figures-api.ts'
import type { Reason } from './missing.ts'
import { termsOf } from './on-api.ts'
import type { ComparedRequest } from './request.ts'

/** Why an API does not take the queries of a workload. */
const refusals = (sold: Api, { workload }: OnApi['request']): readonly Reason[] => {
  const { inputTokens, outputTokens } = workload
  const tokens = inputTokens + outputTokens
  const context = sold.contextTokens?.value ?? Infinity
  const output = sold.maxOutputTokens?.value ?? Infinity
  return [
    ...(tokens > context
      ? [
          {
            why: message('reasons.beyond-context', { tokens, contextTokens: context }),
            field: '/workload/inputTokens',
          },
        ]
      : []),
    ...(outputTokens > output
      ? [
          {
            why: message('reasons.beyond-output', { outputTokens, maxOutputTokens: output }),
            field: '/workload/outputTokens',
          },
        ]
      : []),
  ]
}

/** Amounts of a row, with one reason for all of them where none is known. */
const costOf = (trace: Trace<Origin>, unknown: Record<string, string>, say: Say) => {
  const own: Record<string, string> = {}
  const cost = pick(trace, '/cost', costIds, own, say)
  const reason = own['/cost/usdPerYear']
  if (reason !== undefined && Object.keys(own).length === costIds.length) unknown['/cost'] = reason
  else Object.assign(unknown, own)
  return { cost, reasons: reason === undefined ? [] : [reason] }
}

/** Reasons of nulls that every row of an API may have. */
export const commonUnknown = (say: Say): Readonly<Record<string, string>> => {
  const noTier = say(message('reasons.no-tier'))
  const notInList = say(message('reasons.not-in-list'))
  return {
    '/rows/*/accelerator': say(message('reasons.tokens-bought')),
    '/rows/*/api/contextTokens': say(message('reasons.no-context-limit')),
    '/rows/*/api/maxOutputTokens': say(message('reasons.no-output-limit')),
    '/rows/*/price/retirement': say(message('reasons.no-retirement')),
    '/rows/*/price/tokens/routedTo': say(message('reasons.not-routed')),
    '/rows/*/price/tokens/apiUsdPerMillionCachedInputTokens': notInList,
    '/rows/*/price/tokens/apiUsdPerMillionCacheWriteTokens': notInList,
    '/rows/*/price/tokens/batchDiscount': notInList,
    '/rows/*/price/tokens/aboveInputTokens': noTier,
    '/rows/*/price/tokens/fromInputTokens': noTier,
    '/rows/*/price/tokens/aboveOutputTokens': noTier,
    '/rows/*/price/tokens/fromOutputTokens': noTier,
  }
}

/** What of a row’s reasons is not said once for all rows. */
const ownUnknown = (
  unknown: Readonly<Record<string, string>>,
  common: Readonly<Record<string, string>>,
) =>
  Object.fromEntries(
    Object.entries(unknown).filter(([pointer, why]) => common[`/rows/*${pointer}`] !== why),
  )

/** One API’s row, before it has its rank and its working. */
export const rowOfApi = (
  read: Read<ComparedRequest>,
  { request, bought }: OnApi,
  common: Readonly<Record<string, string>>,
): ApiRow => {
  const { say } = read
  const { trace, changes, atMost } = bought
  const { changeWarning, tokensAsked } = boughtOnDemand()
  const asked = tokensAsked(request)
  const id = request.price.api ?? ''
  const api = find('apis', id)
  if (api === undefined) throw new Error(`there is no price list ${id}`)
  const { api: sold } = soldAt(api, request.asOf)
  const unknown: Record<string, string> = {}
  const { cost, reasons } = costOf(trace, unknown, say)
  const tokens = tokensAnswer(trace, asked, '/price/tokens', unknown, say)
  const dates = tokenDates(trace, asked, api, unknown, say)
  const missing = [
    ...refusals(sold, request).map(({ why, field }) => ({ reason: say(why), field })),
    // What a list costs is no field of the request; on another day it may be known.
    ...reasons.map((reason) => ({ reason, field: '/asOf' })),
  ]
  const changed = changes.map((one, index) => ({
    from: one.from,
    days: one.days,
    ...pick(one.trace, `/price/changes/${index}`, changeIds, unknown, say),
  }))
  return {
    rank: null,
    accelerator: null,
    api: {
      id,
      name: `${api.provider} ${api.model}`,
      provider: api.provider,
      model: api.model,
      ...(api.priceList !== undefined && { priceList: api.priceList }),
      serviceTier: request.price.serviceTier ?? 'standard',
      contextTokens: sold.contextTokens?.value ?? null,
      maxOutputTokens: sold.maxOutputTokens?.value ?? null,
    },
    asRequested: termsOf(read.request).api === id,
    reasons: missing.map(({ reason }) => reason),
    missing,
    price: {
      method: 'api',
      tokens,
      ...dates,
      retirement: dates.retirement ?? null,
      ...(changed.length > 0 && { changes: changed }),
      ...(atMost !== undefined && {
        atMost: pick(atMost, '/price/atMost', boundIds, unknown, say),
      }),
    },
    cost,
    warnings: warned([...tokenWarnings(api, asked, trace), ...changeWarning(changes)], say),
    unknown: ownUnknown(unknown, common),
  }
}
