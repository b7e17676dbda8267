import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Read } from '../shared/estimate.ts'
import { byDefault } from '../shared/givens.ts'
import { originsOnce } from '../shared/request-origin.ts'
import type { RooflinePerformance } from '../shared/request-roofline.ts'
import type { Choice } from './choices.ts'
import type { CompareRequest } from './request.ts'

/** What one row of chips has of the lists of a request. */
export interface Cell {
  readonly accelerator: CompareRequest['accelerator']
  readonly model: Choice<CompareRequest['model']>
  readonly payment: Choice<CompareRequest['price']>
}

/** Another chip or model has a plan of its own. */
const anew = ({
  tensorParallel,
  pipelineParallel,
  attentionParallel,
  batch,
  ...rest
}: RooflinePerformance) => rest

/** What a price chooses among known rents, without the one that it gives. */
export const lookedUp = <P extends { readonly method: string }>(price: P): P =>
  price.method === 'rent' ? { ...price, usdPerChipHour: undefined } : price

/** How fast another chip or model is, by the same method; a rate that was measured is a share of the peak there. */
const elsewhere = (
  performance: CompareRequest['performance'],
  flopsUtilization: number,
): CompareRequest['performance'] => {
  switch (performance.method) {
    case 'roofline':
      return anew(performance)
    case 'flops':
      return performance
    case 'measured':
      return { method: 'flops', precision: performance.precision, flopsUtilization, busyShare: 1 }
  }
}

/** The same workload in another row: another chip has its own peak, memory, server, power and price. */
export const inCell = (
  request: CompareRequest,
  { accelerator, model, payment }: Cell,
  flopsUtilization: number,
): CompareRequest => {
  const isOwn = accelerator === request.accelerator
  const { performance } = request
  return {
    ...request,
    accelerator,
    model: model.value,
    performance: isOwn && model.isAsked ? performance : elsewhere(performance, flopsUtilization),
    server: isOwn ? request.server : {},
    // Owned, each chip has its own server’s price and power, and the terms are the same.
    price: isOwn ? payment.value : lookedUp(payment.value),
  }
}

type OriginAt = (pointer: string) => Origin

/** Where the fields of a row stand in the request. */
export const placedAt = (
  { model, payment }: Pick<Cell, 'model' | 'payment'>,
  originAt: OriginAt,
): OriginAt =>
  model.at === '/model' && payment.at === '/price'
    ? originAt
    : (pointer) =>
        originAt(
          pointer.replace(/^\/(model|price)(?=\/|$)/, (_, part: string) =>
            part === 'model' ? model.at : payment.at,
          ),
        )

const carriedOver = byDefault(message('notes.share-carried-over'), 'estimate')

/** Where each input of a row comes from; a share of peak that was carried over comes from no request. */
export const originsInCells = ({ request, originAt }: Read<CompareRequest>) => {
  const asked = originsOnce(originAt)
  const known = new Map<string, OriginAt>()
  return (cell: Cell, row: CompareRequest): OriginAt => {
    const isCarried = row.performance.method !== request.performance.method
    const key = [cell.model.at, cell.payment.at, isCarried].join()
    const placed = known.get(key) ?? placedAt(cell, asked)
    const origins =
      known.get(key) ??
      (isCarried
        ? (pointer: string) => (pointer.startsWith('/performance/') ? carriedOver : placed(pointer))
        : placed)
    known.set(key, origins)
    return origins
  }
}
