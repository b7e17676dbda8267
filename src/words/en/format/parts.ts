import { count as inDigits } from './numbers.ts'

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
    ? `at USD/${currency} ${perUsd}, as given`
    : isFirst
      ? `at USD/${currency} ${perUsd}, the first known rate, of ${day}`
      : `at USD/${currency} ${perUsd}, rate of ${day}`

/** More than one of a thing: `chips`, `queries`. */
export const many = (one: string): string =>
  /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`

/** Digits with what they count: one of it where they read as one. */
export const counted = (digits: string, one: string): string =>
  `${digits} ${digits === '1' ? one : many(one)}`

/** A count in full: `1 chip`, `4,102,568 chips`, `2 queries`. */
export const plural = (count: number, one: string): string => counted(inDigits(count), one)
