import { Idiomorph } from 'idiomorph'
import { openingOf, placeAt } from './address/opening.ts'
import { placeOf, type Way } from './address/ways.ts'
import { returnOnEscape } from './calculation-return.ts'
import { changedBefore, isControl, isTyped } from './control.ts'
import { chosenConfig, configId, isWholeConfig, setConfig } from './form/config-file.ts'
import { configName } from './form/config-name.ts'
import { configIn, entryWith, type Held, heldOf, lacksConfig } from './long-config.ts'
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
/** The turn whose state is in view. */
let shown = 0
let isBusy = false
let queued: Ask | undefined
/** What to do once what was asked for is shown: the answer, and again when all of it is. */
type Then = (isAnswer: boolean) => void
/** What is asked for now. */
let current: { readonly act: Act; readonly then: Then | undefined } | undefined
/** Configs that no address holds, by the question that they are in. */
const longConfigs = new Map<Way, string>()
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

const ask = (
  act: Act,
  where: { readonly path: string; readonly query: string; readonly config?: string | undefined },
  then?: Then,
) => {
  turn += 1
  current = { act, then }
  clearTimeout(waiting)
  const { query: before } = openingOf(location)
  const asked = { ...where, turn, act, today, origin: location.origin, before }
  // What comes while the worker is busy replaces what waits.
  if (isBusy) queued = asked
  else send(asked)
  dimming ??= setTimeout(() => page?.setAttribute('data-busy', ''), dimmedAfter)
}

const undim = () => {
  clearTimeout(dimming)
  dimming = undefined
  page?.removeAttribute('data-busy')
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

/** Keeps a config that no address holds for the links of its question. */
const keepConfig = (config: string | undefined) => {
  const way = placeOf(location.pathname)?.way
  if (way === undefined) return
  if (config === undefined) longConfigs.delete(way)
  else longConfigs.set(way, config)
}

const show = ({ turn: drawn, html, title, query, config, kept }: Shown) => {
  if (page === null || current === undefined) return
  const { act, then } = current
  const isAnswer = shown !== drawn
  shown = drawn
  undim()
  // Of a field being typed in the text stays; a link that was followed may read otherwise now.
  Idiomorph.morph(page, html, {
    ...options,
    ignoreActiveValue: isControl(document.activeElement),
  })
  enhancePickers(page)
  document.title = title
  if (kept !== undefined) setConfig(kept)
  if (act.kind === 'change') {
    const { path } = openingOf(location)
    // A config that no address holds is kept here, for this page to be loaded again.
    history.replaceState(config === undefined ? null : { config }, '', `${path}?${query}`)
  }
  keepConfig(config)
  remember()
  say(document.querySelector('#answer-bar')?.textContent ?? '')
  then?.(isAnswer)
  clicked.shift()?.()
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
  if ('notLoaded' in data) {
    undim()
    clicked.length = 0
    tellNotLoaded()
    return
  }
  if (data.errors > 0 && current?.act.kind === 'change' && current.act.how === 'typed')
    waiting = setTimeout(() => show(data), restBeforeError)
  else show(data)
})
worker.addEventListener('error', () => {
  undim()
  clicked.length = 0
  tellNotLoaded()
})

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
const open = (url: Pick<URL, 'pathname' | 'search'>, then?: Then) => {
  ask({ kind: 'open' }, { ...openingOf(url), config: configIn(history.state) }, then)
}

const focusHeading = () => {
  const heading = document.querySelector<HTMLElement>('#result-title')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Keeps what was typed last where it is not drawn yet, and gives the query that has it. */
const keepTyped = (): Held | undefined => {
  const form = document.querySelector<HTMLFormElement>('form[data-live]')
  if (shown === turn || current?.act.kind !== 'change' || form === null) return undefined
  const held = heldOf(queryOf(form))
  const { query, config } = held
  history.replaceState({ ...history.state, config }, '', `${openingOf(location).path}?${query}`)
  remember()
  return held
}

/** Has the service draw what could not be drawn here. */
const loadAgain = () => {
  keepTyped()
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
  const typed = keepTyped()
  // Back to a number whose calculation was opened here: the address is in the history.
  if (link.dataset.back !== undefined && history.state?.inside === true) return history.back()
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
  history.replaceState(
    { ...(history.state ?? {}), from: link.getAttribute('href'), top: scrollY },
    '',
  )
  const known = place === undefined ? undefined : longConfigs.get(place.way)
  const config = isTyped ? typed.config : lacksConfig(url) ? known : undefined
  history.pushState({ inside: true, ...entryWith(config) }, '', `${url.pathname}${url.search}`)
  open(url, (isAnswer) => {
    if (!isElsewhere || !isAnswer) return
    scrollTo(0, 0)
    document
      .querySelector('.views [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
    focusHeading()
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
  if (url.origin !== location.origin || url.hash !== '' || link.hasAttribute('download')) return
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
  open(location, () => {
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
if (configIn(history.state) !== undefined) open(location)
else if (early?.form) change(early.form, early.name, isTyped(early) ? 'typed' : 'chosen')
