import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { type Figures, pick } from '../shared/derivation.ts'
import { type Line, ownedParts } from '../shared/price-lines.ts'
import type { BreakevenAnswer } from './answer.ts'
import type { Owning } from './own.ts'

type Form = Owning['form']

const linesOf = (form: Form, say: Say): readonly Line[] =>
  form === 'parts'
    ? ownedParts('ClusterMonth', say)
    : [
        ['writtenOffUsdPerClusterMonth', say(message('lines.writtenOffUsdPerClusterMonth'))],
        ['runningUsdPerClusterMonth', say(message('lines.runningUsdPerClusterMonth'))],
      ]

/** The quantities that a month of an owned cluster is shown by. */
export const ownMonthIds = (form: Form, say: Say): readonly QuantityId[] =>
  linesOf(form, say).map(([id]) => id)

/** The id of each part. */
export const ownMonthFigures = (form: Form, say: Say): Figures =>
  Object.fromEntries(
    linesOf(form, say).map(([id], index) => [`/ownMonth/parts/${index}/usdPerClusterMonth`, id]),
  )

/** What a month of an owned cluster is made of, with the reasons for its nulls. */
export const ownMonthOf = (
  trace: Trace<Origin>,
  form: Form,
  unknown: Record<string, string>,
  say: Say,
): NonNullable<BreakevenAnswer['ownMonth']> => {
  if (form === 'stated')
    unknown['/ownMonth/ownedUsdPerChipHour'] = say(message('reasons.stated-in-all'))
  const hour =
    form === 'stated'
      ? { ownedUsdPerChipHour: null }
      : pick(trace, '/ownMonth', ['ownedUsdPerChipHour'], unknown, say)
  return {
    form,
    ...hour,
    parts: linesOf(form, say).map(([id, item], index) => {
      const { value, reason } = trace.node(id) ?? { value: null }
      if (value === null)
        unknown[`/ownMonth/parts/${index}/usdPerClusterMonth`] = say(
          reason ?? message('reasons.input-unknown', { id }),
        )
      return { item, usdPerClusterMonth: value }
    }),
  }
}
