import * as planning from './planning.ts'

/** The search of a plan and what it tells: the page loads it with the first estimate that is planned. */
export const planningOnDemand = () => planning
