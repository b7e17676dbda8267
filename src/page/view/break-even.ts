import { html } from 'hono/html'
import type { ViewOf } from './views.ts'

export const breakEvenView: ViewOf = async () => html``
