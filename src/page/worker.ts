import { type Place, placeOf } from './address/ways.ts'
import { pickedProvider } from './form/api-choice.ts'
import { maxAddress, withKeptConfig } from './form/link.ts'
import { prefill } from './form/own-fields.ts'
import { providerName, rentChoices } from './form/price-fields.ts'
import { configName, methodOf, readState, shown } from './form/state.ts'
import { type Opened, openAddress } from './form/version.ts'
import { withHeld } from './held.ts'
import { lacksParts, loadPartsOf, withLoaded } from './load.ts'
import type { Ask, Loading, NotLoaded, Shown } from './messages.ts'
import { type Drawing, type Drawn, drawPage, type Last } from './page.ts'

/** The result in view, for while the next state is half typed. */
let last: { readonly of: string; readonly last: Last } | undefined
let kept: Drawing['kept']
/** The newest turn that was asked for. */
let newest = 0

const tell = (told: Shown | NotLoaded | Loading) => postMessage(told)

const opened = ({ query, held }: Ask, { way }: Place): Opened =>
  openAddress(way, withHeld(query, held))

/** What was worked out before stays as if it had been typed, when another quantity is to be worked out. */
const solved = async ({ before, today }: Ask, { way }: Place, query: URLSearchParams) => {
  const { solveAnew, solvedFor } = await import('./form/solve.ts')
  const solveFor = solvedFor(query.get('solveFor'))
  if (solveFor === undefined) return
  const { state } = openAddress(way, new URLSearchParams(before))
  for (const [name, value] of await solveAnew(state, solveFor, today)) query.set(name, value)
}

/** One’s own model or chip opens with the figures of the one that was picked before. */
const prefilled = ({ before, act }: Ask, { way }: Place, query: URLSearchParams) => {
  if (act.kind !== 'change' || (act.name !== 'model' && act.name !== 'accelerator')) return
  if (query.get(act.name) !== 'custom') return
  const { state } = openAddress(way, new URLSearchParams(before))
  const filled = prefill(act.name, shown(state, act.name), methodOf(state))
  for (const [name, value] of filled) if (!query.get(name)) query.set(name, value)
}

const changed = async (asked: Ask, place: Place): Promise<Opened> => {
  const query = new URLSearchParams(asked.query)
  const { act } = asked
  if (act.kind === 'open') return opened(asked, place)
  if (act.kind === 'refused') return { ...readState(place.way, query), problem: [act.problem] }
  if (act.name === providerName) pickedProvider(query)
  prefilled(asked, place, query)
  if (act.name === 'solveFor') await solved(asked, place, query)
  if (act.how === 'chosen' && rentChoices.includes(act.name)) query.set('price.usdPerChipHour', '')
  return readState(place.way, query, act.how === 'typed' ? act.name : undefined)
}

/** Draws the state before, so that its result stays in view where the new one cannot be read. */
const lastOf = async (asked: Ask, place: Place, drawing: Drawing): Promise<Last | undefined> => {
  if (last?.of === asked.path) return last.last
  const { state } = openAddress(place.way, new URLSearchParams(asked.before))
  await loadPartsOf(state)
  const drawn = (await drawPage(place, state, drawing)).last
  // The next state may be refused, too.
  if (drawn !== undefined) last = { of: asked.path, last: drawn }
  return drawn
}

/** Draws what is asked for, the answer first; nothing where something else was asked while a part was loaded. */
const answer = async (asked: Ask): Promise<void> => {
  const { path, act, turn, today, origin } = asked
  const place = placeOf(path) ?? { way: 'serve', view: 'estimate' }
  const { state: read, ...said } = await changed(asked, place)
  const isPasted = act.kind === 'change' && act.how === 'pasted'
  const isLong = act.kind === 'open' && asked.query.length > maxAddress
  const whole =
    isPasted || isLong
      ? withKeptConfig(read, origin)
      : { state: read, kept: kept?.text === read.changes.get(configName) ? kept : undefined }
  if (lacksParts(whole.state)) {
    tell({ turn, loading: true })
    await loadPartsOf(whole.state)
    if (turn !== newest) return
  }
  kept = whole.kept
  const drawing = { ...said, today, origin, kept, isLive: true }
  const config = whole.state.changes.get(configName)
  const shown = (drawn: Drawn, isFirst: boolean): Shown => ({
    turn,
    html: String(drawn.page),
    title: drawn.title,
    query: drawn.query,
    errors: drawn.errors.length,
    isFirst,
    ...(drawn.held !== '' && { held: drawn.held }),
    ...(isPasted && { kept: config }),
  })
  const first = await drawPage(place, whole.state, { ...drawing, isFirst: true })
  if (first.errors.length > 0) {
    const before =
      act.kind === 'change'
        ? await lastOf(asked, place, { today, origin, isLive: true })
        : undefined
    const drawn =
      before === undefined
        ? first
        : await drawPage(place, whole.state, { ...drawing, last: before })
    return tell(shown(drawn, false))
  }
  const isAll = !shown(first, false).html.includes('data-later')
  tell(shown(first, !isAll))
  if (isAll) {
    if (first.last !== undefined) last = { of: path, last: first.last }
    return
  }
  // What was asked for meanwhile comes first.
  await new Promise((resolve) => setTimeout(resolve))
  if (turn !== newest) return
  const drawn = await drawPage(place, whole.state, drawing)
  if (drawn.last !== undefined) last = { of: path, last: drawn.last }
  tell(shown(drawn, false))
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  newest = data.turn
  withLoaded(() => answer(data)).catch((error: unknown) => {
    console.error(error)
    tell({ turn: data.turn, notLoaded: true })
  })
})
