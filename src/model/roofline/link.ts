import { formula } from '../graph/formula.ts'

/** Of a ring of t chips, each sends 2 (t - 1) / t of the bytes that are to be added. */
export const ringShare = formula({
  of: 'ringShare',
  from: ['tensorParallel', 'chipsPerLink'],
  text: '2 * (1 - chipsPerLink / tensorParallel)',
  source: 'ring-allreduce-2009',
  compute: (i) => 2 * (1 - i.chipsPerLink / i.tensorParallel),
})
