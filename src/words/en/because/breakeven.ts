/** Why a formula of a break-even ran. */
export const breakevenBecause = {
  'cluster-stated': 'the owned cluster is stated in all: its price is written off over its months',
  'cluster-of-servers': 'no price of a cluster is given: it is the share of its servers’ price',
  'cluster-of-parts': 'the owned cluster is computed from the parts of a chip-hour',
  'building-counted': 'a building is counted, which is bought with the servers',
  'no-building-counted': 'no building is counted',
  'over-api': 'the other way is the API, which charges by the token',
  'over-clusters': 'the other way is clusters, of which whole ones are paid for',
  'cost-met':
    'the API charges more with every token: it reaches the cost of these clusters at this one',
  'saving-made': 'both ways take the same clusters: so many save what is fixed',
  'clusters-of-rate': 'the rate was searched; whole clusters serve it',
  'servers-of-rate': 'the rate was searched; clusters are bought by whole servers',
}
