import { all } from '../format/list.ts'
import { count, rounded } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

const millions = rounded
const listed = (sizes: readonly number[]) => all(sizes.map(count))

/** What an input’s origin says of it, in a training run. */
export const trainingNotes = {
  'adapter-passes':
    'adapters: no gradients of the frozen weights are computed, and the adapters’ passes are counted as shares of theirs',
  'of-that-plan': 'of that plan',
  'weight-bytes': 'weights at 16 bits, or at 32 where they are trained so',
  'gradient-bytes': 'gradients at 16 bits, or at 32 without fused attention or 16-bit weights',
  'optimizer-bytes': 'two moments at 32 bits, or at 8, and a 32-bit copy of 16-bit weights',
  'frozen-weights': 'frozen weights have neither gradients nor moments',
  'frozen-and-adapters': 'frozen weights, and the share of theirs that the adapters add',
  'norm-bytes': 'inputs of norms and residuals; the masks of dropout without fused attention',
  'score-bytes': 'fused attention and recomputation keep no scores; else those of each head',
  'sixteen-bit-activations': 'assumed: activations at 16 bits',
  'sixteen-bit-gathers': 'assumed: weights are gathered at 16 bits',
  logits: 'assumed: logits at 16 bits and their gradients at 32',
  'norms-whole': 'each chip keeps norms and residuals whole',
  'context-not-known': ({ tokens }: { tokens: number }) =>
    `assumed: the model’s context is not known, ${plural(tokens, 'token')}`,
  'scale-out-not-known': ({ bytesPerSecond }: { bytesPerSecond: number }) =>
    `assumed: ${bytesPerSecond / 1e9} GB/s, the network is not known`,
  'domain-not-given': ({ chips }: { chips: number }) =>
    `assumed: ${plural(chips, 'chip')} share fast links, none were stated`,
  'no-fast-links-known': 'assumed: no chips are known to share fast links',
  'usual-step': ({ usualTokens }: { usualTokens: number }) =>
    `about ${millions(usualTokens)} tokens per step, in equal parts for the copies`,
  'large-step': ({
    tokens,
    copies,
    usualTokens,
  }: {
    tokens: number
    copies: number
    usualTokens: number
  }) =>
    `${millions(tokens)} tokens per step: as many as ${plural(copies, 'copy')} need, above the usual ${millions(usualTokens)}`,
  'training-measured': 'fitted on measured training on this chip with this framework',
  'training-family': 'fitted on measured training on its family of chips',
  'training-prior': 'the median of all chips whose training was measured; this family was not',
  'run-speed': ({ runs }: { runs: number }) =>
    `the median of ${count(runs)} published runs over the speed of benchmarked steps`,
  'step-spread': 'of measured steps that the fit never saw',
  'run-spread': ({ runs }: { runs: number }) => `of ${count(runs)} published runs`,
  'workspace-allowance': 'an allowance for kernels’ workspace and the buffers of collectives',
  'context-cut-off': ({ most }: { most: number }) =>
    `the model’s context, ${plural(most, 'token')} at most`,
  'chips-of-hours': 'the chip-hours over the days',
  'fewest-in-time': 'the fewest that meet the deadline, in whole servers where one is not enough',
  'smallest-cluster': 'the smallest cluster, of whole servers, on which a plan fits',
  'fastest-cluster': ({ sizes }: { sizes: readonly number[] }) =>
    `the fastest of the clusters compared, of ${listed(sizes)} chips`,
  'cheapest-cluster': ({ sizes }: { sizes: readonly number[] }) =>
    `the fewest chip-hours of the clusters compared, of ${listed(sizes)} chips`,
  'cheapest-in-time': ({ sizes }: { sizes: readonly number[] }) =>
    `the fewest chip-hours within the deadline of the clusters compared, of ${listed(sizes)} chips`,
  'smallest-searched': ({ chipsPerServer }: { chipsPerServer: number | null }) =>
    chipsPerServer === null
      ? 'the fewest chips on which some plan fits; how many a server holds is not known'
      : 'the fewest chips, in whole servers, on which some plan fits',
  'plan-recomputes': 'the plan says what is recomputed, and its speed includes it',
  'nothing-counted': 'nothing is counted in',
  'costs-nothing': 'the run and the rest of the project cost nothing',
  'fewest-despite-failures':
    'the fewest that meet the deadline, searched: goodput falls with every chip',
  'size-of-run': 'the size of this run; every size of the answer has its own',
  'speed-of-run': 'the speed of this run; every size of the answer has its own',
  'attention-not-counted': 'attention over the context is not counted',
  'attention-causal': 'a causal mask leaves half of the square',
  'attention-full': 'the whole square is counted, as in the MFU of PaLM',
  'no-adapter-rank': 'no LoRA rank was given',
  'no-adapters': 'there are no adapters',
}
