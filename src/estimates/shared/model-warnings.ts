import { warningsOf } from '../../presets/huggingface/read/warnings.ts'
import type { Message } from '../../words/message.ts'
import { isFields } from './merge.ts'

/** What reading the config.json of a request’s model left open. */
export const modelWarnings = (request: object): readonly Message[] => {
  const model = 'model' in request && isFields(request.model) ? request.model : undefined
  const architecture = model?.architecture
  return typeof architecture === 'object' && architecture !== null ? warningsOf(architecture) : []
}
