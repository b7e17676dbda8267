import { html } from 'hono/html'
import { stated } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import { linkWith } from '../parts/links.ts'
import type { Controls } from './controls.ts'
import { hasError } from './errors.ts'

/** A folded part of the form. */
interface Group {
  readonly id: string
  readonly title: string
  /** What it holds, in a few words. */
  readonly holds: string
  /** Every field in it. */
  readonly names: readonly string[]
}

/** The fields of a group that say something else than the case does. */
const changedIn = ({ state: { changes, scenario } }: Controls, names: readonly string[]) =>
  names.filter((name) => changes.has(name) && changes.get(name) !== stated(scenario, name))

/** A folded part that says what it holds and how much of it was changed; one with a wrong field opens. */
export const group = (
  { id, title, holds, names }: Group,
  controls: Controls,
  body: Html | readonly Html[],
): Html => {
  const { t, errors, state } = controls
  const changed = changedIn(controls, names)
  const reset = new Map([...state.changes].filter(([name]) => !changed.includes(name)))
  return html`<details class="group" id="group-${id}"${hasError(errors, names) ? html` open` : ''}><summary><span class="group-title">${title}</span> <small>${holds}</small>${changed.length === 0 ? '' : html`<span class="tag changed">${t('pageShell.n-changed', { count: changed.length })}</span>`}</summary>
<div class="group-body">${body}${changed.length === 0 ? '' : html`<p class="reset"><a href="${linkWith({ ...state, changes: reset })}">${t('pageShell.reset-group')}</a></p>`}</div></details>`
}
