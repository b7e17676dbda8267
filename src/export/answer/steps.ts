import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'

type Item = Pick<Derivation['steps'][number], 'id' | 'label'>

/** Latencies that a plan has with its batch full; whoever asks at the load of the answer waits less. */
const ofFullBatch: ReadonlySet<string> = new Set([
  'stepSeconds',
  'tpotSeconds',
  'tpotDeviationSeconds',
  'tpotP95Seconds',
  'tpotP99Seconds',
  'prefillSeconds',
  'queueSeconds',
  'ttftSeconds',
])

/** What a step is called in a file, where nothing else says at which load it is. */
export const stepLabel = ({ id, label }: Item, t: Tell): string =>
  ofFullBatch.has(id) ? t('export.at-full-batch', { what: label }) : label
