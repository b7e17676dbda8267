import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Figures } from '../shared/derivation.ts'
import { ownedParts } from '../shared/price-lines.ts'
import type { TrainingAnswer } from './answer.ts'
import type { TrainingRequest } from './request.ts'

export interface Line {
  readonly item: Message
  readonly usd: QuantityId
  readonly share: QuantityId
}

const around: readonly Line[] = [
  { item: message('lines.failedRunsUsd'), usd: 'failedRunsUsd', share: 'failedRunsCostShare' },
  {
    item: message('lines.exploratoryRunsUsd'),
    usd: 'exploratoryRunsUsd',
    share: 'exploratoryRunsCostShare',
  },
  { item: message('lines.staffUsd'), usd: 'staffUsd', share: 'staffCostShare' },
  { item: message('lines.dataUsd'), usd: 'dataUsd', share: 'dataCostShare' },
  { item: message('lines.storageUsd'), usd: 'storageUsd', share: 'storageCostShare' },
  { item: message('lines.taxUsd'), usd: 'taxUsd', share: 'taxCostShare' },
]

export const linesOf = ({ programme, price }: TrainingRequest): readonly Line[] => [
  {
    item: message(price.method === 'own' ? 'lines.run-on-owned' : 'lines.run-on-rented'),
    usd: 'usd',
    share: 'runCostShare',
  },
  ...(programme === undefined ? [] : around),
]

/** The parts of an owned chip-hour, by pointer into the answer. */
export const chipHourOf = ({
  price,
}: TrainingRequest): readonly (readonly [string, QuantityId])[] =>
  price.method === 'own'
    ? ownedParts('ChipHour').map(
        ([id], index) => [`/price/chipHour/${index}/usdPerChipHour`, id] as const,
      )
    : []

/** The lines that add up to the total: the final run, and what the request asks for beside it. */
export const costTold = (
  trace: Trace<Origin>,
  request: TrainingRequest,
  say: Say,
): { readonly breakdown: TrainingAnswer['cost']['breakdown']; readonly figures: Figures } => {
  const lines = linesOf(request)
  return {
    breakdown: lines.map(({ item, usd, share }) => ({
      item: say(item),
      usd: trace.value(usd),
      share: trace.value(share),
    })),
    figures: Object.fromEntries([
      ...lines.flatMap(({ usd, share }, index) => [
        [`/cost/breakdown/${index}/usd`, usd],
        [`/cost/breakdown/${index}/share`, share],
      ]),
      ...chipHourOf(request),
    ]),
  }
}
