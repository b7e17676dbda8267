import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { toBase } from '../../units/units.ts'
import { type Message, message } from '../../words/message.ts'
import type { Asked } from './asked.ts'

/** A server below half of what its chips are designed for, or above so many times it, was likely not meant. */
const leastShare = 0.5
const mostTimes = 10

/** A stated power that does not go with the chips of the server; a server of no power is left out on purpose. */
export const serverPowerWarning = (
  trace: Trace<Origin>,
  { accelerator }: Pick<Asked, 'accelerator'>,
): readonly Message[] => {
  const node = trace.node('wattsPerServer')
  const chips = trace.value('chipsPerServer')
  const preset = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  if (node?.kind !== 'input' || node.origin?.from !== 'request') return []
  if (node.value === null || node.value === 0 || chips === null) return []
  if (preset === undefined || preset.power.value === null) return []
  const chipsWatts = chips * toBase(preset.power.value, preset.power.unit)
  const isUsual = node.value >= leastShare * chipsWatts && node.value <= mostTimes * chipsWatts
  return isUsual
    ? []
    : [message('warnings.server-power-doubtful', { watts: node.value, chips, chipsWatts })]
}
