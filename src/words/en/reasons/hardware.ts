import { withPrefix } from '../../../units/format.ts'

/** Why a number is not known: models, chips and what fits them. */
export const hardwareReasons = {
  'architecture-not-known': ({ model }: { model: string }) =>
    `the architecture of ${model} is not known; give its config.json`,
  'not-published': 'not published',
  'chip-does-not-state': ({ label, field }: { label: string; field: string }) =>
    `the accelerator given in the request does not state ${field}: ${label}`,
  'memory-not-known': ({ chip }: { chip: string }) => `the memory of the ${chip} is not known`,
  'bandwidth-not-known': ({ chip, reason }: { chip: string; reason: string }) =>
    `the memory bandwidth of the ${chip} is not known: ${reason}`,
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
    `the weights take ${withPrefix(weightBytes, 'B')}, which needs at least ${chips} chips of ${withPrefix(memoryBytes, 'B')}; a server has ${chipsPerServer}`,
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
    `the weights take ${withPrefix(weightBytes, 'B')}, which needs at least ${chips} chips of ${withPrefix(memoryBytes, 'B')}; the size of a server is not known: ${reason}`,
}
