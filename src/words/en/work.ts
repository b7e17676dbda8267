const share = { causal: 'the causal half', full: 'the full square' } as const

/** What the FLOPs of a training run are made of, and what is left out of them. */
export const work = {
  weights: 'weights: 6 per active parameter and token',
  'frozen-weights': 'frozen weights: 4 per active parameter and token',
  adapters: 'adapters: 6 per adapter parameter and token',
  attention: ({ counted }: { counted: keyof typeof share }) =>
    `attention over the context, ${share[counted]}`,
  'as-stated': 'as the request states them',
  'attention-left-out': 'attention over the context',
  'adapters-left-out': 'adapters: give the LoRA rank',
  'recomputation-left-out': 'recomputed activations: executed, but no model FLOPs',
  'small-left-out': 'norms, activation functions and the optimizer’s step',
}
