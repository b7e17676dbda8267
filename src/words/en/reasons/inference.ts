/** Why a number of an inference estimate is not known. */
export const inferenceReasons = {
  'tokens-bought':
    'tokens are bought: the provider’s chips, their speed and their energy are not known',
  'no-replica': 'the top-down methods size a fleet, not a replica: no batch or latency follows',
  'chips-rented': 'the chips are rented: what their rent is made of is not known',
  'chips-paid-for': 'chips are paid for, not tokens',
  'training-cost-given': 'the cost of the training was given, not what it is of',
  'no-load': 'there is no load',
  'never-pays-back': 'it costs more than it brings in, and never pays back',
  'engine-not-known': ({ engine }: { engine: string }) => `the engine ${engine} is not known`,
  'no-output-tokens': 'the roofline sizes decoding: outputTokens must be above 0',
  'training-not-known': ({ reason }: { reason: string }) => `the training: ${reason}`,
  'training-cost-not-known': 'its cost is not known',
}
