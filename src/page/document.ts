import { html } from 'hono/html'
import { assets } from '../assets/names.ts'
import type { Tell } from '../words/say.ts'
import type { Html } from './parts/html.ts'
import { metaView } from './view/document.ts'

/** A page as it is opened by its address. */
interface Opened {
  readonly page: Html
  readonly title: string
  /** The query of what is shown, where the address has something that could not be read. */
  readonly readable?: string | undefined
}

/** The whole document of the calculator; the browser draws what is in `#page` anew. */
export const documentView = (
  { page, title, readable }: Opened,
  today: string,
  t: Tell,
): Html => html`<!doctype html>
<html lang="${t.format.lang}">
<head>
${metaView(title, t('page.description'))}
<script type="module" src="${assets.app}" id="app" data-worker="${assets.worker}"></script>
</head>
<body>
<div id="page" data-today="${today}"${readable === undefined ? '' : html` data-query="${readable}"`}>${page}</div>
<p class="hidden" id="said" role="status"></p>
</body>
</html>`
