/** Why a formula of a training run ran. */
export const trainingBecause = {
  'all-weights-trained': 'All weights are trained.',
  'weights-frozen': 'The weights are frozen, and adapters are trained beside them.',
  'tokens-known': 'The work is stated in tokens.',
  'counted-at-once':
    'All weights are trained in one epoch, and attention over the context is not counted: the FLOPs follow from the parameters alone.',
  'counted-by-part': 'The FLOPs are counted part by part.',
  'flops-of-cluster': 'The FLOPs are those that the cluster executes in its time.',
  'flops-known': 'The FLOPs are known first, and the tokens follow.',
  'flops-known-by-part':
    'The FLOPs are known first, and the tokens follow from those of a token, counted part by part.',
  'mfu-given': 'The speed is stated as MFU.',
  'work-and-time-known': 'The work and the time are known, and the speed follows.',
  'plan-over-whole-work':
    'The speed is that of the plan, in FLOPs of the whole work over its tokens.',
  'plan-before-tokens': 'The speed is that of the plan, in FLOPs of a token: the tokens follow.',
  'plan-before-tokens-by-part':
    'The speed is that of the plan, in FLOPs of a token, counted part by part: the tokens follow.',
  'work-and-speed-known': 'The work and the speed are known, and the time follows.',
  'chips-and-days-known': 'The chips and the days are known.',
  'servers-rented': 'The price is that of the servers, were they bought.',
  'servers-owned': 'The servers are bought, with their network and storage.',
  'size-has-its-plan': 'Each size of cluster has the speed of its own best plan.',
  'size-as-fast': 'A chip is as fast on every size of cluster.',
  'run-on-its-cluster': 'The work is what the run does on its cluster.',
  'no-cluster-in-time': 'No cluster meets the deadline: the work is what the deadline asks for.',
}
