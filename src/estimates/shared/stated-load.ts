import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'

/** A day or longer, as a rate may be written by it: `2M/day`, `1e6 per month`, `100万/天`, `3M daily`. */
const byDayOrLonger =
  /(?:\/|\bper\b|\ba\b|每)\s*(?:(?:d|days?|weeks?|months?|years?|y|yr)\b|天|日|周|月|年)|\b(?:daily|weekly|monthly|yearly)\b/iu

/** A volume of a day says nothing of its busiest hour: it is served as if it came evenly, unless something is said of its peak. */
export const noPeakWarning = (
  originAt: (pointer: string) => Origin,
  hasHours: boolean,
): readonly Message[] => {
  const { from, expression = '' } = originAt('/workload/queriesPerSecond')
  if (from !== 'request' || !byDayOrLonger.test(expression)) return []
  if (hasHours || originAt('/workload/peakToAverageRatio').from !== 'default') return []
  const usual = find('economics', 'peak-to-average')?.figures[0]
  if (usual === undefined || usual.value === null) return []
  const { value, of, asOf } = usual
  return [message('warnings.no-peak-given', { load: expression.trim(), ratio: value, of, asOf })]
}
