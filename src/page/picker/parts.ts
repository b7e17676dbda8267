/** A select and what stands in for it. */
export interface Parts {
  readonly select: HTMLSelectElement
  /** The input that is typed in; on a phone, what opens the dialog. */
  readonly input: HTMLInputElement
  /** What holds the input and the list. */
  readonly box: HTMLElement
}

/** As wide as a phone: the list is a dialog there. */
export const isPhone = (): boolean => matchMedia('(max-width: 600px)').matches

/** What a select has, by its name: what stands before the figures in its option. */
export const pickedName = ({ select }: Pick<Parts, 'select'>): string =>
  select.selectedOptions[0]?.text.split(' · ')[0]?.trim() ?? ''

/** Shows in the input what the select has. */
export const showPicked = (parts: Parts): void => {
  parts.input.value = pickedName(parts)
}

/** What an input is to assistive technology while its list is closed. */
const closedAttributes = (): Readonly<Record<string, string>> => ({
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-haspopup': isPhone() ? 'dialog' : 'listbox',
  'aria-autocomplete': 'list',
})

export const setAttributes = (
  element: Element,
  attributes: Readonly<Record<string, string>>,
): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

/** Says of an input that its list is closed. */
export const setClosed = (input: HTMLInputElement): void => {
  input.removeAttribute('aria-controls')
  setAttributes(input, closedAttributes())
  // On a phone it opens a dialog, and must not open the keyboard as well.
  input.readOnly = isPhone()
}

export const isOpen = (input: HTMLInputElement): boolean =>
  input.getAttribute('aria-expanded') === 'true'
