import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { type CurveWorking, derivationOf, type Figures } from '../shared/derivation.ts'
import type { Months } from './months.ts'
import { ownMonthFigures, ownMonthIds } from './own-month.ts'
import type { Read } from './request.ts'

/** The trace less what none of these quantities rests on. */
const leadingTo = (trace: Trace<Origin>, ids: readonly QuantityId[]): Trace<Origin> => ({
  ...trace,
  nodes: () => {
    const kept = new Set<QuantityId>()
    const visit = (id: QuantityId) => {
      if (kept.has(id)) return
      kept.add(id)
      const node = trace.node(id)
      if (node?.kind === 'step') for (const input of node.inputs) visit(input)
    }
    for (const id of ids) visit(id)
    return trace.nodes().filter(({ id }) => kept.has(id))
  },
})

/** The working of the months, as far as `shown` rests on it. */
export const monthsWorking = (
  read: Read,
  { trace, form }: Months,
  shown: readonly QuantityId[],
): Derivation => {
  const isOwned = read.request.own !== undefined
  const parts = isOwned ? ownMonthIds(form, read.say) : []
  const figures = isOwned ? ownMonthFigures(form, read.say) : undefined
  return derivationOf(leadingTo(trace, [...shown, ...parts]), {
    ...read,
    working: { ...read.working, figures },
  })
}

const figures: Figures = { '/hourlyWeights/*': 'hourlyWeight' }
const weightCurve: CurveWorking = { pointer: '/hourlyWeights', varies: ['hourlyWeight'], ids: [] }

/** The working of rented clusters that follow the load; each hour has its own weight. */
export const autoscaledWorking = (read: Read, trace: Trace<Origin>): Derivation =>
  derivationOf(trace, { ...read, working: { ...read.working, figures } }, [weightCurve])
