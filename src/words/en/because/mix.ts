/** Why a formula of a mix of reserved, on-demand and spot chips ran. */
export const mixBecause = {
  'two-terms': 'both terms are allowed: the cheaper one is taken',
  'one-year-alone': 'one year is the only term that is allowed and has a known price',
  'three-year-alone': 'three years is the only term that is allowed and has a known price',
  'layer-on-both':
    'by the hour, the upper chips of each hour are spot, as many as may be, and the others on demand',
  'layer-on-demand': 'by the hour, all chips are on demand: spot is dearer or its price not known',
  'layer-on-spot': 'by the hour, only spot has a known price',
}
