import { html } from 'hono/html'
import { assets } from '../assets/names.ts'
import { english } from '../words/english.ts'
import { type CodeOf, message } from '../words/message.ts'
import { problemKinds, problems, titleOf } from './problem.ts'

/** A sentence of the page, with what stands between backticks as code. */
const told = (code: CodeOf<'docs'>) =>
  english(message(code))
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))

/** The API reference, shown from our own origin; its reader brings a `main` of its own, in place of the one here. */
export const docsPage = () => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${told('docs.title')}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="${assets.style}">
</head>
<body class="reference">
<header class="head"><div class="wrap"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><nav><a class="head-link" href="/">${told('docs.calculator')}</a><a class="head-link" href="/openapi.json">${told('docs.description')}</a></nav></div></header>
<div id="swagger-ui" data-about="${told('docs.about-api')}" data-operations="${told('docs.operations')}" data-body="${told('docs.body')}" data-examples="${told('docs.examples')}"><main><p>${told('docs.no-script')}</p></main></div>
<section class="problems" aria-labelledby="problems">
<h2 id="problems">${told('docs.problems')}</h2>
<p>${told('docs.about-problems')}</p>
<dl>${problemKinds.map(
  (kind) =>
    html`<dt id="problem-${kind}"><code>${kind}</code> ${problems[kind]}</dt><dd>${titleOf(kind)}</dd>`,
)}</dl>
</section>
<script type="module" src="${assets.docs}"></script>
</body>
</html>`
