import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object, text } from '../../fields/object.ts'
import { presetOrInline } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { countParameters } from '../../model/architecture/parameters.ts'
import { ConfigError, configOf } from '../../presets/huggingface/config.ts'
import { families } from '../../presets/huggingface/families.ts'
import { shapeOfConfig } from '../../presets/huggingface/shape.ts'
import { visionParameters } from '../../presets/huggingface/vision.ts'
import { Shape } from '../../presets/shape-schema.ts'
import { message } from '../../words/message.ts'
import { modelTexts } from '../../words/openapi/fields/shared.ts'
import { consistent } from './check-shape.ts'

const parameters = { above: 0, max: 1e15, examples: [175e9, '175 billion'] } as const

const DescribedModel = v.pipe(
  object({
    name: v.optional(text(modelTexts.name)),
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

/** A model's `config.json`, pasted as it is; out comes the model that it describes. */
const ConfigModel = v.pipe(
  v.record(v.string(), v.unknown()),
  v.metadata({
    jsonSchema: {
      type: 'object',
      properties: { model_type: { type: 'string', examples: Object.keys(families) } },
      additionalProperties: true,
      description: modelTexts.config,
    },
  }),
  v.rawTransform<Record<string, unknown>, v.InferOutput<typeof DescribedModel>>(
    ({ dataset: { value }, addIssue, NEVER }) => {
      try {
        const config = configOf(value)
        const architecture = shapeOfConfig(config)
        const { active, total } = countParameters(architecture)
        const name =
          typeof config._name_or_path === 'string' ? config._name_or_path.slice(0, 100) : ''
        return {
          ...(name !== '' && { name }),
          activeParameters: active,
          totalParameters: total + visionParameters(config),
          architecture,
        }
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        const { problem, allowed, field } = error
        addIssue({
          message: fault(problem, { allowed }),
          ...(field !== undefined && {
            path: [
              { type: 'object', origin: 'value', input: value, key: field, value: value[field] },
            ],
          }),
        })
        return NEVER
      }
    },
  ),
)

const isConfig = (input: unknown) =>
  typeof input === 'object' &&
  input !== null &&
  ['config', 'model_type', 'architectures', 'text_config', 'num_hidden_layers', 'n_layer'].some(
    (field) => Object.hasOwn(input, field),
  )

/** A model described in the request itself. */
export const InlineModel = v.pipe(
  v.lazy((input): typeof DescribedModel | typeof ConfigModel =>
    isConfig(input) ? ConfigModel : DescribedModel,
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
