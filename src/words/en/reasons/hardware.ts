import { count, withPrefix } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Why a number is not known: models, chips and what fits them. */
export const hardwareReasons = {
  'architecture-not-known': ({ model }: { model: string }) =>
    `The architecture of ${model} is not known. Give its config.json.`,
  'no-layer-keeps-tokens':
    'No layer of this model keeps tokens: a state of constant size stands for them.',
  'not-published': 'Not published.',
  'chip-does-not-state': ({ label }: { label: string }) =>
    `${label} is required of your own accelerator.`,
  'memory-not-known': ({ chip }: { chip: string }) => `The memory of the ${chip} is not known.`,
  'bandwidth-not-known': ({ chip, reason }: { chip: string; reason?: string | undefined }) =>
    reason ?? `The memory bandwidth of the ${chip} is not known.`,
  'weights-need-chips': ({
    weightBytes,
    chips,
    memoryBytes,
    chipsPerServer,
  }: {
    weightBytes: number
    chips: number
    memoryBytes: number
    chipsPerServer: number
  }) =>
    `The weights take ${withPrefix(weightBytes, 'B')}, which needs at least ${plural(chips, 'chip')} of ${withPrefix(memoryBytes, 'B')}. A server has ${count(chipsPerServer)}.`,
  'weights-need-chips-of-unknown-servers': ({
    weightBytes,
    chips,
    memoryBytes,
    reason,
  }: {
    weightBytes: number
    chips: number
    memoryBytes: number
    reason: string
  }) =>
    `The weights take ${withPrefix(weightBytes, 'B')}, which needs at least ${plural(chips, 'chip')} of ${withPrefix(memoryBytes, 'B')}. The size of a server is not known. ${reason}`,
}
