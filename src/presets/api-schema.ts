import * as v from 'valibot'
import type { Dimension } from '../units/units.ts'
import { presetFileTexts } from '../words/contributors/preset-files.ts'
import { Basis, DatedValue, Figure, KnownFigure, PartialDate, Reason, SourceKey } from './figure.ts'
import { Id, text } from './parts.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A price from a day on; what other sources say of the same day stands beside it. */
const Priced = (...dimensions: readonly Dimension[]) => {
  const { alternatives } = KnownFigure(...dimensions).entries
  return v.strictObject({ ...DatedValue(...dimensions).entries, alternatives })
}

/** From this day on no price is known, or the kind is not sold any more. */
const Gap = v.strictObject({ from: PartialDate, value: v.null(), reason: Reason })

/** Dated records, oldest first. One of a day to come is an announced price. */
const History = (...dimensions: readonly Dimension[]) =>
  v.pipe(v.array(v.union([Priced(...dimensions), Gap])), v.minLength(1))

const tokenPrice = History('USD/token', 'CNY/token')
const multiplier = History('1')

/** Prices of one request, by kind of token. A kind left out is one that nobody published. */
const TokenPrices = v.strictObject({
  input: tokenPrice,
  cachedInput: v.optional(tokenPrice),
  /** Writing for the shortest lifetime sold: what is charged where none is asked for. */
  cacheWrite: v.optional(tokenPrice),
  longCacheWrite: v.optional(tokenPrice),
  output: tokenPrice,
  /** Output of a request that reasons, where that has a price of its own: all of it, or the reasoning alone. */
  reasoningOutput: v.optional(tokenPrice),
  audioInput: v.optional(tokenPrice),
})

/** Prices of a whole request beyond its bounds: `above` means more than, `from` at least. */
const Tier = v.pipe(
  v.strictObject({
    aboveInputTokens: v.optional(count),
    fromInputTokens: v.optional(count),
    aboveOutputTokens: v.optional(count),
    fromOutputTokens: v.optional(count),
    /** The day from which its requests pay what the tiers before it say. */
    until: v.optional(PartialDate),
    /** Sources differ on whether a request of exactly so many tokens is in it. */
    isBoundDisputed: v.optional(v.literal(true)),
    note: v.optional(text),
    ...TokenPrices.entries,
  }),
  v.check(
    (tier) =>
      (tier.aboveInputTokens === undefined || tier.fromInputTokens === undefined) &&
      (tier.aboveOutputTokens === undefined || tier.fromOutputTokens === undefined) &&
      [
        tier.aboveInputTokens,
        tier.fromInputTokens,
        tier.aboveOutputTokens,
        tier.fromOutputTokens,
      ].some((bound) => bound !== undefined),
    presetFileTexts.tierBounds,
  ),
)

const Hour = v.pipe(v.number(), v.minValue(0), v.maxValue(24))

/** Hours in which every price is multiplied; the prices of the preset are those of the others. */
const Hours = v.strictObject({
  multiplier,
  windows: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          /** ISO: Monday is 1. */
          days: v.pipe(
            v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
            v.minLength(1),
          ),
          fromHourUtc: Hour,
          toHourUtc: Hour,
        }),
        v.check(
          ({ fromHourUtc, toHourUtc }) => fromHourUtc < toHourUtc,
          presetFileTexts.hoursBackwards,
        ),
      ),
    ),
    v.minLength(1),
  ),
  note: v.optional(text),
})

const retirementEvidence = {
  basis: Basis,
  source: SourceKey,
  locator: v.optional(text),
  note: v.optional(text),
}

/** From the day on there is no price of its own: none at all, or that of the preset it is routed to. */
const Retirement = v.union([
  v.strictObject({ on: PartialDate, ...retirementEvidence, routedTo: v.optional(Id) }),
  v.strictObject({ notBefore: PartialDate, ...retirementEvidence }),
])

/** What may be charged by the call. */
export const feeItems = [
  'request',
  'webSearch',
  'webFetch',
  'socialSearch',
  'fileSearch',
  'attachmentSearch',
  'codeExecution',
  'grounding',
  'mapsGrounding',
] as const

/** `presets/apis/<id>.json`: what a provider charges for a model. */
export const Api = v.strictObject({
  id: Id,
  provider: text,
  model: text,
  aliases: v.optional(v.array(text), []),
  note: v.optional(text),
  /** A caveat that changes the price: one sentence, for answers to show. */
  warning: v.optional(text),
  /** Which of the provider's lists it is. */
  priceList: v.optional(text),
  /** The day on which the prices were last read at their source, changed or not. */
  readOn: v.optional(PartialDate),
  ...TokenPrices.entries,
  cacheWriteMinutes: v.optional(count),
  longCacheWriteMinutes: v.optional(count),
  /** With what writing for the longer lifetime is sold, where that is not everything. */
  longCacheWriteTerms: v.optional(
    v.strictObject({
      upToInputTokens: v.optional(count),
      standardTierOnly: v.optional(v.literal(true)),
    }),
  ),
  /** The vendor says that writing is free, or billed as input. */
  cacheWriteCharged: v.optional(v.literal('no')),
  /** Of what lies in the cache, by the hour. */
  cacheStorage: v.optional(History('USD/token/h', 'CNY/token/h')),
  /** How reasoning tokens are billed: as output; all output at `reasoningOutput` where it reasons; or they alone at it. */
  reasoning: v.optional(v.picklist(['output', 'own', 'apart'])),
  /** Taken off the price of a batch, whose answers may wait. */
  batchDiscount: v.optional(Figure('1')),
  /** Kinds of token that a batch pays in full. */
  batchFullPrice: v.optional(v.array(v.picklist(['cachedInput', 'cacheWrite', 'longCacheWrite']))),
  serviceTiers: v.optional(
    v.array(
      v.strictObject({
        name: v.picklist(['flex', 'priority', 'fast', 'ultrafast']),
        multiplier,
        /** The largest input with which it is sold, where that is not the whole context. */
        upToInputTokens: v.optional(count),
        /** The regions in which it is sold besides the global endpoint, where those are not all. */
        regions: v.optional(v.array(text)),
        note: v.optional(text),
      }),
    ),
  ),
  regionalMultipliers: v.optional(
    v.array(
      v.strictObject({
        name: text,
        multiplier,
        scope: text,
        /** The regions that it holds for, by the names that the seller gives them. */
        regions: v.optional(v.array(text)),
      }),
    ),
  ),
  hours: v.optional(Hours),
  fees: v.optional(
    v.array(
      v.strictObject({
        item: v.picklist(feeItems),
        /** A prompt is charged once, however many calls it makes; left out, each call is. */
        per: v.optional(v.literal('prompt')),
        /** Input tokens that each call bills besides, whatever it finds. */
        inputTokensPerCall: v.optional(count),
        price: History('USD/call', 'CNY/call'),
        note: v.optional(text),
      }),
    ),
  ),
  contextTokens: v.optional(Figure('token')),
  maxOutputTokens: v.optional(Figure('token')),
  /** In order: of those whose bounds hold, the last applies. */
  tiers: v.optional(v.array(Tier)),
  retirement: v.optional(Retirement),
})
export type Api = v.InferOutput<typeof Api>
