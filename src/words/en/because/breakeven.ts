/** Why a formula of a break-even ran. */
export const breakevenBecause = {
  'cluster-stated': 'The owned cluster is stated as a whole: its price is depreciated.',
  'cluster-of-servers': 'No price of a cluster is given: it costs its share of its servers.',
  'cluster-of-parts': 'The owned cluster is computed from the parts of a chip-hour.',
  'building-counted': 'A facility is bought with the servers.',
  'no-building-counted': 'No facility is counted.',
  'over-api': 'The alternative is an API, paid per token.',
  'over-clusters': 'The alternative is clusters.',
  'cost-met': 'The API reaches the cost of these clusters at this token.',
  'saving-made': 'This many clusters save the fixed cost.',
  'clusters-of-rate': 'Whole clusters serve the rate that was searched.',
  'clusters-whole': 'Clusters are billed whole.',
  'clusters-exact': 'Clusters are billed exactly as far as the rate uses them.',
  'servers-of-rate': 'Whole servers serve the rate that was searched.',
}
