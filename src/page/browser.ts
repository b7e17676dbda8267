import { Idiomorph } from 'idiomorph'
import { type SolveFor, unknowns } from '../estimates/training/index.ts'
import { loadEngine } from '../units/expression.ts'
import { pickedProvider } from './form/api-choice.ts'
import type { Tab } from './form/fields.ts'
import { providerName, rentChoices } from './form/price-fields.ts'
import { solveAnew } from './form/solve.ts'
import { type Problem, readState, type State, writeState } from './form/state.ts'
import { openAddress } from './form/version.ts'
import { loadPartsOf } from './load.ts'
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
let last = openAddress(tab, new URLSearchParams(location.search)).state
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
  let view = mainView(state, { today, origin: location.origin, problem })
  if (view === 'needs-engine') {
    if (!(await isHere(loadEngineOnce()))) return
    view = mainView(state, { today, origin: location.origin, problem })
  }
  if (view === 'needs-engine') return
  Idiomorph.morph(main, String(view), options)
  history.replaceState(null, '', `?${writeState(state)}`)
}

const showAgain = () => {
  if (isNotLoaded()) void show(last, lastProblem)
}

const tryAgain = () => {
  // Browsers remember that a script failed: only a page that is opened anew asks for it again.
  if (engineFailed && navigator.onLine) location.assign(`?${writeState(last)}`)
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

const onInput = async (event: Event) => {
  const target = event.target
  if (!(target instanceof HTMLElement)) return
  // The choice of the currency stands outside of the form that it is of.
  const form =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement
      ? target.form
      : target.closest('form')
  if (form === null) return
  if (form.id === 'scenarios') {
    const { state, problem } = readState(tab, queryOf(form))
    void show(state, problem)
    return
  }
  if (target instanceof HTMLSelectElement && target.id === 'solveFor') {
    const solveFor: SolveFor | undefined = unknowns.find((one) => one === target.value)
    if (solveFor !== undefined && today !== undefined) {
      const solved = await solveAnew(last, solveFor, today).catch(() => undefined)
      if (solved === undefined) return tellNotLoaded()
      for (const [name, value] of solved) set(form, name, value)
    }
  }
  if (target instanceof HTMLSelectElement && rentChoices.includes(target.name))
    set(form, 'price.usdPerChipHour', '')
  void show(formState(form, target))
}

main?.addEventListener('input', (event) => void onInput(event))
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
