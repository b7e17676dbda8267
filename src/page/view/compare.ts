import { html } from 'hono/html'
import { compare } from '../../estimates/compare/index.ts'
import { withEngine } from '../../estimates/shared/read.ts'
import type { ViewOf } from '../asked/viewed.ts'
import { comparedBodyOf } from '../form/body.ts'
import { namesIn } from '../form/names.ts'
import { comparisonView, noComparisonView } from './comparison.ts'

export const compareView: ViewOf = async ({ state, found, asking, t }) => {
  if (found.kind !== 'inference') return html``
  const table = await withEngine(() =>
    compare.ask(comparedBodyOf(state), { ...asking, names: namesIn(t) }),
  )
  return table.ok
    ? comparisonView(table.answer, found.answer.price.method === 'own' ? 'own' : 'rent', t)
    : noComparisonView(table.errors[0]?.detail ?? '', t)
}
