import { basename } from 'node:path'
import { countParameters } from '../model/architecture/parameters.ts'
import type { Config } from '../presets/huggingface/config.ts'
import { numberFormatOf } from '../presets/huggingface/quantization/formats.ts'
import { readModel } from '../presets/huggingface/read/model.ts'
import type { Model } from '../presets/schema.ts'
import { modelPresetTexts } from '../words/contributors/model-presets.ts'
import type { Message } from '../words/message.ts'

/** What of a preset its config does not say. */
export interface Given {
  readonly name: string | undefined
  readonly developer: string | undefined
  /** Key of the config in the bibliography, and what is written there if it is new. */
  readonly source: string | undefined
  readonly title: string | undefined
  readonly url: string | undefined
  readonly asOf: string
}

/** `org--Model_config.json` and `Model.json` are both about Model. */
const nameIn = (config: Config, path: string): string => {
  const stated = config._name_or_path
  const file = basename(path).replace(/([_.-]config)?\.json$/, '')
  const whole = typeof stated === 'string' && stated !== '' ? stated : file.replace('--', '/')
  return whole.split('/').at(-1) ?? whole
}

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')

/** The preset that a config describes, and what a reviewer must know of it. */
export const presetOf = (
  config: Config,
  path: string,
  given: Given,
): { readonly preset: Model; readonly source: string; readonly warnings: readonly Message[] } => {
  const { shape, warnings } = readModel(config)
  const numberFormat = numberFormatOf(config)
  const { total, active } = countParameters(shape)
  const name = given.name ?? nameIn(config, path)
  const evidence = {
    basis: 'published' as const,
    source: given.source ?? `${idOf(name)}-config`,
    asOf: given.asOf,
  }
  const counted = (value: number) => ({
    value,
    unit: 'parameter' as const,
    ...evidence,
    basis: 'derived' as const,
    note: modelPresetTexts.counted,
  })
  const preset = {
    id: idOf(name),
    name,
    developer: given.developer ?? modelPresetTexts['to-fill'],
    aliases: [],
    released: null,
    totalParameters: counted(total),
    activeParameters: counted(active),
    architecture: { ...structuredClone(shape), ...evidence },
    ...(Object.keys(numberFormat).length > 0 && { numberFormat: { ...numberFormat, ...evidence } }),
  }
  return { preset: preset as Model, source: evidence.source, warnings }
}
