import type { OwnMonth, QuantityId, Trace } from '../../model/index.ts'
import type { BreakevenAnswer } from '../answers/breakeven.ts'
import { pick } from '../derivation.ts'
import type { Origin } from '../origin.ts'
import { type Line, ownedParts } from '../price/lines.ts'

const lines: Readonly<Record<OwnMonth['form'], readonly Line[]>> = {
  stated: [
    ['writtenOffUsdPerClusterMonth', 'purchase, written off'],
    ['runningUsdPerClusterMonth', 'running'],
  ],
  parts: ownedParts('ClusterMonth'),
}

/** The quantities that a month of an owned cluster is shown by. */
export const ownMonthIds = (form: OwnMonth['form']): readonly QuantityId[] =>
  lines[form].map(([id]) => id)

/** What a month of an owned cluster is made of, with the reasons for its nulls. */
export const ownMonthOf = (
  trace: Trace<Origin>,
  form: OwnMonth['form'],
  unknown: Record<string, string>,
): NonNullable<BreakevenAnswer['ownMonth']> => {
  const nodes = new Map(trace.nodes().map((node) => [node.id, node]))
  if (form === 'stated')
    unknown['/ownMonth/ownedUsdPerChipHour'] = 'the cluster is stated in all, not by its parts'
  const hour =
    form === 'stated'
      ? { ownedUsdPerChipHour: null }
      : pick(trace, '/ownMonth', ['ownedUsdPerChipHour'], unknown)
  return {
    form,
    ...hour,
    parts: lines[form].map(([id, item], index) => {
      const value = trace.value(id)
      if (value === null)
        unknown[`/ownMonth/parts/${index}/usdPerClusterMonth`] =
          nodes.get(id)?.reason ?? `${id} is not known`
      return { item, usdPerClusterMonth: value }
    }),
  }
}
