import * as training from '../training/index.ts'

/** The estimate of a training: few requests spread one over their queries, and the page loads it with the first. */
export const trainingOnDemand = () => training
