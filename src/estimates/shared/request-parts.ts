import * as v from 'valibot'
import { electricityDoubt, millionfoldDoubt } from '../../fields/doubt.ts'
import { fault } from '../../fields/fault.ts'
import { choice, object, text } from '../../fields/object.ts'
import { presetOrInline } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { countParameters } from '../../model/architecture/parameters.ts'
import { isCalendarDate, PartialDate } from '../../presets/figure.ts'
import { ConfigError, configOf } from '../../presets/huggingface/config.ts'
import { families } from '../../presets/huggingface/families.ts'
import { shapeOfConfig } from '../../presets/huggingface/shape.ts'
import { visionParameters } from '../../presets/huggingface/vision.ts'
import { precisions, Shape } from '../../presets/schema.ts'
import { message } from '../../words/message.ts'
import { gridFields } from './request-grid.ts'
import { Refresh } from './request-refresh.ts'

const parameters = { above: 0, max: 1e15, examples: [175e9, '175 billion'] } as const

const DescribedModel = v.pipe(
  object({
    name: v.optional(text('What to call the model.')),
    activeParameters: v.optional(
      quantity({
        id: 'activeParameters',
        description: 'Counted from the architecture when that is given.',
        ...parameters,
      }),
    ),
    totalParameters: v.optional(
      quantity({
        id: 'totalParameters',
        description: 'Counted from the architecture when that is given, else as active.',
        ...parameters,
      }),
    ),
    architecture: v.optional(
      v.pipe(Shape, v.description('The shape; a Hugging Face config.json may stand for it.')),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['activeParameters'], ['architecture']],
      ({ activeParameters, architecture }) =>
        activeParameters !== undefined || architecture !== undefined,
      () =>
        fault('is required and missing', {
          allowed: 'a number of parameters, an architecture, or a whole config.json as the model',
        }),
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
      () => fault('is below activeParameters', { allowed: 'at least the active parameters' }),
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
      description:
        'A Hugging Face config.json as it is, or its text or object as the one field `config`.',
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
        const { message, allowed, field } = error
        addIssue({
          message: fault(message, { allowed }),
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

/** An accelerator described in the request itself. */
export const InlineAccelerator = object({
  name: v.optional(text('What to call the accelerator.')),
  peakFlopsPerSecond: quantity({
    id: 'peakFlopsPerSecond',
    description: 'Dense, at the precision of the performance.',
    above: 0,
    max: 1e21,
    examples: [312e12, '312 TFLOP/s'],
  }),
  memoryBytes: v.optional(
    quantity({ id: 'memoryBytes', above: 0, max: 1e16, examples: [80e9, '80 GB'] }),
  ),
  bandwidthBytesPerSecond: v.optional(
    quantity({
      id: 'bandwidthBytesPerSecond',
      description: 'The roofline needs it.',
      above: 0,
      max: 1e18,
      examples: [3.35e12, '3.35 TB/s'],
    }),
  ),
  linkBytesPerSecond: v.optional(
    quantity({ id: 'linkBytesPerSecond', above: 0, max: 1e16, examples: [450e9, '450 GB/s'] }),
  ),
})

/** A closed model has no parameters to compute with: the user must say some. */
export const model = presetOrInline('models', 'gpt-3-175b', InlineModel, (preset) =>
  preset.activeParameters.value !== null
    ? undefined
    : fault(
        `names ${preset.name}, whose parameters are not known: ${preset.activeParameters.reason}`,
        {
          allowed:
            'a model with known parameters, or your own as { "name": …, "activeParameters": …, "totalParameters": … }',
        },
      ),
)
export const accelerator = presetOrInline('accelerators', 'nvidia-a100-sxm-80gb', InlineAccelerator)

export const precision = v.optional(
  choice(
    precisions,
    'Number format of the weights and of the peak rate. A chip without bf16 uses fp16 and the other way round, with a warning.',
  ),
  'bf16',
)

export const share = (
  id:
    | 'flopsUtilization'
    | 'busyShare'
    | 'servedShare'
    | 'goodput'
    | 'modelFlopsUtilization'
    | 'loadFraction'
    | 'runSpeedShare',
  description: string,
  example: number,
) => quantity({ id, description, above: 0, max: 1, examples: [example, `${example * 100}%`] })

export const Server = object({
  chipsPerServer: v.optional(
    quantity({ id: 'chipsPerServer', min: 1, max: 1e5, integer: true, examples: [8] }),
  ),
  wattsPerServer: v.optional(
    quantity({ id: 'wattsPerServer', min: 0, max: 1e8, examples: [6500, '6.5 kW'] }),
  ),
  usdPerServer: v.optional(
    quantity({
      id: 'usdPerServer',
      description: 'With its share of the network, if capex is to hold it.',
      min: 0,
      max: 1e9,
      doubt: millionfoldDoubt(50, 1e9, 'server'),
      examples: [195000, '1.4 million CNY'],
    }),
  ),
})
export const server = v.optional(
  v.pipe(
    Server,
    v.description('What a server is; each field left out is taken from the accelerator.'),
  ),
  {},
)

const electricityPrice = quantity({
  id: 'usdPerKilowattHour',
  description:
    'Left out: that of `region`; without a region the cost of electricity is null. Rent includes it already.',
  min: 0,
  max: 2,
  doubt: electricityDoubt,
  examples: [0.08, '0.6 CNY/kWh'],
})

const EnergyFields = object({
  ...gridFields,
  loadFraction: v.optional(
    share('loadFraction', '1 is the nameplate maximum around the clock.', 0.75),
    1,
  ),
  powerUsageEffectiveness: v.optional(
    quantity({
      id: 'powerUsageEffectiveness',
      description: '1 counts the servers alone.',
      min: 1,
      max: 5,
      examples: [1.2],
    }),
    1,
  ),
  efficiencyGain: v.optional(
    quantity({
      id: 'efficiencyGain',
      description:
        '0.1 is a tenth more compute for the same energy: the answer says what it saves.',
      min: 0,
      max: 10,
      examples: [0.1, '10%'],
    }),
    0,
  ),
  usdPerKilowattHour: v.optional(electricityPrice),
})
export const Energy = v.pipe(
  EnergyFields,
  v.forward(
    v.partialCheck(
      [['region'], ['carbonYear']],
      ({ region, carbonYear }) => carbonYear === undefined || region !== undefined,
      () => fault('is of no use without a region', { allowed: 'a region beside it' }),
    ),
    ['carbonYear'],
  ),
)
export const energy = v.optional(Energy, {})

const { region, loadFraction, powerUsageEffectiveness, usdPerKilowattHour } = EnergyFields.entries
/** What the electricity of chips costs: without what is about carbon or about saving it. */
export const Electricity = object({
  region,
  loadFraction,
  powerUsageEffectiveness,
  usdPerKilowattHour,
})

export const refresh = v.optional(
  v.pipe(Refresh, v.description('A model that is trained anew: its cost spread over the queries.')),
)

export const Value = object({
  valueUsdPerYear: quantity({
    id: 'valueUsdPerYear',
    description: 'What the answers bring in, or the labour that they save.',
    min: 0,
    max: 1e15,
    examples: [1e6, '562027 USD/day'],
  }),
  implementationUsd: v.optional(
    quantity({ id: 'implementationUsd', min: 0, max: 1e13, examples: [50000] }),
    0,
  ),
})
export const value = v.optional(
  v.pipe(Value, v.description('What the answers are worth: margin and payback follow.')),
)

/** At which date's prices to compute. */
export const asOf = v.optional(
  v.pipe(
    v.string(() => fault(message('errors.not-a-date'), { allowed: message('allowed.date') })),
    v.regex(PartialDate.pipe[1].requirement, () =>
      fault(message('errors.not-a-date'), { allowed: message('allowed.date') }),
    ),
    v.check(
      (date) => !PartialDate.pipe[1].requirement.test(date) || isCalendarDate(date),
      () => fault(message('errors.not-a-calendar-date'), { allowed: message('allowed.date') }),
    ),
    v.description(
      'Rents, prices of electricity, carbon intensities and exchange rates as they were known by this date; the newest when left out.',
    ),
    v.metadata({ examples: ['2023-06', '2025-03-31'] }),
  ),
)

export { oneOf } from './one-of.ts'
