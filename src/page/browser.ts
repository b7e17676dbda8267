import { Idiomorph } from 'idiomorph'
import { openingOf, placeAt } from './address/opening.ts'
import { placeOf, type Way } from './address/ways.ts'
import { returnOnEscape } from './calculation-return.ts'
import { changedBefore, isControl, isTyped } from './control.ts'
import { chosenConfig, configId, isWholeConfig, setConfig } from './form/config-file.ts'
import { configName } from './form/config-name.ts'
import { entryWith, type Held, heldFor, heldIn, heldOf } from './held.ts'
import type { Act, Ask, Loading, NotLoaded, Shown } from './messages.ts'
import { isNotLoaded, tellNotLoaded } from './not-loaded.ts'
import { enhancePickers, isKept } from './picker/enhance.ts'
import { keptPicked } from './picker/picked.ts'

/** Milliseconds of rest before a value that cannot be read is called wrong. */
const restBeforeError = 600
/** Milliseconds of rest before the new result is read aloud. */
const restBeforeSaid = 800
/** Milliseconds after which a result that is waited for is dimmed. */
const dimmedAfter = 100

const page = document.querySelector<HTMLElement>('#page')
const script = document.querySelector<HTMLElement>('#app')
// The day of the first paint: at midnight, or with a wrong clock, prices must not jump.
const today = page?.dataset.today ?? ''

// Opened details and the field being typed in belong to the user; only a wrong field opens its group.
const options = {
  morphStyle: 'innerHTML',
  callbacks: {
    // What the script put in for a choice stays.
    // A picker keeps its choices; a page that is drawn anew has the one that is picked alone.
    // What is still to come stays as it was until then.
    beforeNodeMorphed: (old: Node, fresh: Node) =>
      !keptPicked(old, fresh) && !(fresh instanceof HTMLElement && 'later' in fresh.dataset),
    beforeNodeRemoved: (node: Node) => !isKept(node),
    beforeAttributeUpdated: (name: string, _: Element, change: 'update' | 'remove') =>
      name !== 'open' || change === 'update',
  },
} as const

const worker = new Worker(script?.dataset.worker ?? '', { type: 'module' })

let turn = 0
/** What of the page is of one view alone. */
const ofView = 'main > :not(.topbar), footer'
/** What of it stands below its answer, and nobody is in. */
const ofRest = '#results > :not(:has(#result-title)):not(:focus-within)'
/** The turn whose state is in view. */
let shown = 0
let isBusy = false
let queued: Ask | undefined
/** What to do once what was asked for is shown: the answer, and again when all of it is. */
type Then = (isAnswer: boolean) => void
/** Makes the address that of another view, once that is shown: by the query that opens it again. */
type Enter = (query: string | undefined) => void
/** What is asked for now. */
let current:
  | {
      readonly act: Act
      readonly path: string
      readonly then: Then | undefined
      readonly enter: Enter | undefined
    }
  | undefined
/** The path of what is in view. */
let shownPath = openingOf(location).path
/** Whether another view came into view of which more is to come. */
let isNew = false
/** Fields that no address holds, as queries, by the question that they are in. */
const heldFields = new Map<Way, string>()
/** The last config that was put in whole, before it was shortened. */
let wholeConfig: string | undefined
/** What was clicked while a page is drawn whose links may lead elsewhere. */
const clicked: (() => void)[] = []
let dimming: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined
let saying: ReturnType<typeof setTimeout> | undefined

const send = (ask: Ask) => {
  isBusy = true
  worker.postMessage(ask)
}

const dim = (isBusy: boolean) => {
  page?.setAttribute('data-busy', '')
  if (isBusy) page?.setAttribute('aria-busy', 'true')
}

const undim = () => {
  clearTimeout(dimming)
  dimming = undefined
  for (const name of ['data-busy', 'aria-busy']) page?.removeAttribute(name)
}

const ask = (
  act: Act,
  where: { readonly path: string; readonly query: string; readonly held?: string | undefined },
  then?: Then,
  enter?: Enter,
) => {
  turn += 1
  current = { act, path: where.path, then, enter }
  clearTimeout(waiting)
  const { query: before } = openingOf(location)
  const asked = { ...where, turn, act, today, origin: location.origin, before }
  // What comes while the worker is busy replaces what waits.
  if (isBusy) queued = asked
  else send(asked)
  dimming ??= setTimeout(() => dim(true), dimmedAfter)
}

/** Reads the new result aloud once the hands rest, and only where it is another one. */
const say = (text: string) => {
  const said = document.querySelector('#said')
  clearTimeout(saying)
  saying = setTimeout(() => {
    if (said !== null && said.textContent !== text) said.textContent = text
  }, restBeforeSaid)
}

const remember = () => {
  const way = placeOf(location.pathname)?.way
  if (way !== undefined)
    sessionStorage.setItem(`way-${way}`, `${location.pathname}${location.search}`)
}

const headingId = 'result-title'

const focusHeading = () => {
  const heading = document.getElementById(headingId)
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Goes to a field of the view that has just come, out of its fold. */
const goTo = (id: string) => {
  const field = document.getElementById(id)
  field?.closest('details')?.setAttribute('open', '')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

/** Keeps fields that no address holds for the links of their question. */
const keepHeld = (held: string | undefined) => {
  const way = placeOf(location.pathname)?.way
  if (way === undefined) return
  if (held === undefined) heldFields.delete(way)
  else heldFields.set(way, held)
}

const show = ({ turn: drawn, html, title, query, held, kept, isFirst }: Shown) => {
  if (page === null || current === undefined) return
  const { act, path, then, enter } = current
  const isAnswer = shown !== drawn
  shown = drawn
  // The rows of a comparison are all of it, and come last.
  if (!isFirst || placeOf(path)?.view !== 'compare') undim()
  if (isAnswer) enter?.(query)
  // Of another view nothing is the same: what is morphed would be seen to move, and so would what is below what comes last.
  const isOther = path !== shownPath
  const isAtHeading = document.activeElement?.id === headingId
  if (isOther || isNew)
    for (const one of page.querySelectorAll(isOther ? ofView : ofRest)) one.remove()
  isNew = isFirst && (isOther || isNew)
  shownPath = path
  // Of a field being typed in the text stays; a link that was followed may read otherwise now.
  Idiomorph.morph(page, html, {
    ...options,
    ignoreActiveValue: isControl(document.activeElement),
  })
  // What makes it take the focus is not drawn, and goes with the second drawing.
  if (isAtHeading && document.activeElement?.id !== headingId) focusHeading()
  enhancePickers(page)
  document.title = title
  if (kept !== undefined) setConfig(kept)
  if (act.kind === 'change') {
    const { path } = openingOf(location)
    // What no address holds is kept here, for this page to be loaded again.
    history.replaceState(held === undefined ? null : { held }, '', `${path}?${query}`)
  }
  keepHeld(held)
  remember()
  say(document.querySelector('#answer-bar')?.textContent ?? '')
  then?.(isAnswer)
  clicked.shift()?.()
}

/** What could not be loaded leaves what is shown; after a change that is the answer before it. */
const notLoaded = () => {
  undim()
  if (current?.act.kind === 'change') dim(false)
  clicked.length = 0
  tellNotLoaded()
}

worker.addEventListener('message', ({ data }: MessageEvent<Shown | NotLoaded | Loading>) => {
  isBusy = false
  if (queued !== undefined) {
    const next = queued
    queued = undefined
    send(next)
  }
  // A later state is being drawn: this one does not matter.
  if (data.turn !== turn || 'loading' in data) return
  if ('notLoaded' in data) return notLoaded()
  if (data.errors > 0 && current?.act.kind === 'change' && current.act.how === 'typed')
    waiting = setTimeout(() => show(data), restBeforeError)
  else show(data)
})
worker.addEventListener('error', notLoaded)

/** The fields of a form as an address has them. */
const queryOf = (form: HTMLFormElement): string =>
  new URLSearchParams(
    [...new FormData(form)]
      .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
      .map(([name, value]) => [name, value]),
  ).toString()

const change = (form: HTMLFormElement, name: string, how: 'typed' | 'chosen' | 'pasted') => {
  const { path } = openingOf(location)
  ask({ kind: 'change', name, how }, { path, query: queryOf(form) })
}

const onInput = async (event: Event) => {
  const { target } = event
  if (!isControl(target) || target.form?.dataset.live === undefined) return
  const { form } = target
  const chosen = await chosenConfig(target)
  if (chosen !== undefined) {
    if ('problem' in chosen)
      return ask(
        { kind: 'refused', problem: chosen.problem },
        { path: openingOf(location).path, query: queryOf(form) },
      )
    setConfig(chosen.text)
    wholeConfig = chosen.text
    return change(form, configName, 'pasted')
  }
  const inputType = event instanceof InputEvent ? event.inputType : undefined
  if (isWholeConfig(event, inputType)) {
    wholeConfig = target.value
    return change(form, target.name, 'pasted')
  }
  return change(form, target.name, isTyped(target) ? 'typed' : 'chosen')
}

page?.addEventListener('input', (event) => void onInput(event))
page?.addEventListener('change', (event) => {
  if (isWholeConfig(event, undefined)) void onInput(event)
})
page?.addEventListener('submit', (event) => {
  const { target } = event
  if (!(target instanceof HTMLFormElement) || target.dataset.live === undefined) return
  event.preventDefault()
  change(target, '', 'chosen')
})

/** Opens an address of the page without loading it. */
const open = (
  url: Pick<URL, 'pathname' | 'search'>,
  held: string | undefined,
  then?: Then,
  enter?: Enter,
) => {
  ask({ kind: 'open' }, { ...openingOf(url), held }, then, enter)
}

/** What was typed last, where it is not drawn yet. */
const typedYet = (): Held | undefined => {
  const form = document.querySelector<HTMLFormElement>('form[data-live]')
  if (shown === turn || current?.act.kind !== 'change' || form === null) return undefined
  const { path } = openingOf(location)
  return heldOf(queryOf(form), `${location.origin}${path}?`)
}

/** Keeps what was typed in the address of its view. */
const keepTyped = (typed: Held | undefined) => {
  if (typed === undefined) return
  const { path } = openingOf(location)
  history.replaceState({ ...history.state, held: typed.held }, '', `${path}?${typed.query}`)
  remember()
}

/** Has the service draw what could not be drawn here. */
const loadAgain = () => {
  if (current?.enter !== undefined && shown !== turn) current.enter(undefined)
  else keepTyped(typedYet())
  location.reload()
}

const textOf = (link: HTMLAnchorElement) => link.getAttribute('aria-label') ?? link.textContent

/** Follows a link of this view once what was asked for before is in view: until then it would undo that. */
const followLater = (link: HTMLAnchorElement) => {
  const text = textOf(link)
  const group = link.parentElement
  clicked.push(() => {
    const links = [link, ...(group?.querySelectorAll('a') ?? [])]
    const now = links.find((one) => one.isConnected && textOf(one) === text)
    if (now !== undefined) follow(now)
  })
}

const follow = (link: HTMLAnchorElement) => {
  const typed = typedYet()
  // Back to a number whose calculation was opened here: the address is in the history.
  if (link.dataset.back !== undefined && history.state?.inside === true) {
    keepTyped(typed)
    return history.back()
  }
  const way = link.dataset.way
  const left = way === undefined ? null : sessionStorage.getItem(`way-${way}`)
  const url = new URL(left ?? link.href, location.origin)
  // Another view is of what was typed, too.
  const isTyped = typed !== undefined && link.closest('.views') !== null
  if (isTyped) url.search = typed.query
  const place = placeOf(url.pathname)
  const here = placeAt(location)
  const isElsewhere =
    place?.view !== here?.view || place?.way !== here?.way || place?.quantity !== here?.quantity
  const leaving = { from: link.getAttribute('href'), top: scrollY }
  const isFresh = place === undefined || link.dataset.fresh !== undefined
  const held = isTyped ? typed.held : isFresh ? undefined : heldFor(url, heldFields.get(place.way))
  const arrived = (isAnswer: boolean) => {
    if (!isElsewhere || !isAnswer) return
    if (url.hash !== '') return goTo(url.hash.slice(1))
    scrollTo(0, 0)
    document
      .querySelector('.views [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
    focusHeading()
  }
  open(url, held, arrived, (query) => {
    const short = isTyped && query !== undefined ? query : undefined
    keepTyped(short === undefined || typed === undefined ? typed : { ...typed, query: short })
    history.replaceState({ ...(history.state ?? {}), ...leaving }, '')
    const search = short === undefined ? url.search : `?${short}`
    history.pushState({ inside: true, ...entryWith(held) }, '', `${url.pathname}${search}`)
  })
}

/** Puts a config back as it was before it was shortened. */
const showWholeConfig = () => {
  const form = document.querySelector<HTMLFormElement>('form[data-live]')
  if (form === null || wholeConfig === undefined) return
  setConfig(wholeConfig)
  // The button goes with what it stands beside.
  document.getElementById(configId)?.focus()
  change(form, configName, 'typed')
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** Shows a link to be copied by hand, until its field is left; in another window it may be pasted. */
const showLink = (address: string) => {
  const field = document.querySelector<HTMLInputElement>('#link-text')
  const box = document.querySelector<HTMLElement>('#link-by-hand')
  if (field === null || box === null) return
  field.value = address
  box.hidden = false
  field.onblur = () => {
    box.hidden = document.hasFocus()
  }
  field.focus()
  field.select()
}

const copy = (link: HTMLAnchorElement) => {
  const text = link.textContent
  const copied = () => {
    link.textContent = link.dataset.copied ?? ''
    say(link.dataset.copied ?? '')
    setTimeout(() => {
      link.textContent = text
    }, 2000)
  }
  // Without https there is no clipboard, and a browser may refuse it.
  const copying = navigator.clipboard?.writeText(link.href) ?? Promise.reject(new Error())
  void copying.then(copied, () => showLink(link.href))
}

page?.addEventListener('click', (event) => {
  const { target } = event
  if (!(target instanceof Element)) return
  if (target.id === 'load-again') return loadAgain()
  if (target.id === 'print') return print()
  if (target.id === 'config-whole') return showWholeConfig()
  const link = target.closest('a')
  if (link === null || !isPlain(event)) return
  if (link.id === 'link') {
    event.preventDefault()
    return copy(link)
  }
  const url = new URL(link.href, location.href)
  const to = url.hash === '' ? null : document.getElementById(url.hash.slice(1))
  if (to instanceof HTMLDetailsElement && url.pathname === location.pathname) to.open = true
  if (url.origin !== location.origin || link.hasAttribute('download')) return
  if (url.hash !== '' && url.pathname === location.pathname) return
  if (placeOf(url.pathname) === undefined) return
  event.preventDefault()
  const isHere = url.pathname === location.pathname && link.closest('nav') === null
  if (isHere && shown !== turn) return followLater(link)
  clicked.length = 0
  follow(link)
})

addEventListener('popstate', ({ state }: PopStateEvent) => {
  clicked.length = 0
  const from: unknown = state?.from
  const top: unknown = state?.top
  let scrolled: number | undefined
  let isFocused = false
  // What is drawn last may have the link, or the length to scroll in; who has gone on by then is left there.
  open(location, heldIn(history.state), () => {
    if (typeof top === 'number' && (scrolled === undefined || scrolled === scrollY)) {
      scrollTo(0, top)
      scrolled = scrollY
    }
    if (typeof from !== 'string' || isFocused) return
    const link = document.querySelector<HTMLElement>(`a[href="${CSS.escape(from)}"]`)
    link?.focus({ preventScroll: true })
    isFocused = link !== null
  })
})
returnOnEscape(document)
addEventListener('online', () => {
  if (isNotLoaded()) loadAgain()
})
// What of an address could not be read was said by now: from here on it is that of what is shown.
if (page?.dataset.query !== undefined)
  history.replaceState(
    history.state,
    '',
    `${openingOf(location).path}?${page.dataset.query}${location.hash}`,
  )
if (page !== null) enhancePickers(page)
document.documentElement.classList.add('live')
remember()
const early = changedBefore()
if (heldIn(history.state) !== undefined) open(location, heldIn(history.state))
else if (early?.form) change(early.form, early.name, isTyped(early) ? 'typed' : 'chosen')
