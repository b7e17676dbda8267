import { Idiomorph } from 'idiomorph'
import { type SolveFor, unknowns } from '../estimates/training/index.ts'
import { loadEngine } from '../units/expression.ts'
import type { Tab } from './form/fields.ts'
import { solveAnew } from './form/solve.ts'
import { type Problem, readState, type State, writeState } from './form/state.ts'
import { openAddress } from './form/version.ts'
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

const show = async (state: State, problem?: Problem) => {
  turn += 1
  last = state
  const mine = turn
  if (main === null || today === undefined) return
  let view = mainView(state, { today, origin: location.origin, problem })
  if (view === 'needs-engine') {
    await loadEngine()
    if (mine !== turn) return
    view = mainView(state, { today, origin: location.origin, problem })
  }
  if (view === 'needs-engine') return
  Idiomorph.morph(main, String(view), options)
  history.replaceState(null, '', `?${writeState(state)}`)
}

const formState = (form: HTMLFormElement, typed?: string): State => {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return readState(tab, new URLSearchParams(entries as [string, string][]), typed).state
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
    const query = new URLSearchParams([...new FormData(form)] as [string, string][])
    const { state, problem } = readState(tab, query)
    void show(state, problem)
    return
  }
  if (target instanceof HTMLSelectElement && target.id === 'solveFor') {
    const solveFor: SolveFor | undefined = unknowns.find((one) => one === target.value)
    if (solveFor !== undefined && today !== undefined)
      for (const [name, value] of await solveAnew(last, solveFor, today)) set(form, name, value)
  }
  if (target instanceof HTMLSelectElement && target.name === 'price.kind')
    set(form, 'price.usdPerChipHour', '')
  void show(formState(form, target instanceof HTMLInputElement ? target.name : undefined))
}

main?.addEventListener('input', (event) => void onInput(event))
main?.addEventListener('submit', (event) => {
  event.preventDefault()
  void onInput(event)
})
main?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('#link') : null
  if (!(link instanceof HTMLAnchorElement) || navigator.clipboard === undefined) return
  event.preventDefault()
  void navigator.clipboard.writeText(link.href).then(() => {
    link.textContent = link.dataset.copied ?? ''
  })
})
document.documentElement.classList.add('live')
