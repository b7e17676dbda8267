import { html } from 'hono/html'
import type { FieldError } from '../estimates/shared/answer-error.ts'
import type { Derivation } from '../estimates/shared/answer-parts.ts'
import type { CurrencyAnswer } from '../estimates/shared/currency-answer.ts'
import type { KeptConfig } from '../estimates/shared/kept-config.ts'
import { unusualIn } from '../estimates/shared/unusual.ts'
import { typed } from '../units/format.ts'
import { en } from '../words/en.ts'
import type { Message, Words } from '../words/message.ts'
import { say, type Tell, tellIn } from '../words/say.ts'
import type { Place } from './address/ways.ts'
import { type Answered, type Asking, answerOf, type Found } from './asked/answers.ts'
import { homeless } from './controls/errors.ts'
import { type FormParts, workloadForm } from './controls/form.ts'
import { notesOf } from './controls/notes.ts'
import { bodyOf } from './form/body.ts'
import { foundInPlan } from './form/found-in-plan.ts'
import { linkOf } from './form/link.ts'
import { withRegionOfName } from './form/placed.ts'
import { dateName } from './form/price-fields.ts'
import type { Notice, Problem, State } from './form/state.ts'
import type { Html } from './parts/html.ts'
import { barOf } from './view/bar.ts'
import { datedView } from './view/dated.ts'
import { faultsView, staleView } from './view/faults.ts'
import { frameView } from './view/frame.ts'
import { titleOf } from './view/title.ts'
import { viewOf } from './view/views.ts'

/** What a page is drawn with besides its state. */
export interface Drawing {
  /** The day whose prices count where none is given. */
  readonly today: string
  /** Where the service is, for a call that can be pasted. */
  readonly origin: string
  readonly words?: Words | undefined
  readonly problem?: Problem | undefined
  readonly notice?: Notice | undefined
  /** What was kept of a config that was read. */
  readonly kept?: KeptConfig | undefined
  /** Whether what other estimates and charts add is still to come. */
  readonly isFirst?: boolean | undefined
  /** Whether it is drawn anew in the browser, which has every choice already. */
  readonly isLive?: boolean | undefined
  /** The result of the state before, to be shown while a field is wrong. */
  readonly last?: Last | undefined
}

/** What stays in view while a field cannot be read. */
export interface Last {
  readonly bar: Html
  readonly results: Html
}

/** A page that was drawn. */
export interface Drawn {
  /** What is in `#page`. */
  readonly page: Html
  readonly title: string
  /** The query that opens it again. */
  readonly query: string
  /** Characters that its address would have, where something is left out of it for its length. */
  readonly tooLong: number | undefined
  /** The fields that are left out of it for their length, as a query. */
  readonly held: string
  readonly errors: readonly FieldError[]
  /** What to keep in view while the next state is half typed; none where this one is. */
  readonly last: Last | undefined
}

const hintedParts = [
  'server',
  'energy',
  'price',
  'overheads',
  'workload',
  'performance',
  'reliability',
  'programme',
]

/** The rate that an answer in yuan was reckoned at. */
const rateHint = ({ code, perUsd }: CurrencyAnswer): readonly (readonly [string, string])[] =>
  code === 'USD' ? [] : [['cnyPerUsd', typed(perUsd)]]

/** What empty fields stand for here: the values that presets fill in. */
const hintsOf = (derivation: Derivation | undefined) =>
  (derivation?.inputs ?? []).flatMap(({ id, value, origin }) =>
    value === null ||
    origin === undefined ||
    origin.from === 'request' ||
    origin.from === 'scenario'
      ? []
      : hintedParts.map((part) => [`${part}.${id}`, typed(value)] as const),
  )

/** Where the values are from that stand in for empty fields. */
const originsOf = (derivation: Derivation | undefined): readonly (readonly [string, string])[] =>
  (derivation?.inputs ?? []).flatMap(({ id, origin }) => {
    if (origin === undefined || origin.from === 'request' || origin.from === 'scenario') return []
    const [source] = origin.sources
    const text = source?.title ?? origin.note
    return text === undefined
      ? []
      : hintedParts.map(
          (part) =>
            [
              `${part}.${id}`,
              origin.asOf === undefined ? text : `${text}, ${origin.asOf}`,
            ] as const,
        )
  })

/** What an answer says of the form’s empty fields. */
const filledBy = (found: Found): readonly (readonly [string, string])[] => {
  if (found.kind === 'capacity') return hintsOf(found.answer.rows[0]?.derivation)
  const { answer } = found
  return [
    ...hintsOf(answer.derivation),
    ...(found.kind === 'training' ? foundInPlan(found.answer.plan) : []),
    ...rateHint(answer.currency),
  ]
}

const formParts = (
  state: State,
  answered: Answered,
  { today, kept, isLive }: Drawing,
  t: Tell,
): FormParts => {
  const hints = answered.kind === 'refused' ? [] : filledBy(answered)
  const about =
    answered.kind === 'inference' || answered.kind === 'training' ? answered.answer : undefined
  return {
    errors: answered.kind === 'refused' ? answered.errors : [],
    hints: new Map([...hints, [dateName, today]]),
    request: answered.kind === 'refused' ? undefined : answered.answer.request,
    subject: about?.subject,
    kept,
    isLive,
    notes: about === undefined ? new Map() : notesOf(about, t),
    origins: new Map(originsOf(about?.derivation)),
    unusual: new Map(
      about === undefined
        ? []
        : unusualIn(about.request, bodyOf(state)).map(({ field, said }) => [
            field,
            say(t.words, said),
          ]),
    ),
  }
}

/**
 * Draws the page of a place and a state: the same on the service and in the
 * browser, from the address alone.
 *
 * @throws Error where something that is loaded on demand does not load.
 */
export const drawPage = async (place: Place, asked: State, drawing: Drawing): Promise<Drawn> => {
  const { today, origin, words = en, problem, notice, last } = drawing
  const t = tellIn(words)
  const state = withRegionOfName(asked)
  const asking: Asking = { today, words }
  const answered = await answerOf(state, asking, t)
  const told = (messages: readonly Message[] | undefined) =>
    messages === undefined ? '' : t.format.sentences(messages.map((one) => say(words, one)))
  const form = await workloadForm(state, formParts(state, answered, drawing, t), t)
  const frame = {
    place,
    state,
    origin,
    form,
    problem: told(problem),
    notice: told(notice),
    hasAnswer: answered.kind !== 'refused',
  }
  const { query, tooLong, held } = linkOf(state, origin)
  if (answered.kind === 'refused') {
    const { errors } = answered
    const other = homeless(errors, String(form))
    const results =
      last === undefined
        ? faultsView(state, errors, other, place.view, t)
        : html`${staleView(state, errors, t)}<div class="stale" inert>${last.results}</div>`
    const page = frameView({ ...frame, bar: last?.bar ?? html``, results }, t)
    return { page, title: titleOf(state, answered, t), query, tooLong, held, errors, last }
  }
  const view = await viewOf(place)({
    place,
    state,
    found: answered,
    asking,
    origin,
    t,
    isFirst: drawing.isFirst,
    isLive: drawing.isLive,
  })
  const results = html`${view}${datedView(answered, today, t)}`
  const bar = barOf(answered, t)
  return {
    page: frameView({ ...frame, bar, results }, t),
    title: titleOf(state, answered, t),
    query,
    tooLong,
    held,
    errors: [],
    last: { bar, results },
  }
}
