import { html } from 'hono/html'
import type { Words } from '../../words/message.ts'
import { tellIn } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { readingPage } from './document.ts'

/** The whole document where an address is too long to be read. */
export const tooLongView = (words: Words, maxCharacters: number): Html => {
  const t = tellIn(words)
  return readingPage(
    t,
    t('page.address-too-long'),
    html`<p class="lead">${t('page.address-too-long-lead', { maxCharacters })}</p>
<p><a href="/">${t('page.open-calculators')}</a></p>`,
  )
}
