import Combobox from '@github/combobox-nav'
import { drawLines, element } from './lines.ts'
import { firstRows, foundText, type Line, listed } from './listed.ts'
import { isPhone, type Parts, pickedName, setClosed, showPicked } from './parts.ts'
import { recentIds, remember } from './recent.ts'
import type { PickerList, PickerRow } from './row.ts'

const lists = new Map<string, Promise<PickerList>>()

const fetched = async (url: string): Promise<PickerList> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}

/** The list of a select, asked for once; one that failed is asked for again. */
const listOf = ({ select: { dataset } }: Parts): Promise<PickerList> => {
  const { picker = '', asOf } = dataset
  const query = asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`
  const url = `/picker/${picker}.json${query}`
  const list = lists.get(url) ?? fetched(url)
  lists.set(url, list)
  list.catch(() => lists.delete(url))
  return list
}

/**
 * Fetches what a picker will show.
 *
 * @throws Error where it cannot be loaded.
 */
export const prepareList = async (parts: Parts): Promise<void> => {
  await listOf(parts)
}

const opened = new WeakSet<Parts>()

/**
 * Opens the list of a picker, under its input or on a phone as a dialog; does
 * nothing where it is open, or is wanted no more once it is loaded.
 *
 * @throws Error where the list cannot be loaded.
 */
export const openPicker = async (parts: Parts, isWanted: () => boolean): Promise<void> => {
  const list = await listOf(parts)
  if (opened.has(parts) || !isWanted() || document.activeElement !== parts.input) return
  opened.add(parts)
  open(parts, list)
}

/** Where the list stands, and the input that searches in it. */
interface Place {
  readonly search: HTMLInputElement
  readonly popup: HTMLElement
  readonly show: () => void
}

interface Contents {
  readonly list: HTMLElement
  readonly status: HTMLElement
  readonly label: string
}

const underInput = ({ input, box }: Parts, { list, status }: Contents): Place => {
  const popup = element('div', { class: 'picker-popup' }, list, status)
  return {
    search: input,
    popup,
    show: () => {
      box.append(popup)
      popup.scrollIntoView({ block: 'nearest' })
    },
  }
}

const inDialog = (
  { input, box }: Parts,
  { list, status, label }: Contents,
  { search: placeholder, close }: PickerList['words'],
): Place => {
  const search = element('input', {
    type: 'text',
    class: 'picker-search',
    id: `${input.id}-dialog`,
    placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  const closer = element('button', { type: 'button', class: 'picker-close' }, close)
  const title = element('label', { class: 'picker-title', for: search.id }, label)
  const head = element('div', { class: 'picker-head' }, title, search, closer)
  const popup = element(
    'dialog',
    { class: 'picker-dialog', 'aria-label': label },
    head,
    list,
    status,
  )
  closer.addEventListener('click', () => popup.close())
  return {
    search,
    popup,
    show: () => {
      box.append(popup)
      input.setAttribute('aria-expanded', 'true')
      popup.showModal()
      search.focus()
    },
  }
}

/** Picks a value as if it had been chosen in the select. */
const pick = ({ select }: Parts, value: string, name: string) => {
  const isListed = [...select.options].some((option) => option.value === value)
  if (!isListed) select.append(new Option(name, value))
  select.value = value
}

const tellPicked = ({ select }: Parts) => {
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }))
}

const open = (parts: Parts, { rows, words }: PickerList) => {
  const { select, input, box } = parts
  const kind = select.dataset.picker ?? ''
  const id = `${select.id}-list`
  const label = document.querySelector(`#label-${CSS.escape(select.id)}`)?.textContent?.trim() ?? ''
  // Browsers let the focus into what scrolls, which would take it from the input.
  const list = element('div', {
    ...{ id, role: 'listbox', class: 'picker-list', 'aria-label': label },
    tabindex: '-1',
  })
  const status = element('p', { role: 'status', class: 'picker-status' })
  const contents = { list, status, label }
  const asDialog = isPhone()
  const { search, popup, show } = asDialog
    ? inDialog(parts, contents, words)
    : underInput(parts, contents)
  const nav = new Combobox(search, list, { tabInsertsSuggestions: false })
  const events = new AbortController()
  const { signal } = events

  const current = select.value
  const takesOwn = [...select.options].some(({ value }) => value === 'custom')
  const sentFor = ({ id: one }: PickerRow) => (one === select.dataset.first ? '' : one)
  const currentId = rows.find((row) => sentFor(row) === current)?.id ?? current
  const unfolded = new Set<NonNullable<PickerRow['apart']>>()
  let lines: ReadonlyMap<Element, Line> = new Map()
  let most = firstRows
  // What stands in the input at first is what is picked, and searches nothing.
  let written = asDialog || input.value === pickedName(parts) ? '' : input.value

  const draw = () => {
    const recent = recentIds(kind)
    const asked = { written, recent, current: currentId, most, open: unfolded, takesOwn }
    const { groups, found, hasBest } = listed(rows, words, asked)
    const drawn = drawLines(groups, { id, written, current: currentId })
    lines = drawn.lines
    list.replaceChildren(...drawn.nodes)
    nav.firstOptionSelectionMode = hasBest ? 'active' : 'none'
    nav.resetSelection()
    status.textContent = written.trim() === '' ? '' : foundText(words, found)
  }

  /** Makes an option the active one, as the arrows do. */
  const activate = (option: Element | undefined) => {
    nav.clearSelection()
    if (option === undefined) return
    option.setAttribute('aria-selected', 'true')
    search.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  const close = ({ returnsFocus }: { readonly returnsFocus: boolean }) => {
    if (!opened.delete(parts)) return
    nav.destroy()
    events.abort()
    popup.remove()
    setClosed(input)
    showPicked(parts)
    if (returnsFocus) input.focus()
  }

  const pickAndClose = (value: string, name: string) => {
    pick(parts, value, name)
    close({ returnsFocus: true })
    tellPicked(parts)
  }

  const commit = (option: Element) => {
    const line = lines.get(option)
    if (line === undefined) return
    if (line.kind === 'custom') return pickAndClose('custom', line.text)
    if (line.kind === 'row') {
      remember(kind, line.row.id)
      return pickAndClose(sentFor(line.row), line.row.name)
    }
    const place = [...lines.keys()].indexOf(option)
    if (line.kind === 'more') most = rows.length
    else if (!unfolded.delete(line.of)) unfolded.add(line.of)
    draw()
    activate([...lines.keys()][place])
  }

  const isNothingActive = () =>
    list.querySelector('[aria-selected="true"], [data-combobox-option-default]') === null

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const { key } = event
    const isMove = (key === 'Home' || key === 'End') && search.hasAttribute('aria-activedescendant')
    // Enter would send the form, and Escape close what the form stands in.
    if (key === 'Escape' || isMove || (key === 'Enter' && isNothingActive())) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    if (key === 'Escape') close({ returnsFocus: true })
    if (isMove) activate([...lines.keys()].at(key === 'Home' ? 0 : -1))
  }

  // Before the combobox has the key, and after it has forgotten what was active.
  search.addEventListener('keydown', onKey, { signal, capture: true })
  const onWritten = () => {
    written = search.value
    most = firstRows
    draw()
  }
  box.addEventListener('input', onWritten, { signal })
  const onCommit = ({ target }: Event) => target instanceof Element && commit(target)
  list.addEventListener('combobox-commit', onCommit, { signal })
  // The input keeps the focus while the list is used.
  list.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
  popup.addEventListener('close', () => close({ returnsFocus: true }), { signal })
  const onLeft = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget)))
      close({ returnsFocus: false })
  }
  if (!asDialog) box.addEventListener('focusout', onLeft, { signal })

  draw()
  show()
  nav.start()
  if (!asDialog && written === '') input.select()
}
