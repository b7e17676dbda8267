import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { KeptConfig } from '../../estimates/shared/kept-config.ts'
import type { Fields } from '../../estimates/shared/merge.ts'
import { usualSaid } from '../../estimates/shared/unusual.ts'
import { termOf } from '../../words/field-terms.ts'
import { say, type Tell } from '../../words/say.ts'
import type { Choice, Field } from '../form/field.ts'
import { labelOf } from '../form/names.ts'
import { dateName } from '../form/price-fields.ts'
import { readAs } from '../form/reading.ts'
import { type State, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Subject } from './config.ts'
import { askedLine, errorLine, errorsAt, idOf } from './errors.ts'

/** Options in the language of the page. */
export type Options = readonly (readonly [value: string, label: string])[]

/** Options in groups, by name. */
export type Groups = readonly (readonly [group: string, options: Options])[]

/** What the form shows besides its state. */
export interface Filled {
  readonly errors: readonly FieldError[]
  /** What empty fields stand for. */
  readonly hints: ReadonlyMap<string, string>
  /** The request as it was understood; none where a field is wrong. */
  readonly request?: Fields | undefined
  /** What the answer is about; none where a field is wrong. */
  readonly subject?: Subject | undefined
  /** What was kept of a config that was read. */
  readonly kept?: KeptConfig | undefined
  /** What the answer says of a field, by its name: the price that stands in, the format of a model. */
  readonly notes: ReadonlyMap<string, Html | string>
  /** Whether the page is drawn anew in the browser: its pickers have their choices already. */
  readonly isLive?: boolean | undefined
  /** Where the value that stands in for an empty field is from, by its name. */
  readonly origins: ReadonlyMap<string, string>
  /** What is unusual in a field, by its name. */
  readonly unusual: ReadonlyMap<string, string>
}

/** A form whose fields say no more than their state, as of a day. */
export const nothingFilled = (today: string): Filled => ({
  errors: [],
  hints: new Map([[dateName, today]]),
  notes: new Map(),
  origins: new Map(),
  unusual: new Map(),
})

/** What stands at a field besides its label and value. */
export interface Beside {
  /** A shorter label, where the field stands in view. */
  readonly label?: string
  /** A line below it. */
  readonly hint?: Html | string | undefined
  /** The unit, where it is another than that of the quantity. */
  readonly suffix?: string
}

/** What the form draws its fields with. */
export interface Controls extends Filled {
  readonly t: Tell
  readonly state: State
  readonly field: (field: Pick<Field, 'name' | 'unit' | 'empty'>, beside?: Beside) => Html
  readonly fields: (list: readonly Field[]) => readonly Html[]
  /** A field of plain text. */
  readonly text: (name: string) => Html
  readonly choose: (choice: Choice, beside?: Beside) => Html
  /** A choice whose options stand in groups; those of the group without a name stand first. */
  readonly chooseOf: (name: string, groups: Groups, current?: string, beside?: Beside) => Html
  /** A choice of a few, all of them in view. */
  readonly segments: (
    name: string,
    legend: string,
    options: Options,
    current: string,
    hint?: Html | string,
  ) => Html
  /** The errors of a part itself, such as `reliability`. */
  readonly errorsOf: (name: string) => Html | ''
  /** Says that a field is drawn by someone else. */
  readonly draw: (name: string) => void
  /** The names that were drawn so far: what else is in the state goes along unseen. */
  readonly drawn: ReadonlySet<string>
}

const describedBy = (ids: readonly (string | undefined)[]) => {
  const all = ids.filter((id) => id !== undefined)
  return all.length === 0 ? '' : html` aria-describedby="${all.join(' ')}"`
}

const hintView = (id: string, hint: Beside['hint']) =>
  hint === undefined || hint === '' ? '' : html`<small id="hint-${id}">${hint}</small>`

/** What a field is, what is usual in it, and where its default is from: shown while one is in it. */
const helpOf = (state: State, { origins }: Filled, name: string, t: Tell): string => {
  const term = termOf[name]
  const usual = usualSaid(name, shown(state, 'workload.kind') || undefined)
  const origin = origins.get(name)
  return t.format.sentences([
    ...(term === undefined ? [] : [t.words.glossary[term]]),
    ...(usual === undefined ? [] : [say(t.words, usual)]),
    ...(origin === undefined ? [] : [t('pageShell.default-origin', { origin })]),
  ])
}

const option = (value: string, label: string, selected: boolean) =>
  html`<option value="${value}"${selected ? ' selected' : ''}>${label}</option>`

/** Draws the fields of a state. */
export const controlsOf = (state: State, filled: Filled, t: Tell): Controls => {
  const { errors, hints, request } = filled
  const drawn = new Set<string>()

  const field: Controls['field'] = ({ name, unit, empty }, { label, hint, suffix } = {}) => {
    drawn.add(name)
    const id = idOf(name)
    const value = shown(state, name)
    const wrong = errorsAt(errors, name)
    const understood = readAs(request, name, value)
    const placeholder = hints.get(name) ?? (empty === undefined ? '' : t(`hints.${empty}`))
    const unitText = suffix ?? (unit === '' ? '' : t.format.unit(unit))
    const told =
      understood === undefined ? unitText : t('pageForm.understood', { value: understood, unit })
    const help = helpOf(state, filled, name, t)
    const odd = filled.unusual.get(name)
    const ids = [
      wrong.length > 0 ? `error-${id}` : undefined,
      told === '' ? undefined : `unit-${id}`,
      help === '' ? undefined : `help-${id}`,
      odd === undefined ? undefined : `odd-${id}`,
      hint === undefined || hint === '' ? undefined : `hint-${id}`,
    ]
    return html`<div class="field${wrong.length > 0 ? ' wrong' : ''}"><label for="${id}">${label ?? labelOf(name, t)}</label>
<span class="entry"><input id="${id}" name="${name}" value="${value}" placeholder="${placeholder}" inputmode="text" autocomplete="off" spellcheck="false"${wrong.length > 0 ? html` aria-invalid="true"` : ''}${describedBy(ids)}>${told === '' ? '' : html`<span class="unit" id="unit-${id}">${told}</span>`}</span>
${errorLine(name, wrong, t)}${askedLine(name, errors)}${odd === undefined ? '' : html`<small class="odd" id="odd-${id}">${odd}</small>`}${hintView(id, hint)}${help === '' ? '' : html`<small class="help" id="help-${id}">${help}</small>`}</div>`
  }

  const chooseOf: Controls['chooseOf'] = (
    name,
    groups,
    current = shown(state, name),
    { label, hint } = {},
  ) => {
    drawn.add(name)
    const id = idOf(name)
    const known = groups.some(([, options]) => options.some(([value]) => value === current))
    const wrong = errorsAt(errors, name)
    const ids = [
      wrong.length > 0 ? `error-${id}` : undefined,
      hint === undefined || hint === '' ? undefined : `hint-${id}`,
    ]
    return html`<div class="field${wrong.length > 0 ? ' wrong' : ''}"><label for="${id}">${label ?? labelOf(name, t)}</label>
<select id="${id}" name="${name}"${wrong.length > 0 ? html` aria-invalid="true"` : ''}${describedBy(ids)}>
${known || current === '' ? '' : option(current, current, true)}${groups.map(([group, options]) => {
  const listed = options.map(([value, text]) => option(value, text, value === current))
  return group === '' ? listed : html`<optgroup label="${group}">${listed}</optgroup>`
})}
</select>
${errorLine(name, wrong, t)}${hintView(id, hint)}</div>`
  }

  const segments: Controls['segments'] = (name, legend, options, current, hint) => {
    drawn.add(name)
    return html`<fieldset class="field segments"><legend>${legend}</legend><div class="seg wide">${options.map(
      ([value, label]) =>
        html`<label><input type="radio" name="${name}" value="${value}"${value === current ? ' checked' : ''}><span>${label}</span></label>`,
    )}</div>${errorLine(name, errorsAt(errors, name), t)}${hint === undefined || hint === '' ? '' : html`<small>${hint}</small>`}</fieldset>`
  }

  return {
    ...filled,
    t,
    state,
    field,
    fields: (list) => list.map((one) => field(one)),
    text: (name) => field({ name, unit: '' }),
    choose: ({ name, options }, beside) =>
      chooseOf(
        name,
        [['', options.map(([value, one]) => [value, t(`options.${one}`)] as const)]],
        undefined,
        beside,
      ),
    chooseOf,
    segments,
    errorsOf: (name) => {
      const wrong = errorLine(name, errorsAt(errors, name), t)
      return wrong === '' ? askedLine(name, errors) : wrong
    },
    draw: (name) => {
      drawn.add(name)
    },
    drawn,
  }
}
