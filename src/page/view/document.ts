import { html } from 'hono/html'
import { assets } from '../../assets/names.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'

/** The top of every page that is read: the name, and the pages beside the calculator. */
export const mastheadView = (t: Tell): Html =>
  html`<header class="head"><div class="wrap"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><nav aria-label="${t('page.service')}"><a class="head-link" href="/serve">${t('pageShell.serve-short')}</a><a class="head-link" href="/examples">${t('pageShell.examples')}</a><a class="head-link" href="/accuracy">${t('pageShell.accuracy')}</a><a class="head-link" href="/glossary">${t('pageShell.glossary')}</a><a class="head-link" href="/docs">${t('pageShell.api')}</a><a class="head-link" href="/api/v1/presets">${t('pageShell.data')}</a></nav></div></header>`

export const footerView = (t: Tell): Html =>
  html`<footer class="wrap"><p>${t('page.footer')}</p></footer>`

/** What every page has in its head. */
export const metaView = (title: string, description: string): Html => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">`

/** The whole document of a page to be read: a heading, and what stands below it. */
export const readingPage = (t: Tell, heading: string, content: Html): Html => html`<!doctype html>
<html lang="${t.format.lang}">
<head>
${metaView(`${heading} | Suanpan`, t('page.description'))}
</head>
<body>
${mastheadView(t)}
<main class="wrap reading"><h1>${heading}</h1>
${content}
</main>
${footerView(t)}
</body>
</html>`
