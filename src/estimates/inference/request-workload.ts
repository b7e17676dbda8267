import * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { workloadTexts } from '../../words/openapi/fields/inference.ts'
import { queriesPerSecondOf, type StatedLoad } from '../shared/daily-load.ts'

const rate = { min: 0, max: 1e12 }

/** Ways to state a load, of which a request takes one. */
const ways = ['queriesPerSecond', 'usersPerDay', 'tokensPerDay'] as const
const ofUsers = ['usersPerDay', 'queriesPerUserPerDay'] as const
const stated = [
  ['queriesPerSecond'],
  ['usersPerDay'],
  ['queriesPerUserPerDay'],
  ['tokensPerDay'],
] as const

const waysIn = (load: Partial<StatedLoad>) => ways.filter((way) => load[way] !== undefined)

/** The load of an estimate: how much of what queries. */
export const InferenceWorkload = v.pipe(
  object({
    queriesPerSecond: v.optional(
      quantity({
        id: 'queriesPerSecond',
        description: workloadTexts.queriesPerSecond,
        ...rate,
        examples: [320000, '320k/s', '13e6 * 15 / day'],
      }),
    ),
    usersPerDay: v.optional(
      quantity({
        id: 'usersPerDay',
        description: workloadTexts.usersPerDay,
        min: 0,
        max: 1e11,
        examples: [100_000, '100k users/day'],
      }),
    ),
    queriesPerUserPerDay: v.optional(
      quantity({
        id: 'queriesPerUserPerDay',
        description: workloadTexts.queriesPerUserPerDay,
        min: 0,
        max: 1e5,
        examples: [10, '10/day'],
      }),
    ),
    tokensPerDay: v.optional(
      quantity({
        id: 'tokensPerDay',
        description: workloadTexts.tokensPerDay,
        min: 0,
        max: 1e18,
        examples: [50e6, '50M/day', '1.5B tokens/month'],
      }),
    ),
    servedShare: v.optional(
      quantity({
        id: 'servedShare',
        description: workloadTexts.servedShare,
        min: 0,
        max: 1,
        examples: [0.8, '80%'],
      }),
      1,
    ),
    inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [500] }), 0),
    outputTokens: quantity({ id: 'outputTokens', min: 0, max: 1e9, examples: [2000] }),
    reasoningTokens: v.optional(
      quantity({
        id: 'reasoningTokens',
        description: workloadTexts.reasoningTokens,
        min: 0,
        max: 1e9,
        examples: [1500],
      }),
    ),
    webSearchesPerQuery: v.optional(
      quantity({
        id: 'webSearchesPerQuery',
        description: workloadTexts.webSearchesPerQuery,
        min: 0,
        max: 1e4,
        examples: [1],
      }),
    ),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: workloadTexts.peakToAverageRatio,
        min: 1,
        max: 1000,
        examples: [2],
      }),
      1,
    ),
  }),
  v.forward(
    v.partialCheck(
      stated,
      ({ queriesPerUserPerDay, ...load }) =>
        queriesPerUserPerDay !== undefined || waysIn(load).length > 0,
      () =>
        fault(message('errors.needs-one-of', { others: ways }), {
          allowed: message('allowed.ways-of-load', { others: ways }),
        }),
    ),
    ['queriesPerSecond'],
  ),
  v.forward(
    v.partialCheck(
      stated,
      ({ queriesPerSecond, usersPerDay }) =>
        queriesPerSecond === undefined || usersPerDay === undefined,
      () => conflict('usersPerDay', 'queriesPerSecond'),
    ),
    ['usersPerDay'],
  ),
  v.forward(
    v.partialCheck(
      stated,
      ({ tokensPerDay, ...load }) => tokensPerDay === undefined || waysIn(load).length === 0,
      () => conflict('tokensPerDay', 'queriesPerSecond', 'usersPerDay'),
    ),
    ['tokensPerDay'],
  ),
  v.forward(
    v.partialCheck(
      stated,
      ({ usersPerDay, queriesPerUserPerDay, ...load }) =>
        (usersPerDay === undefined) === (queriesPerUserPerDay === undefined) ||
        waysIn(load).length > 0,
      () =>
        fault(message('errors.needs-each-other', { others: ofUsers }), {
          allowed: message('allowed.with-other', { other: 'usersPerDay' }),
        }),
    ),
    ['queriesPerUserPerDay'],
  ),
  v.forward(
    v.partialCheck(
      stated,
      ({ usersPerDay, queriesPerUserPerDay, ...load }) =>
        usersPerDay !== undefined ||
        queriesPerUserPerDay === undefined ||
        waysIn(load).length === 0,
      () => conflict('queriesPerUserPerDay', 'queriesPerSecond', 'tokensPerDay'),
    ),
    ['queriesPerUserPerDay'],
  ),
  v.forward(
    v.partialCheck(
      [['tokensPerDay'], ['inputTokens'], ['outputTokens']],
      // A query without tokens is told of below.
      (load) =>
        load.inputTokens + load.outputTokens === 0 || !(queriesPerSecondOf(load) > rate.max),
      () =>
        fault(message('errors.load-too-dense'), { allowed: message('allowed.at-most-rate', rate) }),
    ),
    ['tokensPerDay'],
  ),
  v.forward(
    v.partialCheck(
      [['inputTokens'], ['outputTokens']],
      ({ inputTokens, outputTokens }) => inputTokens + outputTokens > 0,
      () =>
        fault(message('errors.both-zero', { other: 'inputTokens' }), {
          allowed: message('allowed.a-token-per-query'),
        }),
    ),
    ['outputTokens'],
  ),
  v.forward(
    v.partialCheck(
      [['reasoningTokens'], ['outputTokens']],
      ({ reasoningTokens = 0, outputTokens }) => reasoningTokens <= outputTokens,
      () =>
        fault(message('errors.above-other', { other: 'outputTokens' }), {
          allowed: message('allowed.at-most-other', { other: 'outputTokens' }),
        }),
    ),
    ['reasoningTokens'],
  ),
)
