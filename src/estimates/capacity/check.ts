import { fault } from '../../fields/fault.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { message } from '../../words/message.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { fieldFault } from '../shared/field-fault.ts'
import type { CapacityRequest } from './request.ts'

export type Read = ReadOf<CapacityRequest>

/** The preset that a request names; undefined where it gives an accelerator of its own. */
export const presetChipOf = ({ accelerator }: CapacityRequest): Accelerator | undefined =>
  typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined

/** Only a preset has its rates in several number formats. */
export const check = ({ request }: Read) =>
  presetChipOf(request) === undefined
    ? [
        fieldFault(
          '/accelerator',
          fault(message('errors.accelerator-not-preset'), {
            allowed: message('allowed.preset-name', { kind: 'accelerators' }),
          }),
          request.accelerator,
        ),
      ]
    : []
