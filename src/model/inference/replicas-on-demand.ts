import * as replicas from './parts-replica.ts'

/** The formulas of a planned replica: the page loads them with the first estimate that is planned. */
export const replicasOnDemand = () => replicas
