import { oldAfterDays, veryOldAfterDays } from '../../presets/dates.ts'
import { type Message, message } from '../../words/message.ts'

/** How long ago a price was last known to hold. */
export const ageWarning = (
  days: number | null,
  readOn: string,
  of: 'price' | 'rent' = 'price',
): readonly Message[] => {
  if (days === null || days <= oldAfterDays) return []
  return [
    message(days > veryOldAfterDays ? 'warnings.price-very-old' : 'warnings.price-old', {
      of,
      days,
      readOn,
    }),
  ]
}
