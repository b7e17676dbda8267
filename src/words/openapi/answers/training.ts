/** What the OpenAPI description says of the answer of a training request. */
export const trainingAnswerTexts = {
  solvedFor: 'What was worked out from the rest.',
  costInterval:
    '80% interval of usd: the spread of the predicted speed, and that of what sellers ask from the 10th to the 90th percentile, together.',
  totalInterval:
    '80% interval of totalUsd: failed and exploratory runs and tax follow `interval`, staff, data and storage stay. The same as `interval` without a programme.',
  reliability: 'What failures take of the run; null unless the request asks for it.',
  plan: 'The parallel plan and its step; null with the top-down methods.',
  memory: 'Peak memory per chip by part, in B; the parts add up to the total. Null without a plan.',
  totalBytes: 'Memory of the chip that can be addressed.',
  weightBytes: 'Weights.',
  gradientBytes: 'Gradients.',
  optimizerBytes: 'Optimizer states.',
  activationBytes: 'Activations of the fullest stage.',
  workspaceBytes: 'Workspace and buffers.',
  freeBytes: 'Unused.',
}

/** What the method `plan` adds. */
export const trainingPlanAnswerTexts = {
  text: 'The plan in a sentence.',
  shares: 'Step time breakdown; the shares add up to 1.',
  interval:
    '80% prediction interval: 80% of measurements left out of the fit lie within. For days and cost, or for the tokens that a cluster trains on in its days, it is that of whole runs. `usd` holds the price still; `cost.interval` has the spread of prices, too.',
  smallestCluster: 'The fewest chips, in whole servers, on which some plan fits.',
  alternatives: 'Other plans on as many chips, the next fastest first, and why they rank lower.',
  varied:
    'The value of each other input of the working that is not as in the plan that was taken, by id; absent if there is none. Sent with the full working.',
}

/** Of what was trained, and of failures. */
export const trainingRunAnswerTexts = {
  counted: 'The FLOPs that are counted, by part; they add up to flops.',
  notCounted: 'Work that is left out of flops.',
  best: 'If no cluster meets the deadline: the one that comes closest. Null if one does.',
  sizes:
    'The same work on clusters from one server to eight times this one, by the same formulas, each with the optimal checkpoint interval unless one was given. Sizes whose goodput is below 1% are left out. With the method plan, each has the speed of the best plan on it, and sizes on which none fits are left out; with the top-down methods a chip is equally fast on all of them, and its speed is null.',
}
