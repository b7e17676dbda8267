import type { RentKind } from '../format/ways.ts'

/** Why a number of a mix of reserved, on-demand and spot chips is not known. */
export const mixReasons = {
  'no-kind-price': ({ kind }: { kind: RentKind }) =>
    `No ${kind} price is given, and no accelerator to look one up for.`,
  'no-commitment': 'No commitment is allowed.',
  'hours-not-covered': 'The known prices do not cover every hour of the load. Give another price.',
  'nothing-reserved': 'Nothing is reserved.',
  'no-accelerator': 'No accelerator is named.',
}
