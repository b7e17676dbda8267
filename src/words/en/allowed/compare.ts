/** What a field of a comparison may hold. */
export const compareAllowed = {
  'known-peak': 'an accelerator whose peak FLOP/s is known, or the method "flops"',
}
