import { html } from 'hono/html'
import { assets } from '../../assets/names.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

/** The top of every page: the name, what it answers, and the pages beside the calculators. */
export const mastheadView = (t: Tell): Html =>
  html`<header class="masthead"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><p>${t('page.tagline')}</p><nav aria-label="${t('page.service')}"><a href="/glossary">${t('page.glossary')}</a><a href="/docs">${t('page.api')}</a><a href="/api/v1/presets">${t('page.data')}</a></nav></header>`

export const footerView = (t: Tell): Html => html`<footer><p>${t('page.footer')}</p></footer>`

/** The whole document of a page to be read: a heading, and what stands below it. */
export const readingPage = (t: Tell, heading: string, content: Html): Html => html`<!doctype html>
<html lang="${t.format.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – Suanpan</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
</head>
<body>
${mastheadView(t)}
<main class="reference"><h1>${heading}</h1>
${content}
</main>
${footerView(t)}
</body>
</html>`
