/** Esc on the calculation of a number goes back to the estimate, as its link does. */
export const returnOnEscape = (document: Document): void => {
  document.addEventListener('keydown', (event) => {
    // Something that Esc closes first has taken it.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (document.querySelector('dialog[open]') !== null) return
    const back = document.querySelector<HTMLAnchorElement>('.calculation a[data-back]')
    if (back === null) return
    event.preventDefault()
    back.click()
  })
}

/** Puts the focus on the number whose calculation was left; false where the page has none. */
export const focusNumber = (document: Document, quantity: string): boolean => {
  const number = document.querySelector<HTMLAnchorElement>(
    `a.v[data-quantity="${CSS.escape(quantity)}"]`,
  )
  number?.focus()
  return number !== null
}
