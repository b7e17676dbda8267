import { formula } from '../graph/formula.ts'

/** Replicas that share the average load: those in reserve wait. */
export const servingOfPlan = formula({
  of: 'servingReplicas',
  from: ['sloReplicas'],
  text: 'max(1, sloReplicas)',
  source: 'definition',
  compute: (i) => Math.max(1, i.sloReplicas),
})

export const servingOfGiven = formula({
  of: 'servingReplicas',
  from: ['replicas', 'redundantReplicas'],
  text: 'max(1, replicas - redundantReplicas)',
  source: 'definition',
  compute: (i) => Math.max(1, i.replicas - i.redundantReplicas),
})

/** By the hour, fewer run on average. */
export const servingOfHours = formula({
  of: 'servingReplicas',
  from: ['paidReplicas', 'redundantReplicas'],
  text: 'max(1, paidReplicas - redundantReplicas)',
  source: 'definition',
  compute: (i) => Math.max(1, i.paidReplicas - i.redundantReplicas),
})
