/** The kinds of rent that a request may ask for. */
export const rentKinds = [
  'on-demand',
  'spot',
  '1-year',
  '3-year',
  '6-month',
  'block',
  'lease',
] as const

/** Who rents chips out; the first whose prices are known stand in where none are given. */
export const sellerClasses = ['neocloud', 'hyperscaler', 'marketplace', 'china'] as const
