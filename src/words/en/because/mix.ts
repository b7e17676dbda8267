/** Why a formula of a mix of reserved, on-demand and spot chips ran. */
export const mixBecause = {
  'two-terms': 'both terms are allowed: the cheaper one is taken',
  'one-year-alone': 'one year is the only allowed term with a known price',
  'three-year-alone': 'three years is the only allowed term with a known price',
  'layer-on-both': 'spot is cheaper: it is taken up to its max share, the rest is on-demand',
  'layer-on-demand': 'spot is not cheaper, or its price is not known: all is on-demand',
  'layer-on-spot': 'no on-demand price is known: only spot is left',
}
