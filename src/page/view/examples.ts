import { html } from 'hono/html'
import { all } from '../../presets/registry.ts'
import type { Words } from '../../words/message.ts'
import { tellIn } from '../../words/say.ts'
import { tabOf, type Way } from '../address/ways.ts'
import { currentVersion, firstScenario, versionName } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { readingPage } from './document.ts'

const groups = [
  ['serve', 'pageShell.examples-serve'],
  ['train', 'pageShell.examples-train'],
  ['site', 'pageShell.examples-site'],
] as const

const starts: ReadonlySet<string> = new Set([
  firstScenario.serve,
  firstScenario.replace,
  firstScenario.train,
])

const cards = (way: Way) =>
  all('scenarios').filter(({ id, kind }) => kind === tabOf[way] && !starts.has(id))

/** Every published case and worked example, each one click away. */
export const examplesView = (words: Words): Html => {
  const t = tellIn(words)
  return readingPage(
    t,
    t('pageShell.examples'),
    html`<p class="lead">${t('pageShell.examples-lead')}</p>${groups.map(
      ([way, title]) =>
        html`<section><h2>${t(title)}</h2><ul class="examples">${cards(way).map(
          ({ id, name, summary }) =>
            html`<li class="card"><a href="/${way}?${new URLSearchParams({ [versionName]: currentVersion, scenario: id })}">${name}</a><p>${summary}</p></li>`,
        )}</ul></section>`,
    )}`,
  )
}
