import { count } from '../../../units/format.ts'
import { all } from '../format/list.ts'

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
    `Still the scenario’s, which states them for ${of}, not for ${chip}: ${labels.join('; ')}. Give your own values, or null to use the preset’s.`,
  'above-peak': ({ times, of }: { times: number; of: 'measured-rate' | 'run' }) =>
    of === 'run'
      ? `The run would need ${Number(times.toPrecision(3))} times the chip’s peak FLOP/s: check tokens, chips and days.`
      : `The measured rate needs ${Number(times.toPrecision(3))} times the chip’s peak FLOP/s: check the rate, the tokens and the model.`,
  'does-not-fit': ({ reason }: { reason: string }) =>
    `The model does not fit in one server: ${reason}.`,
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
    `Prices of fewer than ${fewest} providers are known for ${all(kinds)}${chip === undefined ? '' : ` of the ${chip}`}: they can jump when one changes.`,
  'efficiencies-not-measured-here':
    'Not calibrated on this chip: the result is extrapolated; see the 80% interval.',
  'later-than-as-of': ({ asOf, figures }: { asOf: string; figures: readonly string[] }) =>
    `Known only from later than ${asOf}, and used all the same: ${figures.join('; ')}.`,
  'future-as-of': ({ asOf, today }: { asOf: string; today: string }) =>
    `Prices as of ${asOf} reach past today (${today}): they are those announced by the day the data was read, and may still change.`,
  'rests-on-estimates': ({ labels }: { labels: readonly string[] }) =>
    `Estimated, not published: ${labels.join('; ')}.`,
}
