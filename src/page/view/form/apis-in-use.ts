import { html } from 'hono/html'
import { apiNames } from '../../form/view-fields.ts'
import type { Html } from '../html.ts'
import type { Controls } from './controls.ts'

/** The APIs that are compared: up to three, side by side. */
export const apisInUse = ({ field, t }: Controls): Html =>
  html`${apiNames.map((name, index) => field({ name, unit: '' }, { label: t('pageShell.api-n', { n: index + 1 }) }))}`
