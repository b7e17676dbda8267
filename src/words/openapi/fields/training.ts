/** What the OpenAPI description says of the fields of a training request. */
export const trainingTexts = {
  solveFor:
    'Which quantity to work out from the others. Default: the one that is left out. The scenario’s own value of it is set aside.',
  flops: 'Instead of tokens, if a source states the work in FLOPs.',
  chipHours: 'Instead of chips and days, if a source states chip-hours.',
  recomputationFactor: '4/3 with full recomputation of activations.',
  goodput: 'Below 1 for restarts and lost work; reliability predicts it.',
  mfu: 'A share of the chip’s peak FLOP/s.',
  modelFlopsUtilization: 'Without recomputation.',
  achieved: 'FLOP/s that each chip was seen to execute.',
  achievedFlopsPerSecondPerChip: 'Includes recomputed FLOPs if recomputationFactor is above 1.',
  implied: 'Worked out from the tokens, chips and days of a run.',
}

export const trainedTexts = {
  kind: 'All weights are trained (6 FLOPs per parameter and token), except with lora: 4 through the frozen weights, and 6 for each adapter parameter.',
  epochs: 'The tokens are those of one epoch.',
  adapterRank:
    'For kind lora, with a model whose architecture is known. Default: the adapters’ own FLOPs are not counted.',
  adapterTargets:
    'Which matrices have adapters: query, key, value and output, or the feed-forward ones as well. Default: attention.',
  sequenceTokens: 'Required by countAttention.',
  countAttention:
    'Whether attention over the context counts as work, beside the weights. "full" counts the whole square, 12 L H dh s FLOPs per token, as the MFU of PaLM (appendix B) does; "causal", the same as true, counts the half that a causal mask leaves, as Megatron-LM and MaxText can. Give the MFU of the same convention.',
}

export const reliabilityTexts = {
  reliability:
    'Failures, from which goodput follows, instead of workload.goodput. Requires the number of chips, or a deadline or a plan that they follow from.',
  interruptionsPerChipYear: 'Default: that of Llama 3.1 on 16,384 H100s.',
  checkpointSeconds: 'The part of writing a checkpoint during which training stands still.',
  restartSeconds: 'Lost in each failure, beside the work since the last checkpoint.',
  checkpointIntervalSeconds:
    'Default: the optimum of Young and Daly, sqrt(2 × checkpointSeconds × cluster MTBF).',
}

export const programmeTexts = {
  programme:
    'What a training project costs beside its final run, each as a line of cost.breakdown.',
  shareOfRun: '1 is as many chip-hours as the final run.',
  staffUsd: 'For the whole project.',
  dataUsd: 'Licenses, collection, cleaning and labeling.',
  storageUsd: 'For data and checkpoints.',
  taxRate: 'On every other line, including the run.',
}

export const trainingPlanTexts = {
  method: 'Predicted from a parallel plan. Fields left out are searched.',
  precision:
    'Number format of the multiplications. Weights are kept in 16 bits with a 32-bit copy; with tf32 and fp32, in 32 bits.',
  framework:
    'The training framework: efficiencies were fitted on benchmarks of each. other: typical values across them.',
  tensorParallel: 'Must divide the attention heads.',
  pipelineParallel:
    'Stages are equal if it divides the layers; at most half of the layers, or all.',
  contextParallel: 'Splits long sequences.',
  expertParallel: 'Must divide the experts and the chips that share them.',
  virtualStages:
    'Must divide the layers of a stage; above 1, the micro-batches are a multiple of the stages.',
  microBatchSequences: 'For each copy of the model.',
  globalBatchSequences:
    'Must be a multiple of copies × micro-batch. Default: about four million tokens per step.',
  recomputation:
    'selective recomputes attention alone (Korthikanti et al. 2022), which saves nothing with a fused kernel, as it keeps no scores; full recomputes each layer from its input.',
  zeroStage:
    'What is sharded over the copies: 0 nothing, 1 optimizer states, 2 gradients as well, 3 weights as well (FSDP).',
  optimizer:
    'Mixed-precision Adam takes 12 bytes per parameter (32-bit weights and two moments); with 8-bit moments, 6.',
  attentionKernel:
    'fused (FlashAttention) keeps no scores; unfused keeps them and the masks of dropout, as in 2022.',
  objective:
    'Which cluster the run is on; cheapest takes the fewest chip-hours. With workload.chips: "fastest" or "cheapest" use these chips or fewer; default: all of them. With workload.days: "cheapest" of the clusters that meet the deadline; default, the same as "fewest-chips": the fewest chips that meet it. With neither: "fewest-chips" is the smallest cluster that fits; default: "cheapest".',
  runSpeedShare:
    'Whole runs are slower than tuned benchmarks; 1 takes the speed of the benchmark. Default: what published runs reached.',
}
