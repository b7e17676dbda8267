import { type Given, presetOf } from '../../lab/model-preset.ts'
import { type Config, ConfigError } from '../../presets/huggingface/config.ts'
import { configOf } from '../../presets/huggingface/text.ts'
import { find } from '../../presets/registry.ts'
import type { Source } from '../../presets/schema.ts'
import { modelPresetTexts } from '../../words/contributors/model-presets.ts'
import { english } from '../../words/english.ts'
import { named } from '../../words/message.ts'
import { type Input, InputError, readInput } from './input.ts'
import { faultsOf, readStore, sourcesOf, writeStore } from './store.ts'
import type { Outcome } from './update.ts'

const configIn = ({ path, text }: Input): Config => {
  try {
    return configOf({ config: text })
  } catch (error) {
    throw new InputError(
      `${path}: ${error instanceof ConfigError ? english(named(error.problem, error.field ?? 'config')) : error}`,
    )
  }
}

const read = (input: Input, given: Given) => {
  try {
    return presetOf(configIn(input), input.path, given)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { problem, field, path, allowed } = error
    const where = [...path, ...(field === undefined ? [] : [field])].join('.') || 'config'
    const expected =
      allowed === undefined ? '' : ` ${modelPresetTexts.allowed({ allowed: english(allowed) })}`
    throw new InputError(`${input.path}: ${english(named(problem, where))}${expected}`)
  }
}

/** The source of the config as it goes into the bibliography; undefined where nothing is said of it. */
const newSource = ({ title, url, asOf }: Given): Source | undefined =>
  title === undefined || url === undefined ? undefined : { title, url, retrieved: asOf }

/** Makes a preset of a `config.json`, and prints it or puts it among the others, for review. */
export const modelPreset = async (
  where: string,
  folder: string,
  given: Given,
  write: boolean,
): Promise<Outcome> => {
  const { preset, source: key, warnings } = read(await readInput(where), given)
  const store = await readStore(folder)
  const path = `models/${preset.id}.json`
  const sources = sourcesOf(store)
  const source = newSource(given)
  const same = find('models', preset.name)
  const notes = [
    ...warnings.map((warning) => english(warning)),
    ...(sources[key] === undefined && source === undefined
      ? [modelPresetTexts['no-source']({ key })]
      : []),
    ...(same === undefined ? [] : [modelPresetTexts['known-name']({ id: same.id })]),
    ...faultsOf(path, preset),
    modelPresetTexts.review,
  ]
  if (!write) {
    for (const note of notes) console.error(note)
    return { text: JSON.stringify(preset, null, 2), exitCode: 0 }
  }
  if (store.files.has(path)) throw new InputError(modelPresetTexts.exists({ path }))
  const files = new Map(store.files).set(path, preset)
  if (source !== undefined && sources[key] === undefined)
    files.set('sources.json', { ...sources, [key]: source })
  const written = await writeStore(store, { ...store, files })
  return {
    text: [...written.map((one) => modelPresetTexts.written({ path: one })), ...notes].join('\n'),
    exitCode: 0,
  }
}
