import type { OwnTrait } from '../price/choices.ts'

/** What of an inference estimate decides which formulas run. */
export type InferenceTrait =
  | OwnTrait
  /** The shape of the model is known. */
  | 'architecture'
  /** The answer tells what follows from it, as rows of a comparison do not. */
  | 'subject'
  /** What of the chips is paid for: exactly what the load needs, of chips in whole servers or of a plan’s replicas, or whole chips or servers. */
  | 'bill-exact'
  | 'bill-held'
  | 'bill-chip'
  | 'bill-server'
  /** The load is given by its users or by its tokens, not in queries. */
  | 'load-of-users'
  | 'load-of-tokens'
  /** Chips serve, or tokens are bought. */
  | 'chips'
  | 'bought'
  | 'flops'
  | 'measured'
  | 'measured-tokens'
  | 'roofline'
  | 'speculation'
  /** TTFT has a limit, which bounds how far replicas are used. */
  | 'ttft-limit'
  /** TPOT has a limit at a percentile that is not its mean. */
  | 'tpot-spread'
  | 'tpot-p95'
  | 'tpot-p99'
  /** Replicas are given, or each hour runs those that it needs. */
  | 'replicas-given'
  | 'by-the-hour'
  | 'training'
  | 'training-by-months'
  | 'egress-of-queries'
  | 'value'
  /** The bill has more than the chips that the load needs. */
  | 'costs-beside'
  /** Work that interruptions lose is counted, from a published band where none is given. */
  | 'spot-overhead'
  | 'spot-of-band'
