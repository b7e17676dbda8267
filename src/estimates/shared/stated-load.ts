import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { type LoadStatement, type StatedLoad, statementOf } from './daily-load.ts'

/** A day or longer, as a rate may be written by it: `2M/day`, `1e6 per month`, `100万/天`, `3M daily`. */
const byDayOrLonger =
  /(?:\/|\bper\b|\ba\b|每)\s*(?:(?:d|days?|weeks?|months?|years?|y|yr)\b|天|日|周|月|年)|\b(?:daily|weekly|monthly|yearly)\b/iu

const fieldOf = {
  queries: 'queriesPerSecond',
  users: 'usersPerDay',
  tokens: 'tokensPerDay',
} as const satisfies Record<LoadStatement, keyof StatedLoad>

/** A volume of a day says nothing of its busiest hour: it is served as if it came evenly, unless something is said of its peak. */
export const noPeakWarning = (
  load: StatedLoad,
  originAt: (pointer: string) => Origin,
  hasHours: boolean,
): readonly Message[] => {
  const stated = statementOf(load)
  const { from, expression = '' } = originAt(`/workload/${fieldOf[stated]}`)
  if (from !== 'request') return []
  if (stated === 'queries' && !byDayOrLonger.test(expression)) return []
  if (hasHours || originAt('/workload/peakToAverageRatio').from !== 'default') return []
  const usual = find('economics', 'peak-to-average')?.figures[0]
  if (usual === undefined || usual.value === null) return []
  const { value, of, asOf } = usual
  const written = expression.trim()
  return [
    message('warnings.no-peak-given', {
      // Users of a day are no load that comes evenly: their queries are.
      ...(written !== '' && stated !== 'users' && { load: written }),
      ratio: value,
      of,
      asOf,
    }),
  ]
}
