import { html } from 'hono/html'
import type { Words } from '../../words/message.ts'
import { tellIn } from '../../words/say.ts'
import { footerView, mastheadView } from './document.ts'
import type { Html } from './html.ts'

/** The whole document where an address is too long to be read. */
export const tooLongView = (words: Words, maxCharacters: number): Html => {
  const t = tellIn(words)
  return html`<!doctype html>
<html lang="${t.format.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('page.address-too-long')} – Suanpan</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
${mastheadView(t)}
<main class="reference"><h1>${t('page.address-too-long')}</h1>
<p class="lead">${t('page.address-too-long-lead', { maxCharacters })}</p>
<p><a href="/">${t('page.open-calculators')}</a></p>
</main>
${footerView(t)}
</body>
</html>`
}
