import { html } from 'hono/html'
import { assets } from '../assets/names.ts'
import type { Tell } from '../words/say.ts'
import type { Html } from './parts/html.ts'
import { metaView } from './view/document.ts'

/** The whole document of the calculator; the browser draws what is in `#page` anew. */
export const documentView = (
  { page, title }: { readonly page: Html; readonly title: string },
  today: string,
  t: Tell,
): Html => html`<!doctype html>
<html lang="${t.format.lang}">
<head>
${metaView(title, t('page.description'))}
<script type="module" src="${assets.app}" id="app" data-worker="${assets.worker}"></script>
</head>
<body>
<div id="page" data-today="${today}">${page}</div>
<p class="hidden" id="said" role="status"></p>
</body>
</html>`
