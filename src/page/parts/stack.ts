import { html } from 'hono/html'
import type { Html } from './html.ts'

/** A part of a whole: its class for the colour, its name, its size and the size in words. */
export interface Part {
  readonly part: string
  readonly name: string
  readonly size: number
  readonly text: string
}

/** A whole as a bar of its parts, with the key that names them in the same order. */
export const stackView = (title: string, parts: readonly Part[]): Html => {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const label = parts.map(({ name, text }) => `${name} ${text}`).join(', ')
  return html`<h3>${title}</h3>
<div class="stack-bar" role="img" aria-label="${label}">${parts.map(
    ({ part, size }) =>
      html`<span class="part-${part}" style="width:${((size / total) * 100).toFixed(2)}%"></span>`,
  )}</div>
<ul class="stack-key">${parts.map(
    ({ part, name, text }) => html`<li><i class="part-${part}"></i>${name} ${text}</li>`,
  )}</ul>`
}
