import { html } from 'hono/html'
import { problems } from './problem.ts'

/** The API reference, shown from our own origin. */
export const docsPage = () => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Suanpan API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/style.css">
</head>
<body class="reference">
<header class="masthead"><a class="brand" href="/">Suanpan <span lang="zh">算盘</span></a><nav><a href="/">Calculator</a><a href="/openapi.json">openapi.json</a></nav></header>
<div id="swagger-ui"><p>The description is at <a href="/openapi.json">/openapi.json</a>.</p></div>
<section class="problems">
<h2>Problems</h2>
<p>Errors are RFC 9457 <code>application/problem+json</code>; <code>errors</code> names every wrong field at once.</p>
<dl>${Object.entries(problems).map(
  ([kind, { status, title }]) =>
    html`<dt id="problem-${kind}"><code>${kind}</code> ${status}</dt><dd>${title}.</dd>`,
)}</dl>
</section>
<script type="module" src="/assets/docs.js"></script>
</body>
</html>`
