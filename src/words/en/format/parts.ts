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

export const plural = (count: number, one: string): string =>
  `${inDigits(count)} ${one}${count === 1 ? '' : 's'}`
