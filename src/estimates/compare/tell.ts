import { message } from '../../words/message.ts'
import { derivationOf } from '../shared/derivation.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { understoodPerformance } from '../shared/headroom.ts'
import { noPeakWarning } from '../shared/stated-load.ts'
import type { CompareAnswer } from './answer.ts'
import type { CompareRequest } from './request.ts'
import { compareRows, rowOf } from './row.ts'
import type { Compared } from './solve.ts'
import { rowsWorking } from './working.ts'

/** The rows from the cheapest on, each with its working. */
export const tell = (
  read: Read<CompareRequest>,
  { refreshed, own, chips, flopsUtilization }: Compared,
): Told<CompareAnswer> => {
  const { request } = read
  const rows = chips
    .map((one) => ({ row: rowOf(read, one), trace: one.traced.trace }))
    .toSorted((a, b) => compareRows(a.row, b.row))
  const [first] = rows
  const traces = rows.map(({ trace }) => trace)
  const { curves, ofRow } = rowsWorking(traces, read)
  return {
    request: {
      ...request,
      performance: understoodPerformance(request.performance),
      ...(refreshed && { refresh: { ...request.refresh, training: refreshed.request } }),
      ...(request.accelerators && { accelerators: [...new Set(request.accelerators)] }),
    },
    rows: rows.map(({ row, trace }, index) => ({
      ...row,
      ...(row.reasons.length === 0 && { rank: index + 1 }),
      ...ofRow(trace),
    })),
    derivation:
      first === undefined ? { inputs: [], steps: [] } : derivationOf(first.trace, read, curves),
    warnings: [
      ...(request.performance.method === 'measured'
        ? [
            message('warnings.measured-carried-over', {
              chip: own.traced.chip.name,
              share: flopsUtilization,
            }),
          ]
        : []),
      ...noPeakWarning(read.originAt, request.scaling?.hourlyWeights !== undefined),
    ],
  }
}
