/** Why a formula of a mix of reserved, on-demand and spot chips ran. */
export const mixBecause = {
  'two-terms': 'Both terms are allowed: the cheaper one is taken.',
  'one-year-alone': 'One year is the only allowed term with a known price.',
  'three-year-alone': 'Three years is the only allowed term with a known price.',
  'layer-on-both': 'Spot is cheaper: it is taken up to its max share, and the rest is on-demand.',
  'layer-on-demand': 'Spot is not cheaper, or its price is not known: all is on-demand.',
  'layer-on-spot': 'No on-demand price is known: only spot is left.',
}
