/** The field’s terms as this product uses them: one term, one spelling. */
export const glossary = {
  accelerator:
    'A chip that runs the model: a GPU, TPU or NPU. Data says “accelerator”, counts say “chips”.',
  'active parameters':
    'Parameters that one token passes through. Fewer than the total in a mixture of experts (MoE).',
  'all-in cost': 'The cost with whole servers, retries, spare capacity, storage, staff and tax.',
  'as of': 'The day that a figure or price is of.',
  'batch size': 'Sequences that a replica decodes together.',
  'break-even point': 'The volume above which one way to pay is cheaper than another.',
  bubble: 'Time that pipeline stages wait for each other.',
  'busy time share': 'Share of the time that the fleet serves at its utilization while busy.',
  'cache hit rate': 'Share of the input tokens read from a provider’s cache at a lower price.',
  calibrated:
    'Fitted on published measurements: of this chip and engine, or of its family. Otherwise extrapolated.',
  capex: 'Capital expenditure: what servers, network and building cost to buy.',
  'chip-hour': 'One chip for one hour: the unit that rents are quoted in.',
  'context parallelism (CP)': 'A sequence split over chips.',
  'data parallelism (DP)': 'Copies of the model that train on different sequences of a batch.',
  decode: 'Producing output tokens, one step at a time, for all sequences of the batch.',
  'dense rate':
    'Peak FLOP/s without structured sparsity. Sparse rates are never used in its place.',
  'expert parallelism (EP)': 'The experts of a layer spread over chips.',
  FLOPs: 'Floating-point operations: a count of work. FLOP/s is a rate.',
  fleet: 'All chips that a workload needs.',
  'global batch size': 'Sequences of one optimizer step.',
  goodput:
    'Of a training run: the share of time that makes progress, without checkpoints, failures and repeated work.',
  HFU: 'Hardware FLOPs utilization: executed FLOPs, recomputation included, as a share of the peak.',
  interval: 'An 80% prediction interval: four of five measurements lie within it.',
  'KV cache': 'Keys and values of earlier tokens, kept in memory for attention.',
  LoRA: 'Fine-tuning of small adapters beside frozen weights.',
  MFU: 'Model FLOPs utilization: the FLOPs that the model needs, as a share of the peak.',
  'micro-batch': 'Sequences that a pipeline stage processes at a time.',
  MoE: 'Mixture of experts: a router sends each token to a few of many experts.',
  MTBF: 'Mean time between failures of the cluster.',
  opex: 'Operating expenditure: power, colocation, maintenance and staff.',
  'peak-to-average ratio':
    'The busiest hour’s rate over the mean rate. The fleet is sized for the peak.',
  'pipeline parallelism (PP)': 'Layers split into stages on different chips.',
  prefill: 'Reading the prompt, before the first output token.',
  'prefix cache': 'KV cache of a prompt’s beginning, kept between queries.',
  PUE: 'Power usage effectiveness: power of the site over power of the servers.',
  QPS: 'Queries per second.',
  replica: 'One copy of the model that serves by itself, on one or more chips.',
  'reserved, spare, headroom':
    'Three different things: reserved chips are paid for one or three years; spare replicas (N+k) wait for a failure; HA headroom is extra capacity.',
  'residual value':
    'What a server is worth at the end of its depreciation period, as a share of its price.',
  roofline: 'The prediction of speed from memory bandwidth, compute and communication of a chip.',
  'scale-up domain': 'Chips connected by the fast link of one server or rack.',
  'sequence length': 'Tokens of a training sequence.',
  'speculative decoding': 'A small model drafts tokens that the large one accepts or rejects.',
  step: 'Of serving: one pass that gives each sequence a token. Of training: one optimizer update.',
  'tensor parallelism (TP)': 'The matrices of a layer split over chips.',
  TPOT: 'Time per output token after the first.',
  TTFT: 'Time to first token: waiting, prefill and the first step.',
  utilization: 'Achieved FLOP/s as a share of the dense peak.',
  'virtual pipeline stages (VPP)':
    'Parts of a pipeline stage that take turns, to shorten the bubble.',
  ZeRO: 'Optimizer states, gradients and weights divided among the data-parallel copies.',
}
