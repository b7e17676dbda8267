/** What an input’s origin says of it, in a break-even. */
export const breakevenNotes = {
  'cluster-is-replica': ({ plan }: { plan: string }) => `one replica: ${plan}`,
  'cluster-is-server': 'one server',
  'cluster-is-chip': 'a chip at a time, as no size of a server is known',
  'cluster-by-itself': 'each cluster is bought by itself',
  'clusters-of-server': ({ chips }: { chips: number }) => `those of a server of ${chips} chips`,
  'whole-servers': ({ chips }: { chips: number }) => `a cluster is whole servers of ${chips} chips`,
  'share-of-servers': ({ chips }: { chips: number }) =>
    `by its share of servers of ${chips} chips, which it does not fill evenly`,
  'rate-of-tokens': 'follows from the tokens of a month, over the active hours',
  'largest-weight': 'the largest of the hourly weights over their mean',
  'five-years-assumed': 'assumed: five years',
  'running-not-counted': 'no electricity, space, maintenance or staff is counted',
  'owned-all-hours': 'a cluster is owned around the clock',
  'from-months': 'from the derivation of the months',
  'capacity-of-load': 'tokens a month of a cluster under this load',
  'weight-as-given': 'as the request gives it, over the mean',
  'weight-of-block': 'the peak for some hours, one lower level for the rest',
  'weight-of-bell': 'one smooth hump in the afternoon, as high as the peak over the mean',
  'mean-of-hours': 'mean of the hours, each with the whole clusters that its load needs',
  'rate-searched': 'searched: the first token at which it holds',
  'clusters-searched': ({ together }: { together: number }) =>
    together === 1
      ? 'searched: the step of whole clusters on which the two costs meet'
      : `searched: the step of whole servers, of ${together} clusters each, on which the two costs meet`,
  'hours-searched':
    'searched: where the two costs meet, each hour with the whole clusters that its load needs',
  'first-point': 'of the first point of the chart; every point has its own',
  'first-mark': 'of the first mark of the chart; every mark has its own',
}
