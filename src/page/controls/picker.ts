import { html } from 'hono/html'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { ChipEntry, ModelEntry } from '../picker/index-data.ts'
import { pickerIndexOnDemand } from '../picker/index-on-demand.ts'

/** A field in which a model or an accelerator is picked. */
export interface PickerField {
  /** Its path in the request; the id of its element follows from it. */
  readonly name: string
  readonly kind: 'models' | 'accelerators'
  /** What is picked: an id, `custom`, or whatever the address has. */
  readonly value: string
  readonly label: string
  /** A sentence under the field; empty or left out for none. */
  readonly hint?: Html | string | undefined
  /** The line of its error, whose element has the id `error-…`; empty or left out for none. */
  readonly error?: Html | ''
  /** The day of prices. */
  readonly asOf: string
  /** Whether one’s own may be given, which is so where this is left out. */
  readonly takesOwn?: boolean
  /** Whether the page has every choice already, so that the one that is picked is enough. */
  readonly isLive?: boolean | undefined
  /** The first option, which picks nothing; without it one is always picked. */
  readonly none?: string
}

interface Option {
  readonly value: string
  readonly text: string
}

/** Options under a heading: a vendor’s, or those that are kept apart. */
export interface OptionGroup {
  /** Empty for options without a heading. */
  readonly heading: string
  readonly options: readonly Option[]
  /** Whether they are shown and cannot be picked, but for one that is. */
  readonly isOff?: boolean
}

export const elementIdOf = (name: string): string => name.replaceAll('.', '-')

const han = /\p{Script=Han}/u

/** A Chinese name beside one that has none, so that who reads Chinese finds it. */
const chineseOf = ({ name, aliases }: ModelEntry | ChipEntry): string =>
  han.test(name) ? '' : (aliases.find((alias) => han.test(alias)) ?? '')

const optionOf = (entry: ModelEntry | ChipEntry, figures: string, t: Tell): Option => ({
  value: entry.id,
  text: t('pagePicker.option', { name: entry.name, chinese: chineseOf(entry), figures }),
})

const byVendor = <E extends ModelEntry | ChipEntry>(
  entries: readonly E[],
  figuresOf: (entry: E) => string,
  t: Tell,
): readonly OptionGroup[] =>
  [...Map.groupBy(entries, ({ vendor }) => vendor)].map(([heading, own]) => ({
    heading,
    options: own.map((entry) => optionOf(entry, figuresOf(entry), t)),
  }))

const modelGroups = (asOf: string, t: Tell): readonly OptionGroup[] => {
  const models = pickerIndexOnDemand().pickerIndex('models', asOf)
  const isKnown = ({ activeParameters }: ModelEntry) => activeParameters !== null
  return [
    ...byVendor(models.filter(isKnown), () => '', t),
    {
      heading: t('pagePicker.unknown-group'),
      options: models.filter((model) => !isKnown(model)).map((model) => optionOf(model, '', t)),
      isOff: true,
    },
  ]
}

const chipFigures =
  (t: Tell) =>
  ({ rent, status }: ChipEntry): string =>
    status === 'sold' || status === 'discontinued'
      ? rent === null
        ? ''
        : t('pagePicker.chip-rent', { usdPerChipHour: rent.usdPerChipHour })
      : t(`pagePicker.${status}`)

const chipGroups = (asOf: string, t: Tell): readonly OptionGroup[] => {
  const chips = pickerIndexOnDemand().pickerIndex('accelerators', asOf)
  const isRetired = ({ status }: ChipEntry) => status === 'discontinued'
  const figuresOf = chipFigures(t)
  return [
    ...byVendor(
      chips.filter((chip) => !isRetired(chip)),
      figuresOf,
      t,
    ),
    {
      heading: t('pagePicker.retired-group'),
      options: chips.filter(isRetired).map((chip) => optionOf(chip, figuresOf(chip), t)),
    },
  ]
}

type Groups = readonly OptionGroup[]

const made = new WeakMap<Tell['words'], Map<string, Groups>>()
const mostMade = 8

/** The options of a kind as of a day: they change with neither the state nor what is typed. */
const groupsOf = (kind: PickerField['kind'], asOf: string, t: Tell): Groups => {
  const inLanguage = made.get(t.words) ?? new Map<string, Groups>()
  const key = `${kind} ${asOf}`
  const groups = inLanguage.get(key) ?? (kind === 'models' ? modelGroups : chipGroups)(asOf, t)
  if (inLanguage.size >= mostMade) inLanguage.clear()
  made.set(t.words, inLanguage.set(key, groups))
  return groups
}

const optionView = ({ value, text }: Option, current: string) =>
  html`<option value="${value}"${value === current ? ' selected' : ''}>${text}</option>`

/** Browsers send no option that is off: one that is picked stands outside of its group. */
const groupView = ({ heading, options, isOff = false }: OptionGroup, current: string) => {
  const apart = isOff ? options.filter(({ value }) => value === current) : []
  const listed = options.filter((option) => !apart.includes(option))
  const views = listed.map((option) => optionView(option, current))
  const group =
    listed.length === 0 || heading === ''
      ? views
      : html`<optgroup label="${heading}"${isOff ? ' disabled' : ''}>${views}</optgroup>`
  return html`${apart.map((option) => optionView(option, current))}${group}`
}

/** What a select for picking is made of. */
interface PickerSelect extends Omit<PickerField, 'kind'> {
  readonly kind: 'models' | 'accelerators' | 'apis'
  readonly groups: readonly OptionGroup[]
  /** The id that no choice stands for, where it stands for one. */
  readonly first?: string
}

/**
 * A select with its label, hint and error, which the script of the page makes
 * a list to search in: `data-picker` says of what, `data-as-of` as of which day,
 * `data-first` which one is sent as nothing.
 */
export const pickerSelect = (field: PickerSelect): Html => {
  const { name, kind, value, label, groups, hint = '', error = '', asOf, first } = field
  const id = elementIdOf(name)
  const isListed = groups.some(({ options }) => options.some((option) => option.value === value))
  const described = [
    ...(hint === '' ? [] : [`hint-${id}`]),
    ...(error === '' ? [] : [`error-${id}`]),
  ].join(' ')
  return html`<div class="field picker-field">
<label for="${id}" id="label-${id}">${label}</label>
<div class="picker" id="picker-${id}"><select id="${id}" name="${name}" data-picker="${kind}" data-as-of="${asOf}"${first === undefined ? '' : html` data-first="${first}"`}${error === '' ? '' : html` aria-invalid="true"`}${described === '' ? '' : html` aria-describedby="${described}"`}>
${isListed || value === '' ? '' : optionView({ value, text: value }, value)}
${groups.map((group) => groupView(group, value))}
</select></div>
${hint === '' ? '' : html`<small id="hint-${id}">${hint}</small>`}
${error}</div>`
}

/** The one that is picked; one’s own stands among the choices anyway. */
const pickedOf = ({ kind, value }: PickerField): readonly Option[] => {
  const found = find(kind, value)
  return found === undefined || value === 'custom' ? [] : [{ value: found.id, text: found.name }]
}

/** The picker of models or accelerators: by vendor, what is retired or not known apart, “Custom…” last. */
export const pickerView = (field: PickerField, t: Tell): Html =>
  pickerSelect({
    ...field,
    groups: [
      ...(field.none === undefined
        ? []
        : [{ heading: '', options: [{ value: '', text: field.none }] }]),
      ...(field.isLive === true
        ? [{ heading: '', options: pickedOf(field) }]
        : groupsOf(field.kind, field.asOf, t)),
      ...(field.takesOwn === false
        ? []
        : [{ heading: '', options: [{ value: 'custom', text: t('pagePicker.custom') }] }]),
    ],
  })
