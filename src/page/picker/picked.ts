const attributes = ['aria-invalid', 'aria-describedby', 'data-as-of'] as const

/** Puts what a fresh select has picked into the one that the page has, with its choices; false where it is no picker. */
export const keptPicked = (old: Node, fresh: Node): boolean => {
  if (!(old instanceof HTMLSelectElement && fresh instanceof HTMLSelectElement)) return false
  if (old.dataset.picker === undefined || fresh.dataset.picker === undefined) return false
  const [picked] = fresh.selectedOptions
  if (picked !== undefined && old.value !== picked.value) {
    if (![...old.options].some(({ value }) => value === picked.value))
      old.add(new Option(picked.text, picked.value))
    old.value = picked.value
  }
  for (const name of attributes) {
    const value = fresh.getAttribute(name)
    if (value === null) old.removeAttribute(name)
    else old.setAttribute(name, value)
  }
  return true
}
