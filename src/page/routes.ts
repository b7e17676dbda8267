import { type Context, Hono } from 'hono'
import { loadEngine } from '../units/expression.ts'
import { en } from '../words/en.ts'
import type { Tab } from './form/fields.ts'
import { readState } from './form/state.ts'
import { documentView, mainView } from './render.ts'
import { glossaryView } from './view/glossary.ts'

const page = (tab: Tab) => async (c: Context) => {
  const { state, problem } = readState(tab, new URL(c.req.url).searchParams)
  let main = mainView(state, problem)
  if (main === 'needs-engine') {
    await loadEngine()
    main = mainView(state, problem)
  }
  if (main === 'needs-engine') throw new Error('the expression engine did not load')
  return c.html(documentView(state, main))
}

/** The web form, rendered with the numbers of its URL. */
export const pages = () =>
  new Hono()
    .get('/', page('inference'))
    .get('/training', page('training'))
    .get('/capacity', page('capacity'))
    .get('/glossary', (c) => c.html(glossaryView(en)))
