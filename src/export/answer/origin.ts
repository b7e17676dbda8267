import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'

type Input = Derivation['inputs'][number]

/** Whether an input was worked out outside of the formulas: a searched plan’s, above all. */
export const isHeld = ({ origin }: Input): boolean =>
  origin?.from === 'default' && origin.basis === 'derived'

/** Where an input is from: `built-in data, measured`. */
export const basisOf = ({ origin }: Input, t: Tell): string => {
  if (origin === undefined) return ''
  // The page asks with more than was typed: one PUE for all rows of a comparison.
  const from =
    origin.from === 'request' ? t('export.from-request') : t(`pageResults.from-${origin.from}`)
  if (origin.basis === undefined) return from
  return t('pageResults.dated', { what: from, asOf: t(`pageResults.basis-${origin.basis}`) })
}

/** What is to be said of an input beside its source. */
export const noteOf = ({ origin, reason, value }: Input, t: Tell): string => {
  if (value === null)
    return reason === undefined ? t('export.unknown') : t('export.unknown-because', { reason })
  return origin?.note ?? origin?.expression ?? ''
}
