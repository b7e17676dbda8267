import { isOpen, type Parts, setAttributes, setClosed, showPicked } from './parts.ts'

/** Marks what the script put into the page: a morph of it must leave that alone. */
const keptMark = 'data-keep'

/** Whether a node is the script’s own: for `beforeNodeRemoved` of a morph, which must answer false for it. */
export const isKept = (node: Node): boolean =>
  node instanceof Element && node.hasAttribute(keptMark)

/** Selects whose script or list could not be loaded stay as they are. */
const plain = new WeakSet<HTMLSelectElement>()
/** Pickers in which something is written while their list is still loaded. */
const written = new WeakSet<Parts>()
/** Pickers whose list is to open once it is loaded: whoever leaves them wants it no more. */
const awaited = new WeakSet<Parts>()
/** Pickers in which Enter was pressed before their list was there. */
const entered = new WeakSet<Parts>()
const enhanced = new WeakMap<HTMLSelectElement, Parts>()

const labelOf = ({ id }: HTMLSelectElement) =>
  document.querySelector<HTMLLabelElement>(`#label-${CSS.escape(id)}`)

/** The choice of a provider, which a list of all providers needs no more. */
const providerOf = ({ id }: HTMLSelectElement) =>
  document.querySelector<HTMLElement>(`[data-picker-provider="${CSS.escape(id)}"]`)

const setProvider = (select: HTMLSelectElement, isOff: boolean) => {
  const field = providerOf(select)
  if (field === null) return
  field.hidden = isOff
  for (const one of field.querySelectorAll('select')) one.disabled = isOff
}

/** Gives the select back, for good. */
const restore = ({ select, input, box }: Parts) => {
  const hadFocus = document.activeElement === input
  plain.add(select)
  box.remove()
  select.hidden = false
  labelOf(select)?.setAttribute('for', select.id)
  setProvider(select, false)
  if (hadFocus) select.focus()
}

const prepare = async (parts: Parts): Promise<void> => {
  const { prepareList } = await import('./combobox.ts')
  await prepareList(parts)
}

const load = async (parts: Parts) => {
  awaited.add(parts)
  try {
    const { openPicker } = await import('./combobox.ts')
    await openPicker(parts, () => awaited.has(parts))
    // What was asked for with what is written is picked now.
    if (entered.has(parts) && isOpen(parts.input))
      parts.input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      )
  } catch {
    restore(parts)
  } finally {
    for (const state of [written, awaited, entered]) state.delete(parts)
  }
}

/** Leaves a picker whose list is not there yet as it was. */
const giveUp = (parts: Parts) => {
  if (isOpen(parts.input)) return
  for (const state of [written, awaited, entered]) state.delete(parts)
  showPicked(parts)
}

/** What is typed is no field of the form: only what is picked is. */
const keepInside = (box: HTMLElement) => {
  for (const type of ['input', 'change'])
    box.addEventListener(type, (event) => event.stopPropagation())
}

const opensWith = (input: HTMLInputElement, { key }: KeyboardEvent): boolean =>
  key === 'ArrowDown' || key === 'ArrowUp' || (input.readOnly && (key === 'Enter' || key === ' '))

const make = (select: HTMLSelectElement): Parts => {
  const box = document.createElement('div')
  const input = document.createElement('input')
  const parts = { select, input, box }
  box.className = 'picker-box'
  box.setAttribute(keptMark, '')
  setAttributes(input, {
    id: `${select.id}-search`,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  setClosed(input)
  box.append(input)
  keepInside(box)
  const open = () => {
    // What is typed in an open list must not open it again once it is closed.
    if (isOpen(input)) written.delete(parts)
    else void load(parts)
  }
  // What the focus leaves may fold up, and the page move under the pointer before
  // its button is let go: that makes no click.
  input.addEventListener('mousedown', (event) => {
    if (event.button !== 0 || input.readOnly || isOpen(input)) return
    event.preventDefault()
    input.focus({ preventScroll: true })
    input.select()
    open()
  })
  input.addEventListener('click', open)
  input.addEventListener('input', () => {
    written.add(parts)
    open()
  })
  input.addEventListener('keydown', (event) => {
    if (awaited.has(parts) && !isOpen(input) && !event.isComposing) {
      if (event.key === 'Escape') giveUp(parts)
      // The form must not be sent with the choice of before.
      if (event.key === 'Enter') {
        event.preventDefault()
        entered.add(parts)
      }
    }
    if (!opensWith(input, event)) return
    if (!isOpen(input)) event.preventDefault()
    open()
  })
  input.addEventListener('focus', () => {
    // What is typed takes the place of the name.
    input.select()
    // The list is fetched before it is opened; a failure is told when it is.
    void prepare(parts).catch(() => undefined)
  })
  input.addEventListener('blur', () => giveUp(parts))
  enhanced.set(select, parts)
  return parts
}

const enhance = (select: HTMLSelectElement) => {
  if (plain.has(select)) return
  const known = enhanced.get(select)
  const parts = known?.box.isConnected === true ? known : make(select)
  const { input, box } = parts
  if (!box.isConnected) select.after(box)
  select.hidden = true
  labelOf(select)?.setAttribute('for', input.id)
  setProvider(select, true)
  for (const name of ['aria-invalid', 'aria-describedby']) {
    const value = select.getAttribute(name)
    if (value === null) input.removeAttribute(name)
    else input.setAttribute(name, value)
  }
  // What is being typed stays.
  if (isOpen(input)) return
  setClosed(input)
  if (!written.has(parts)) showPicked(parts)
}

/**
 * Puts a list to search in before each `select[data-picker]`. Called again
 * after each morph of the page, it mends what the morph put back: labels, the
 * select itself, what the input shows. A list that is open stays open.
 */
export const enhancePickers = (root: ParentNode): void => {
  for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-picker]'))
    enhance(select)
}
