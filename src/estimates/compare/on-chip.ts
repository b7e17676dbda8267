import { message } from '../../words/message.ts'
import type { Read } from '../shared/estimate.ts'
import { byDefault } from '../shared/givens.ts'
import { originsOnce } from '../shared/request-origin.ts'
import type { RooflinePerformance } from '../shared/request-roofline.ts'
import type { CompareRequest } from './request.ts'

/** Another chip has a plan of its own. */
const anew = ({
  tensorParallel,
  pipelineParallel,
  attentionParallel,
  batch,
  ...rest
}: RooflinePerformance) => rest

/** The same workload on another chip: its own peak, memory, server, power and price. */
export const onChip = (
  request: CompareRequest,
  accelerator: string,
  flopsUtilization: number,
): CompareRequest => {
  const { performance, price } = request
  return {
    ...request,
    accelerator,
    performance:
      performance.method === 'roofline'
        ? anew(performance)
        : performance.method === 'flops'
          ? performance
          : { method: 'flops', precision: performance.precision, flopsUtilization, busyShare: 1 },
    server: {},
    // Owned, each chip has its own server’s price and power, and the terms are the same.
    price: price.method === 'own' ? price : { method: 'rent', kind: price.kind },
  }
}

const carriedOver = byDefault(message('notes.share-carried-over'), 'estimate')

/** Where each input of a row comes from; a share of peak that was carried over comes from no request. */
export const originsOnChips = ({ request, originAt }: Read<CompareRequest>) => {
  const asked = originsOnce(originAt)
  return (row: CompareRequest) =>
    row.performance.method === request.performance.method
      ? asked
      : (pointer: string) => (pointer.startsWith('/performance/') ? carriedOver : asked(pointer))
}
