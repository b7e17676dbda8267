import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { toBase } from '../../units/units.ts'
import { type Message, message } from '../../words/message.ts'
import type { Asked } from './asked.ts'

/** A server below half of what its chips are designed for, or above so many times it, was likely not meant. */
const leastShare = 0.5
const mostTimes = 10

/** As many as a rack that is sold as one has. */
const mostChips = 72

const presetOf = ({ accelerator }: Pick<Asked, 'accelerator'>) =>
  typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined

const isFrom = (trace: Trace<Origin>, id: QuantityId, from: Origin['from']): boolean => {
  const node = trace.node(id)
  return node?.kind === 'input' && node.value !== null && node.origin?.from === from
}

/** A server of other chips than the preset’s, where its price or power is still the preset’s; or of more than any rack has. */
export const serverSizeWarning = (
  trace: Trace<Origin>,
  request: Pick<Asked, 'accelerator' | 'price'>,
): readonly Message[] => {
  const preset = presetOf(request)
  const known = preset?.chipsPerServer.value ?? null
  const chips = trace.value('chipsPerServer')
  if (preset === undefined || chips === null || chips === known) return []
  if (!isFrom(trace, 'chipsPerServer', 'request')) return []
  const labels = (['usdPerServer', 'wattsPerServer'] as const)
    .filter((id) => id !== 'usdPerServer' || request.price.method === 'own')
    .filter((id) => known !== null && isFrom(trace, id, 'preset'))
    .map((id) => message(`quantities.${id}`))
  return labels.length > 0 || chips > Math.max(mostChips, known ?? 0)
    ? [message('warnings.server-of-other-size', { chips, known, chip: preset.name, labels })]
    : []
}

/** A stated power that does not go with the chips of the server; of none, what an owner pays by power is gone. */
export const serverPowerWarning = (
  trace: Trace<Origin>,
  request: Pick<Asked, 'accelerator' | 'price'>,
): readonly Message[] => {
  const node = trace.node('wattsPerServer')
  const chips = trace.value('chipsPerServer')
  const preset = presetOf(request)
  if (node?.kind !== 'input' || node.origin?.from !== 'request') return []
  if (node.value === 0)
    return request.price.method === 'own' ? [message('warnings.server-without-power')] : []
  if (node.value === null || chips === null) return []
  if (preset === undefined || preset.power.value === null) return []
  const chipsWatts = chips * toBase(preset.power.value, preset.power.unit)
  const isUsual = node.value >= leastShare * chipsWatts && node.value <= mostTimes * chipsWatts
  return isUsual
    ? []
    : [message('warnings.server-power-doubtful', { watts: node.value, chips, chipsWatts })]
}
