import { Idiomorph } from 'idiomorph'
import { type SolveFor, unknowns } from '../estimates/training/index.ts'
import { loadEngine } from '../units/expression.ts'
import { pickedProvider } from './form/api-choice.ts'
import { chosenConfig, isWholeConfig, setConfig } from './form/config-file.ts'
import type { Tab } from './form/fields.ts'
import { linkOf, maxAddress, type WithKept, withKeptConfig } from './form/link.ts'
import { providerName, rentChoices } from './form/price-fields.ts'
import { solveAnew } from './form/solve.ts'
import { configName, type Problem, readState, type State } from './form/state.ts'
import { openAddress } from './form/version.ts'
import { loadPartsOf, withLoaded } from './load.ts'
import { isLoaded, isNotLoaded, tellNotLoaded } from './not-loaded.ts'
import { mainView } from './render.ts'

const main = document.querySelector<HTMLElement>('#main')
// The day of the first paint: at midnight, or with a wrong clock, prices must not jump.
const today = main?.dataset.today
const tab: Tab =
  location.pathname === '/training'
    ? 'training'
    : location.pathname === '/capacity'
      ? 'capacity'
      : 'inference'

// Opened details and the field being typed in belong to the user; only a wrong field opens its group.
const options = {
  morphStyle: 'innerHTML',
  ignoreActiveValue: true,
  callbacks: {
    beforeAttributeUpdated: (name: string, _: Element, change: 'update' | 'remove') =>
      name !== 'open' || change === 'update',
  },
} as const

let turn = 0
/** Of an earlier version, an address may have a whole config. */
const opened = (state: State): WithKept =>
  location.href.length > maxAddress
    ? withKeptConfig(state, location.origin)
    : { state, kept: undefined }
let { state: last, kept } = await withLoaded(() =>
  opened(openAddress(tab, new URLSearchParams(location.search)).state),
)
let lastProblem: Problem | undefined
let engineFailed = false

const loadEngineOnce = () =>
  loadEngine().catch((error: unknown) => {
    engineFailed = true
    throw error
  })

const show = async (state: State, problem?: Problem) => {
  turn += 1
  last = state
  lastProblem = problem
  const mine = turn
  if (main === null || today === undefined) return
  const isHere = async (loading: Promise<unknown>): Promise<boolean> => {
    const loaded = await isLoaded(loading)
    // A later state is being shown: neither this view nor its failure matters.
    if (mine !== turn) return false
    if (!loaded) tellNotLoaded()
    return loaded
  }
  if (!(await isHere(loadPartsOf(state)))) return
  const { origin } = location
  const { query, tooLong } = linkOf(state, origin)
  const config = state.changes.get(configName)
  // What was left out of a config is told until that is changed.
  if (kept?.text !== config) kept = undefined
  const drawing = { today, origin, problem, kept }
  let view: ReturnType<typeof mainView> = 'needs-engine'
  const draw = async () => {
    view = await withLoaded(() => mainView(state, drawing))
  }
  if (!(await isHere(draw()))) return
  if (view === 'needs-engine') {
    if (!(await isHere(loadEngineOnce())) || !(await isHere(draw()))) return
  }
  if (view === 'needs-engine') return
  Idiomorph.morph(main, String(view), options)
  // A config that no address holds is kept here, for this page to be loaded again.
  history.replaceState(tooLong === undefined ? null : { config }, '', `?${query}`)
}

const showAgain = () => {
  if (isNotLoaded()) void show(last, lastProblem)
}

const tryAgain = () => {
  // Browsers remember that a script failed: only a page that is opened anew asks for it again.
  if (engineFailed && navigator.onLine) location.assign(`?${linkOf(last, location.origin).query}`)
  else showAgain()
}

const queryOf = (form: HTMLFormElement) =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))

const formState = (form: HTMLFormElement, changed: HTMLElement): State => {
  const query = queryOf(form)
  if (changed instanceof HTMLSelectElement && changed.name === providerName) pickedProvider(query)
  return readState(tab, query, changed instanceof HTMLInputElement ? changed.name : undefined).state
}

const set = (form: HTMLFormElement, name: string, value: string) => {
  const input = form.elements.namedItem(name)
  if (input instanceof HTMLInputElement || input instanceof RadioNodeList) input.value = value
}

/** Shows a state with what matters of the config that was put into it. */
const showKept = async (state: State) => {
  if (kept !== undefined && kept.text === state.changes.get(configName)) return show(state)
  const whole = await withLoaded(() => withKeptConfig(state, location.origin))
  kept = whole.kept
  setConfig(whole.state.changes.get(configName) ?? '')
  await show(whole.state)
}

const withConfig = (form: HTMLFormElement, text: string): State => {
  const query = queryOf(form)
  query.set(configName, text)
  return readState(tab, query).state
}

const onInput = async (event: Event) => {
  const target = event.target
  if (!(target instanceof HTMLElement)) return
  // The choice of the currency stands outside of the form that it is of.
  const form =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement
      ? target.form
      : target.closest('form')
  if (form === null) return
  const chosen = await chosenConfig(target)
  if (chosen !== undefined)
    return 'problem' in chosen
      ? show(last, [chosen.problem])
      : showKept(await withLoaded(() => withConfig(form, chosen.text)))
  if (form.id === 'scenarios') {
    const { state, problem } = await withLoaded(() => readState(tab, queryOf(form)))
    void show(state, problem)
    return
  }
  if (target instanceof HTMLSelectElement && target.id === 'solveFor') {
    const solveFor: SolveFor | undefined = unknowns.find((one) => one === target.value)
    if (solveFor !== undefined && today !== undefined) {
      const from = last
      const solved = await withLoaded(() => solveAnew(from, solveFor, today)).catch(() => undefined)
      if (solved === undefined) return tellNotLoaded()
      for (const [name, value] of solved) set(form, name, value)
    }
  }
  if (target instanceof HTMLSelectElement && rentChoices.includes(target.name))
    set(form, 'price.usdPerChipHour', '')
  const state = await withLoaded(() => formState(form, target))
  const inputType = event instanceof InputEvent ? event.inputType : undefined
  if (isWholeConfig(event, inputType)) return showKept(state)
  return show(state)
}

main?.addEventListener('input', (event) => void onInput(event))
main?.addEventListener('change', (event) => {
  if (isWholeConfig(event, undefined)) void onInput(event)
})
main?.addEventListener('submit', (event) => {
  event.preventDefault()
  void onInput(event)
})
main?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.id === 'load-again') tryAgain()
  const link = event.target instanceof Element ? event.target.closest('#link') : null
  if (!(link instanceof HTMLAnchorElement) || navigator.clipboard === undefined) return
  event.preventDefault()
  void navigator.clipboard.writeText(link.href).then(() => {
    link.textContent = link.dataset.copied ?? ''
  })
})
addEventListener('online', showAgain)
document.documentElement.classList.add('live')
// The first change need not wait, and needs no connection; if it fails, that change asks again.
void isLoaded(loadPartsOf(last))
const stored: unknown = history.state?.config
if (typeof stored === 'string')
  void show({ ...last, changes: new Map(last.changes).set(configName, stored) })
