/** Why a formula of a mix of reserved, on-demand and spot chips ran. */
export const mixBecause = {
  'two-terms': 'Both terms are allowed: the cheaper one is taken.',
  'one-year-alone': 'One year is the only term that is allowed and has a known price.',
  'three-year-alone': 'Three years is the only term that is allowed and has a known price.',
  'layer-on-both':
    'By the hour, the upper chips of each hour are spot, as many as may be, and the others on demand.',
  'layer-on-demand': 'By the hour, all chips are on demand: spot is dearer or its price not known.',
  'layer-on-spot': 'By the hour, only spot has a known price.',
}
