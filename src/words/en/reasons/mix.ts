import type { RentKind } from '../ways.ts'

/** Why a number of a mix of reserved, on-demand and spot chips is not known. */
export const mixReasons = {
  'no-kind-price': ({ kind }: { kind: RentKind }) =>
    `no ${kind} price was given, and no accelerator to look one up for`,
  'no-commitment': 'no commitment is allowed',
  'hours-not-covered': 'the known prices do not cover every hour of the load: give another price',
  'nothing-reserved': 'nothing is reserved',
  'no-accelerator': 'no accelerator was named',
}
