const message = () => document.querySelector<HTMLElement>('#not-loaded')

/** The last answer stays, with a message; the next change, its button or a connection tries again. */
export const tellNotLoaded = (): void => {
  const shown = message()
  if (shown === null) return
  shown.setAttribute('role', 'alert')
  shown.hidden = false
}

/** Whether the message is shown; a page that is drawn anew hides it. */
export const isNotLoaded = (): boolean => message()?.hidden === false

/** Whether what was to be loaded is there: a connection may fail at any time. */
export const isLoaded = (loading: Promise<unknown>): Promise<boolean> =>
  loading.then(
    () => true,
    () => false,
  )
