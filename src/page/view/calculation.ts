import { html } from 'hono/html'
import type { ViewOf } from './views.ts'
import { workingView } from './working.ts'

export const calculationOf: ViewOf = async ({ found, t }) => {
  if (found.kind === 'capacity') {
    const working = found.answer.rows[0]?.derivation
    return working === undefined ? html`` : workingView(working, 'USD', t)
  }
  return workingView(found.answer.derivation, found.answer.currency.code, t)
}
