import { warningsOf } from '../../presets/huggingface/read/warnings.ts'
import { find } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { isFields } from './merge.ts'

/** What of a preset’s model nobody has described, so that its weights are counted without it. */
const presetWarnings = (name: string): readonly Message[] => {
  const architecture = find('models', name)?.architecture
  if (architecture === undefined || !('layers' in architecture)) return []
  const { towersNotCounted: fields } = architecture
  return fields === undefined ? [] : [message('warnings.towers-not-counted', { fields })]
}

/** What reading the config.json of a request’s model, or its preset, left open. */
export const modelWarnings = (request: object): readonly Message[] => {
  if (!('model' in request)) return []
  const { model } = request
  if (typeof model === 'string') return presetWarnings(model)
  const architecture = isFields(model) ? model.architecture : undefined
  return typeof architecture === 'object' && architecture !== null ? warningsOf(architecture) : []
}
