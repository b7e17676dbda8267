import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** What an input’s origin says of it, in a break-even. */
export const breakevenNotes = {
  'cluster-is-replica': ({ plan }: { plan: string }) => `one replica: ${plan}`,
  'cluster-is-server': 'one server',
  'cluster-is-server-of-replicas': ({ replicas, plan }: { replicas: number; plan: string }) =>
    `one server of chips, with ${plural(replicas, 'replica')}: ${plan}`,
  'cluster-is-chip-billed': 'one chip, as chips are billed singly',
  'cluster-is-chip': 'one chip, as the size of a server is not known',
  'chips-bought': 'chips are bought one by one, as the request says',
  'cluster-by-itself': 'each cluster is bought separately',
  'clusters-of-server': ({ chips }: { chips: number }) =>
    `those of a server of ${plural(chips, 'chip')}`,
  'whole-servers': ({ chips }: { chips: number }) =>
    `a cluster is whole servers of ${plural(chips, 'chip')}`,
  'share-of-servers': ({ chips }: { chips: number }) =>
    `its share of servers of ${plural(chips, 'chip')}, which it does not fill evenly`,
  'rate-of-tokens': 'tokens per month, spread over the active hours',
  'largest-weight': 'the largest hourly weight over their mean',
  'five-years-assumed': 'assumed: five years',
  'running-not-counted': 'electricity, space, maintenance and staff are not counted',
  'owned-all-hours': 'an owned cluster is paid for in all hours',
  'from-months': 'from the monthly costs',
  'capacity-of-load': 'capacity of a cluster under this load',
  'weight-as-given': 'first hour, as given, over the mean',
  'weight-of-block': 'first hour of a day with a block of peak hours',
  'weight-of-bell': 'first hour of a bell-shaped day that peaks at 15:00',
  'mean-of-exact-clusters': 'mean of the hours, each with exactly what its load uses',
  'mean-of-whole-clusters': 'mean of the hours, each with the whole clusters that its load needs',
  'rate-searched': 'searched: the first token at which it holds',
  'clusters-searched': ({ together }: { together: number }) =>
    together === 1
      ? 'searched: the whole clusters at which the costs meet'
      : `searched: the whole servers, of ${count(together)} clusters each, at which the costs meet`,
  'first-point': 'first point of the chart; each point has its own',
}
