import { count as inDigits } from '../../units/format.ts'

/** An exchange rate as a template takes it; `day` is null where the request gives the rate. */
export interface RateParams {
  readonly currency: string
  readonly perUsd: number
  readonly day: string | null
  /** The first rate that is known, of a later day than the one asked for. */
  readonly isFirst: boolean
}

export const atRate = ({ currency, perUsd, day, isFirst }: RateParams): string =>
  day === null
    ? `at ${perUsd} ${currency} for a dollar, given as cnyPerUsd`
    : `at ${perUsd} ${currency} for a dollar, ${day}${isFirst ? ', the first rate known' : ''}`

export const plural = (count: number, one: string): string =>
  `${inDigits(count)} ${one}${count === 1 ? '' : 's'}`
