import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { presetId } from '../../fields/preset.ts'
import { shortList } from '../../fields/short-list.ts'
import { type Message, message } from '../../words/message.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { oneOf } from '../shared/one-of.ts'
import { model } from '../shared/request-model.ts'
import { Rent, ServingRent } from '../shared/request-price.ts'
import { Own } from '../shared/request-price-own.ts'
import { maxAccelerators, maxModels, maxPayments } from './limits.ts'

/** A list of one entry at least. */
const listOf = <S extends v.GenericSchema>(
  entry: S,
  { max, allowed, none = allowed }: { max: number; allowed: Message; none?: Message },
  description: string,
) =>
  v.pipe(
    shortList(
      v.pipe(
        v.array(entry, () => fault(message('errors.not-a-list'), { allowed })),
        v.minLength(1, () => fault(message('errors.empty'), { allowed: none })),
        v.maxLength(max),
      ),
      max,
      () => fault(message('errors.too-many', { max }), { allowed }),
    ),
    v.metadata({ allowed }),
    v.description(description),
  )

export const accelerators = listOf(
  presetId('accelerators', 'nvidia-h100-sxm'),
  {
    max: maxAccelerators,
    allowed: message('allowed.accelerator-ids'),
    none: message('allowed.one-accelerator'),
  },
  compareTexts.accelerators,
)

/** Models by name, or described. */
export const models = listOf(
  model,
  {
    max: maxModels,
    allowed: message('allowed.models-compared', { max: maxModels }),
    none: message('allowed.one-model'),
  },
  compareTexts.models,
)

const ofPayments = {
  max: maxPayments,
  allowed: message('allowed.payments', { max: maxPayments }),
} as const

const onlyChips = oneOf(['rent', 'own'])

/** Ways to pay for chips that serve. */
export const payments = listOf(
  v.variant('method', [ServingRent, Own], onlyChips),
  ofPayments,
  compareTexts.payments,
)

/** The same of chips that train. */
export const trainingPayments = listOf(
  v.variant('method', [Rent, Own], onlyChips),
  ofPayments,
  compareTexts.payments,
)
