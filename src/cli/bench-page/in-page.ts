import type { Page } from 'playwright-core'

/** How long a result took after a number was typed, in milliseconds. */
export interface Typed {
  /** Until the first change of the result was painted, without the wait for the display’s next frame. */
  readonly painted: number
  /** The same with that wait, at 60 frames a second. */
  readonly seen: number
  /** Until the last one was, when nothing changed for a while after it. */
  readonly settled: number
  /** The longest task of the main thread meanwhile; nothing where none took 50 ms. */
  readonly longestTask: number
}

interface Watched {
  shift: number
  tasks: number[]
}

/** Runs in the page before its own scripts: long tasks and layout shifts from the first on. */
export const watchFromStart = (): void => {
  const watched: Watched = { shift: 0, tasks: [] }
  Object.assign(globalThis, { benchPage: watched })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** What is done: a value typed into a field, or a link that is followed. */
export type Done = { readonly name: string; readonly value: string } | { readonly link: string }

/** Runs in the page: does it as a person would, and waits for the result. */
export const doInPage = (done: Done): Promise<Typed> => {
  const quiet = 250
  const longest = 10_000
  const watched = (globalThis as { benchPage?: Watched }).benchPage
  const input = document.querySelector(
    'link' in done ? `a[href^="${done.link}"]` : `[name="${done.name}"]`,
  )
  const main = document.querySelector('main')
  const results = document.querySelector('#results') ?? main
  if (!(input instanceof HTMLElement) || main === null || results === null)
    return Promise.reject(new Error(`the page has not ${JSON.stringify(done)}`))
  return new Promise((resolve, reject) => {
    let shown = results.textContent
    let painted: number | undefined
    let seen: number | undefined
    let settled = 0
    let frame = 0
    let waiting: ReturnType<typeof setTimeout>
    if (watched !== undefined) watched.tasks = []
    const end = () => {
      observer.disconnect()
      resolve({
        painted: painted ?? Number.NaN,
        seen: seen ?? Number.NaN,
        settled,
        longestTask: Math.max(0, ...(watched?.tasks ?? [])),
      })
    }
    const paintedNow = (changed: number, frameBegan: number) => {
      const now = performance.now()
      settled = now - started
      seen ??= settled
      painted ??= changed - started + (now - frameBegan)
      frame = 0
      clearTimeout(waiting)
      waiting = setTimeout(end, quiet)
    }
    const observer = new MutationObserver(() => {
      const region = document.querySelector('#results') ?? main
      if (frame !== 0 || region.textContent === shown) return
      shown = region.textContent
      const changed = performance.now()
      frame = requestAnimationFrame(() => {
        const frameBegan = performance.now()
        // A message comes after the frame that is being made is painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => paintedNow(changed, frameBegan)
        port2.postMessage(null)
      })
    })
    observer.observe(main, { subtree: true, childList: true, characterData: true })
    waiting = setTimeout(() => reject(new Error('no result came')), longest)
    if (input instanceof HTMLInputElement && 'value' in done) input.value = done.value
    const started = performance.now()
    if ('link' in done) input.click()
    else input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  })
}

/** How much longer a loop in a worker takes when the CPU is slowed four times. */
export const slowedInWorker = async (
  page: Page,
  slow: (rate: number) => Promise<unknown>,
): Promise<number> => {
  const loop = () =>
    page.evaluate(async () => {
      const code =
        'let s=0;const t=performance.now();for(let i=0;i<2e8;i++)s+=i%7;postMessage(performance.now()-t)'
      const worker = new Worker(URL.createObjectURL(new Blob([code])))
      return new Promise<number>((resolve) => {
        worker.onmessage = ({ data }) => resolve(Number(data))
      })
    })
  await loop()
  const fast = await loop()
  await slow(4)
  const slowed = await loop()
  await slow(1)
  return slowed / fast
}
