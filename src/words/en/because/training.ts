/** Why a formula of a training run ran. */
export const trainingBecause = {
  'all-weights-trained': 'all weights are trained',
  'weights-frozen': 'the weights are frozen, and adapters are trained beside them',
  'tokens-known': 'the work is stated in tokens',
  'counted-at-once':
    'all weights are trained in one epoch, and attention over the context is not counted: the FLOPs follow from the parameters alone',
  'counted-by-part': 'the FLOPs are counted part by part',
  'flops-of-cluster': 'the FLOPs are those that the cluster executes in its time',
  'flops-known': 'the FLOPs are known first, and the tokens follow',
  'flops-known-by-part':
    'the FLOPs are known first, and the tokens follow from those of a token, counted part by part',
  'mfu-given': 'the speed is stated as MFU',
  'work-and-time-known': 'the work and the time are known, and the speed follows',
  'plan-over-whole-work':
    'the speed is that of the plan, in FLOPs of the whole work over its tokens',
  'plan-before-tokens': 'the speed is that of the plan, in FLOPs of a token: the tokens follow',
  'plan-before-tokens-by-part':
    'the speed is that of the plan, in FLOPs of a token, counted part by part: the tokens follow',
  'work-and-speed-known': 'the work and the speed are known, and the time follows',
  'chips-and-days-known': 'the chips and the days are known',
  'servers-rented': 'the price is that of the servers, were they bought',
  'servers-owned': 'the servers are bought, with their network and storage',
  'size-has-its-plan': 'each size of cluster has the speed of its own best plan',
  'size-as-fast': 'a chip is as fast on every size of cluster',
  'run-on-its-cluster': 'the work is what the run does on its cluster',
  'no-cluster-in-time': 'no cluster meets the deadline: the work is what the deadline asks for',
}
