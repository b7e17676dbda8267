import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

/** The top of every page: the name, what it answers, and the pages beside the calculators. */
export const mastheadView = (t: Tell): Html =>
  html`<header class="masthead"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><p>${t('page.tagline')}</p><nav aria-label="${t('page.service')}"><a href="/glossary">${t('page.glossary')}</a><a href="/docs">${t('page.api')}</a><a href="/api/v1/presets">${t('page.data')}</a></nav></header>`

export const footerView = (t: Tell): Html => html`<footer><p>${t('page.footer')}</p></footer>`
