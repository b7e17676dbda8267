import { yuanRateOf } from '../estimates/shared/currency-rate.ts'
import { constants } from '../model/quantities/constants.ts'
import { rentOf } from '../presets/rent.ts'
import type { Accelerator } from '../presets/schema.ts'
import { isMessage } from '../words/message.ts'

const { secondsPerHour, tokensPerMillion } = constants

/** What a chip-hour is rented for on a day, in USD, where the chip is rented at all. */
export const usdPerChipHourOn = ({ id, name }: Accelerator, asOf: string): number | undefined => {
  const rent = rentOf(id, name, {
    kind: 'on-demand',
    asOf,
    cnyPerUsd: yuanRateOf({ asOf }).perUsd,
  })
  return isMessage(rent) ? undefined : rent.quote.median
}

/** Rented chips’ cost of a million output tokens, in USD. */
export const usdPerMillionOutputTokens = (
  usdPerChipHour: number | undefined,
  chips: number,
  outputTokensPerSecond: number,
): number | undefined =>
  usdPerChipHour === undefined
    ? undefined
    : (usdPerChipHour * chips * tokensPerMillion.value) /
      (secondsPerHour.value * outputTokensPerSecond)
