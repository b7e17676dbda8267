import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { OwnMonth } from '../../planner/breakeven/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import { english } from '../../words/english.ts'
import { pick } from '../shared/derivation.ts'
import { type Line, ownedParts } from '../shared/price-lines.ts'
import type { BreakevenAnswer } from './answer.ts'

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
        unknown[`/ownMonth/parts/${index}/usdPerClusterMonth`] = english(
          nodes.get(id)?.reason ?? `${id} is not known`,
        )
      return { item, usdPerClusterMonth: value }
    }),
  }
}
