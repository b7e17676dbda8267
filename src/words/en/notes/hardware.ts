/** What an input’s origin says of it: chips and number formats. */
export const hardwareNotes = {
  'of-architecture': 'from the architecture',
  'format-size': ({ format }: { format: string }) => `size of ${format}`,
  'format-of-experts-alone': ({ format }: { format: string }) =>
    `${format} is for experts alone where a model has some: the rest stays at 16 bits`,
  'format-size-with-scales': ({ format }: { format: string }) =>
    `size of ${format}, scales included`,
  'usable-memory': 'what the driver shows, less 1% that the runtime keeps',
  'chip-price': ({ kind }: { kind: 'list' | 'street' | 'board' | 'tender' | 'estimate' }) =>
    ({
      list: 'list price',
      street: 'street price',
      board: 'an equal share of a baseboard’s price',
      tender: 'price in a tender',
      estimate: 'estimated price',
    })[kind],
  'dense-rate': ({ precision }: { precision: string }) => `dense ${precision} rate`,
  'weight-only-rate': ({ precision }: { precision: string }) =>
    `dense ${precision} rate: the format of the weights is weight-only on this chip`,
  'dense-sixteen-bit-rate': 'dense 16-bit rate',
  'link-not-given': 'assumed: no link bandwidth was given',
  'link-not-known': ({ reason }: { reason: string }) =>
    `assumed, as the link bandwidth is not known. ${reason}`,
}
