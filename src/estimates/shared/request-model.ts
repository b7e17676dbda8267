import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object, text } from '../../fields/object.ts'
import { presetOrInline } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { countParameters } from '../../model/architecture/parameters.ts'
import type { Config, ConfigError } from '../../presets/huggingface/config.ts'
import { looksLikeConfig } from '../../presets/huggingface/looks.ts'
import { NumberFormat } from '../../presets/number-format.ts'
import { nearest } from '../../presets/registry.ts'
import { Shape } from '../../presets/shape-schema.ts'
import { message } from '../../words/message.ts'
import { modelTexts } from '../../words/openapi/fields/shared.ts'
import { consistent } from './check-shape.ts'
import { configReading } from './config-on-demand.ts'
import { type Fields, isFields } from './merge.ts'

const parameters = { above: 0, max: 1e15, examples: [175e9, '175 billion'] } as const

const modelName = text(modelTexts.name)

const DescribedModel = v.pipe(
  object({
    name: v.optional(modelName),
    activeParameters: v.optional(
      quantity({
        id: 'activeParameters',
        description: modelTexts.activeParameters,
        ...parameters,
      }),
    ),
    totalParameters: v.optional(
      quantity({ id: 'totalParameters', description: modelTexts.totalParameters, ...parameters }),
    ),
    architecture: v.optional(v.pipe(Shape, consistent(), v.description(modelTexts.architecture))),
    numberFormat: v.optional(v.pipe(NumberFormat, v.description(modelTexts.numberFormat))),
  }),
  v.forward(
    v.partialCheck(
      [['activeParameters'], ['architecture']],
      ({ activeParameters, architecture }) =>
        activeParameters !== undefined || architecture !== undefined,
      () => fault(message('errors.missing'), { allowed: message('allowed.model-size') }),
    ),
    ['activeParameters'],
  ),
  v.transform(({ architecture, ...given }) => {
    const counted = architecture && countParameters(architecture)
    const activeParameters = given.activeParameters ?? counted?.active ?? 0
    return {
      ...given,
      activeParameters,
      ...(counted && { totalParameters: given.totalParameters ?? counted.total, architecture }),
    }
  }),
  v.forward(
    v.check(
      ({ activeParameters, totalParameters }) =>
        totalParameters === undefined || totalParameters >= activeParameters,
      () =>
        fault(message('errors.below-other', { other: 'activeParameters' }), {
          allowed: message('allowed.at-least-other', { other: 'activeParameters' }),
        }),
    ),
    ['totalParameters'],
  ),
)

type PathItem = v.ObjectPathItem

/** Where a field stands in a config, which may be nested in others. */
const pathOf = (value: Record<string, unknown>, keys: readonly string[]) => {
  const items: PathItem[] = []
  let input = value
  for (const key of keys) {
    const inner = input[key]
    items.push({ type: 'object', origin: 'value', input, key, value: inner })
    input = isFields(inner) ? inner : {}
  }
  const [first, ...rest] = items
  return first && ([first, ...rest] as [PathItem, ...PathItem[]])
}

/** A model that is stated twice, by its config and in our own fields, is refused. */
const besideConfig = (value: Fields, key: string): string => {
  const isOurs = Object.hasOwn(DescribedModel.entries, key)
  return isOurs
    ? fault(message('errors.stated-by-config'), { allowed: message('allowed.none-beside-config') })
    : fault(message('errors.unknown-field'), {
        allowed: message('allowed.fields', { fields: ['config', 'name'] }),
        didYouMean: nearest(
          key,
          ['config', 'name'].filter((one) => !Object.hasOwn(value, one)),
        ),
      })
}

/** Fields that may not stand beside a config: whatever is not its name; within one, those that only we have. */
const extraFields = (value: Fields): readonly string[] =>
  Object.hasOwn(value, 'config')
    ? Object.keys(value).filter((key) => key !== 'config' && key !== 'name' && value[key] !== null)
    : ['activeParameters', 'totalParameters', 'numberFormat', 'architecture'].filter(
        (key) => Object.hasOwn(value, key) && (key !== 'architecture' || isFields(value[key])),
      )

/** What a model is called: as the request says, or as its config does. */
const nameOf = (value: Fields, config: Config): string | undefined => {
  const stated = [value.name, config._name_or_path].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return typeof stated === 'string' ? stated.slice(0, 100) : undefined
}

/** A refusal that names the preset of the same model, if there is one. */
const withPreset = (error: ConfigError, config: Record<string, unknown>): ConfigError =>
  error.problem.code === 'errors.unknown-architecture'
    ? error.naming(configReading().presetLike(config))
    : error

/** A model's `config.json`, pasted as it is; out comes the model that it describes. */
const ConfigModel = v.pipe(
  v.record(v.string(), v.unknown()),
  v.metadata({
    jsonSchema: {
      type: 'object',
      properties: {
        model_type: {
          type: 'string',
          get examples() {
            return Object.keys(configReading().families)
          },
        },
      },
      additionalProperties: true,
      description: modelTexts.config,
    },
  }),
  v.rawTransform<Record<string, unknown>, v.InferOutput<typeof DescribedModel>>(
    ({ dataset: { value }, addIssue, NEVER }) => {
      const { ConfigError, configOf, numberFormatOf, readModel, shapeWithWarnings } =
        configReading()
      const extra = extraFields(value)
      for (const key of extra)
        addIssue({ message: besideConfig(value, key), path: pathOf(value, [key]) })
      const named = 'config' in value ? v.safeParse(v.nullish(modelName), value.name) : undefined
      for (const issue of named?.issues ?? [])
        addIssue({ message: issue.message, path: pathOf(value, ['name']) })
      const isWhole = extra.length === 0 && named?.success !== false
      // Until a text has been read, the field at fault is one of the request’s.
      let config: Config = value
      try {
        config = configOf(value)
        const architecture = shapeWithWarnings(readModel(config))
        const { active, total } = countParameters(architecture)
        const numberFormat = numberFormatOf(config)
        if (!isWhole) return NEVER
        const name = nameOf(value, config)
        return {
          ...(name !== undefined && { name }),
          activeParameters: active,
          totalParameters: total,
          architecture,
          ...(Object.keys(numberFormat).length > 0 && { numberFormat }),
        }
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        const { problem, allowed, field, path } = withPreset(error, config)
        addIssue({
          message: fault(problem, { allowed }),
          ...(field !== undefined && { path: pathOf(config, [...path, field]) }),
        })
        return NEVER
      }
    },
  ),
)

/** A model described in the request itself. */
export const InlineModel = v.pipe(
  v.lazy((input): typeof DescribedModel | typeof ConfigModel =>
    looksLikeConfig(input) ? ConfigModel : DescribedModel,
  ),
  v.metadata({ anyOf: [DescribedModel, ConfigModel] }),
)

/** A closed model has no parameters to compute with: the user must say some. */
export const model = presetOrInline(
  'models',
  'gpt-3-175b',
  InlineModel,
  ({ name, activeParameters }) =>
    activeParameters.value !== null
      ? undefined
      : fault(
          message('errors.model-without-parameters', { name, reason: activeParameters.reason }),
          {
            allowed: message('allowed.model-with-parameters', {
              others: ['activeParameters', 'totalParameters'],
            }),
          },
        ),
)
