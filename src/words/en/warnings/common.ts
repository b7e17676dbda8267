import { all } from '../format/list.ts'
import { count } from '../format/numbers.ts'

/** Warnings that several estimates share. */
export const commonWarnings = {
  'price-tier': ({ aboveInputTokens }: { aboveInputTokens: number }) =>
    `Queries of more than ${count(aboveInputTokens)} input tokens are billed at the prices of that tier.`,
  'precision-substituted': ({
    chip,
    precision,
    used,
  }: {
    chip: string
    precision: string
    used: string
  }) => `No ${precision} rate of the ${chip} is known; its ${used} rate is used.`,
  'scenario-of-other-accelerator': ({
    labels,
    of,
    chip,
  }: {
    labels: readonly string[]
    of: string
    chip: string
  }) =>
    `Still those of the scenario, which states them for ${of}, not for ${chip}: ${labels.join('; ')}. Enter your own values, or clear them to use those of ${chip}.`,
  'above-peak': ({ times, of }: { times: number; of: 'measured-rate' | 'run' }) =>
    of === 'run'
      ? `The run would need ${Number(times.toPrecision(3))} times the chip’s peak FLOP/s: check tokens, chips and days.`
      : `The measured rate needs ${Number(times.toPrecision(3))} times the chip’s peak FLOP/s: check the rate, the tokens and the model.`,
  'does-not-fit': ({ reason }: { reason: string }) =>
    `The model does not fit in one server. ${reason}`,
  'active-with-embedding': ({
    active,
    withoutEmbedding,
  }: {
    active: number
    withoutEmbedding: number
  }) =>
    `Active parameters, ${count(active)}, include the embedding; without it they are ${count(withoutEmbedding)}, as publishers of mixtures of experts often state them.`,
  'few-prices': ({
    fewest,
    kinds,
    chip,
  }: {
    fewest: number
    kinds: readonly string[]
    chip?: string
  }) =>
    chip === undefined
      ? `Prices of fewer than ${fewest} providers are known for ${all(kinds)}: they can jump when one changes.`
      : `Prices of the ${chip} are known from fewer than ${fewest} providers for ${all(kinds)}: they can jump when one changes.`,
  'efficiencies-not-measured-here':
    'Not calibrated on this chip: the result is extrapolated; see the 80% interval.',
  'later-than-as-of': ({ asOf, figures }: { asOf: string; figures: readonly string[] }) =>
    `Newer than the as-of date ${asOf}, and still used: ${figures.join('; ')}.`,
  'rests-on-estimates': ({ labels }: { labels: readonly string[] }) =>
    `Estimated, not published: ${labels.join('; ')}.`,
}
