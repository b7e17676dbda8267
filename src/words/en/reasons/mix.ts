type Kind = 'on-demand' | 'spot' | '1-year' | '3-year'

/** Why a number of a mix of reserved, on-demand and spot chips is not known. */
export const mixReasons = {
  'no-kind-price': ({ kind, field }: { kind: Kind; field: string }) =>
    `no ${kind} price was given (prices.${field}), and no accelerator to look it up for`,
  'no-commitment': 'no commitment is allowed (longestCommitment)',
  'hours-not-covered': 'no known price covers every hour of the load: give one more price',
  'nothing-reserved': 'nothing is reserved',
  'no-accelerator': 'no accelerator was named',
}
