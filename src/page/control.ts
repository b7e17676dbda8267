/** What a form is filled in with. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

/** Whether a control is filled in letter by letter, so that what it has may be half of a value. */
export const isTyped = (target: Control): boolean =>
  !(target instanceof HTMLSelectElement) && target.type !== 'radio' && target.type !== 'checkbox'

/** Whether a control has something else than the page came with. */
const isChanged = (control: Control): boolean => {
  if (control instanceof HTMLSelectElement) {
    const came = [...control.options].findLast((option) => option.defaultSelected)
    return control.selectedOptions[0] !== (came ?? control.options[0])
  }
  return isTyped(control)
    ? control.value !== control.defaultValue
    : control instanceof HTMLInputElement && control.checked !== control.defaultChecked
}

/** A field that was changed before the script was there to see it. */
export const changedBefore = (): Control | undefined =>
  [...document.querySelectorAll('form[data-live] [name]')]
    .filter(isControl)
    .find((control) => isChanged(control))
