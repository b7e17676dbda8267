/** Why a formula of a break-even ran. */
export const breakevenBecause = {
  'cluster-stated': 'the owned cluster is stated as a whole: its price is depreciated',
  'cluster-of-servers': 'no price of a cluster is given: it costs its share of its servers',
  'cluster-of-parts': 'the owned cluster is computed from the parts of a chip-hour',
  'building-counted': 'a building is bought with the servers',
  'no-building-counted': 'no building is counted',
  'over-api': 'the alternative is an API, paid per token',
  'over-clusters': 'the alternative is whole clusters',
  'cost-met': 'the API reaches the cost of these clusters at this token',
  'saving-made': 'this many clusters save the fixed cost',
  'clusters-of-rate': 'whole clusters serve the rate that was searched',
  'servers-of-rate': 'whole servers serve the rate that was searched',
}
