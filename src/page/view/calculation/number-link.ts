import { html } from 'hono/html'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'

/**
 * A number that opens its calculation: underlined by dots. `data-quantity` is where the
 * focus returns to; the same number may stand on a page more than once.
 */
export const numberLink = (
  id: string,
  text: string | Html,
  linkTo: (id: string) => string,
  t: Tell,
): Html =>
  html`<a class="v" href="${linkTo(id)}" data-quantity="${id}" title="${t('pageCalculation.number-opens')}">${text}</a>`
