import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { held } from '../../fields/held.ts'
import { choice, object, text } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { shortList } from '../../fields/short-list.ts'
import { message } from '../../words/message.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { isFields } from '../shared/merge.ts'
import { apiFields, serviceTiers, sharesRule } from '../shared/request-price-api.ts'

const maxApis = 100

const allowed = message('allowed.apis', { max: maxApis })
const noList = () => fault(message('errors.not-a-list'), { allowed })

/** Price lists by name. */
const names = shortList(
  v.pipe(
    v.array(presetId('apis', 'gpt-4o'), noList),
    v.minLength(1, () => fault(message('errors.empty'), { allowed })),
    v.maxLength(maxApis),
  ),
  maxApis,
  () => fault(message('errors.too-many', { max: maxApis }), { allowed }),
)

const maxProviders = 20
const allowedProviders = message('allowed.providers', { max: maxProviders })
const noProvider = () => fault(message('errors.empty'), { allowed: allowedProviders })

const provider = v.pipe(
  v.string(() => fault(message('errors.not-text'), { allowed: allowedProviders })),
  v.nonEmpty(noProvider),
)
const providers = v.pipe(
  v.array(provider),
  v.minLength(1, noProvider),
  v.maxLength(maxProviders, () =>
    fault(message('errors.too-many', { max: maxProviders }), { allowed: allowedProviders }),
  ),
)

const wholeTokens = message('allowed.range', { min: 1, max: 1e9, integer: true })
const outOfRange = () => fault(message('errors.out-of-range'), { allowed: wholeTokens })

const choices = {
  provider: v.optional(
    v.pipe(
      v.lazy((input: unknown): typeof provider | typeof providers =>
        Array.isArray(input) ? providers : provider,
      ),
      v.metadata({ anyOf: [provider, providers] }),
      v.description(compareTexts.provider),
    ),
  ),
  name: v.optional(text(compareTexts.name, 200)),
  currency: v.optional(choice(['USD', 'CNY'], compareTexts.currency)),
  serviceTier: v.optional(choice(serviceTiers, compareTexts.serviceTier)),
  contextTokensAtLeast: v.optional(
    v.pipe(
      v.number(() => fault(message('errors.not-a-number'), { allowed: wholeTokens })),
      v.integer(outOfRange),
      v.minValue(1, outOfRange),
      v.maxValue(1e9, outOfRange),
      v.description(compareTexts.contextTokensAtLeast),
    ),
  ),
} as const

/** What price lists may be chosen by, each alone or together. */
export const filterNames = Object.keys(choices) as readonly (keyof typeof choices)[]

/** Price lists by what they have in common. */
export const ApiFilter = v.pipe(
  object({
    ...choices,
    all: v.optional(
      v.pipe(
        v.literal(true, () =>
          fault(message('errors.not-a-choice'), {
            allowed: message('allowed.all-or-filters', { others: filterNames }),
          }),
        ),
        v.description(compareTexts.all),
      ),
    ),
    retired: v.optional(v.pipe(v.boolean(), v.description(compareTexts.retired)), false),
  }),
  v.check(
    (filter) => filter.all === true || filterNames.some((name) => filter[name] !== undefined),
    () =>
      fault(message('errors.empty'), {
        allowed: message('allowed.all-or-filters', { others: filterNames }),
      }),
  ),
)
export type ApiFilter = v.InferOutput<typeof ApiFilter>

/** Whose tokens are compared. */
export const apis = v.pipe(
  v.lazy((input: unknown): typeof names | typeof ApiFilter =>
    isFields(input) ? ApiFilter : names,
  ),
  v.metadata({ anyOf: [names, ApiFilter], allowed }),
  v.description(compareTexts.apis),
)

const {
  apiUsdPerMillionInputTokens: _input,
  apiUsdPerMillionCachedInputTokens: _cached,
  apiUsdPerMillionCacheWriteTokens: _written,
  apiUsdPerMillionOutputTokens: _output,
  ...terms
} = apiFields

/** On which terms the tokens of every list are bought, each at its own prices. */
export const ApiTerms = v.pipe(
  object({ method: choice(['api'], compareTexts.method), ...terms }),
  held([sharesRule]),
)
export type ApiTerms = v.InferOutput<typeof ApiTerms>
