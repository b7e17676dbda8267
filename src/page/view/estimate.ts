import { html } from 'hono/html'
import type { ViewOf } from '../asked/viewed.ts'
import { callView } from './call.ts'
import { notesView } from './notes.ts'

/** The answer to the question: what it costs, with what it rests on. What draws it is loaded when it is first asked. */
export const estimateView: ViewOf = async (viewed) => {
  const { found, t, state, origin } = viewed
  if (found.kind === 'inference')
    return (await import('./serving.ts')).servingView(viewed, found.answer)
  if (found.kind === 'training') return (await import('./run.ts')).runView(viewed, found.answer)
  const { capacityView } = await import('./capacity.ts')
  return html`${capacityView(found.answer, t)}${notesView(viewed)}${callView(state, origin, t)}`
}
