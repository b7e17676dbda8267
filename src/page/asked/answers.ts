import type { CapacityAnswer } from '../../estimates/capacity/answer.ts'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { inference } from '../../estimates/inference/index.ts'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import { withEngine } from '../../estimates/shared/read.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Words } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import { bodyOf } from '../form/body.ts'
import { asBought, isOfBought, termsOfBought } from '../form/bought.ts'
import { namesIn } from '../form/names.ts'
import { needsShape } from '../form/own-fields.ts'
import { methodOf, type State } from '../form/state.ts'

/** What an estimate is asked with for the page. */
export interface Asking {
  /** The day whose prices count where none is given, `2026-11-29`. */
  readonly today: string
  readonly words: Words
}

/** What the estimate of a state answers, or why it was refused. */
export type Answered =
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'inference'; readonly answer: InferenceAnswer }
  | { readonly kind: 'training'; readonly answer: TrainingAnswer }
  | { readonly kind: 'capacity'; readonly answer: CapacityAnswer }

/** An answer, not a refusal. */
export type Found = Exclude<Answered, { readonly kind: 'refused' }>

/** A model of one's own that is asked for by its count alone, where the form takes its config: the error is the config's. */
const atItsField =
  (state: State, t: Tell) =>
  (error: FieldError): FieldError =>
    error.pointer === '/model/activeParameters' &&
    error.code === 'missing' &&
    needsShape(methodOf(state))
      ? { pointer: '/model/config', code: error.code, detail: t('pageForm.config-required') }
      : error

type Options = Parameters<typeof inference.ask>[1]

/** What is wrong with the terms that tokens are bought on today, of which an estimate on chips knows nothing. */
const faultsOfBought = async (state: State, options: Options): Promise<readonly FieldError[]> => {
  if (Object.keys(termsOfBought(state)).length === 0) return []
  const bought = await withEngine(() => inference.ask(bodyOf(asBought(state)), options))
  return bought.ok ? [] : bought.errors.filter(isOfBought)
}

/**
 * Asks the estimate of a state.
 *
 * @throws Error where the expression engine is needed and does not load.
 */
export const answerOf = async (
  state: State,
  { today, words }: Asking,
  t: Tell,
): Promise<Answered> => {
  const body = bodyOf(state)
  const refused = (errors: readonly FieldError[]) =>
    ({ kind: 'refused', errors: errors.map(atItsField(state, t)) }) as const
  const options = { today, words, names: namesIn(state.way, t) }
  // An estimate is loaded when it is first asked.
  if (state.tab === 'training') {
    const { training } = await import('../../estimates/training/index.ts')
    const result = await withEngine(() => training.ask(body, options))
    return result.ok ? { kind: 'training', answer: result.answer } : refused(result.errors)
  }
  if (state.tab === 'capacity') {
    const { capacity } = await import('../../estimates/capacity/index.ts')
    const result = await withEngine(() => capacity.ask(body, options))
    return result.ok
      ? { kind: 'capacity', answer: result.answer }
      : { kind: 'refused', errors: result.errors }
  }
  const result = await withEngine(() => inference.ask(body, options))
  const unsold = await faultsOfBought(state, options)
  if (!result.ok) return refused([...result.errors, ...unsold])
  return unsold.length > 0 ? refused(unsold) : { kind: 'inference', answer: result.answer }
}
