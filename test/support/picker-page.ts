import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { build } from 'esbuild'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { afterAll, beforeAll } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { pickerView } from '../../src/page/controls/picker.ts'
import { priceListPicker } from '../../src/page/controls/price-list-picker.ts'
import { pickerRoutes } from '../../src/page/picker/routes.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { clock, today } from './today.ts'

const t = tellIn(en)

/** Colours as the page’s base has them. */
const base = `:root{color-scheme:light dark;--paper:#f6f5f0;--card:#fff;--sunk:#efeee7;--ink:#16201d;--soft:#50605a;--edge:#78847e;--line:#d9d8ce;--accent:#0f5a4b;--tint:#e3f0ea;--error:#a3231b;--focus:#0b57d0}
@media (prefers-color-scheme:dark){:root{--paper:#121715;--card:#1a211e;--sunk:#0e1311;--ink:#eceee9;--soft:#aab6b0;--edge:#77857e;--line:#333d38;--accent:#83d4bf;--tint:#1e342d;--error:#ff9c92;--focus:#8ab4ff}}
*{box-sizing:border-box}body{margin:0;padding:16px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif}main{max-width:24rem}.field{margin-bottom:16px}label{display:block;font-weight:500}.error{color:var(--error)}[hidden]{display:none}`

/** What the form has: the page is a pure function of it. */
const formOf = (query: URLSearchParams): string => {
  const asOf = today
  const model = query.get('model') ?? 'llama-3.1-8b'
  const accelerator = query.get('accelerator') ?? 'nvidia-h100-sxm'
  const api = query.get('price.api') ?? ''
  const note = query.get('note') ?? ''
  return String(`<form id="inputs" action="/" method="get">
<label for="note">Note</label><input id="note" name="note" value="${note}">
${pickerView({ name: 'model', kind: 'models', value: model, label: 'Model', hint: note, asOf }, t)}
${pickerView({ name: 'accelerator', kind: 'accelerators', value: accelerator, label: 'Accelerator', asOf }, t)}
${priceListPicker({ name: 'price.api', value: api, label: 'API model', providerLabel: 'Provider', asOf }, t)}
<button type="submit">Calculate</button><output id="sent">${query}</output></form>`)
}

const page = (query: URLSearchParams, script: boolean) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pickers</title>
<link rel="stylesheet" href="/style.css"></head><body><main><h1>Pickers</h1>${formOf(query)}</main>
${script ? '<script type="module" src="/script.js"></script>' : ''}</body></html>`

/** As the page’s own script: each change of the form morphs it to what the server makes of it. */
const script = `
import { Idiomorph } from 'idiomorph'
import { enhancePickers, isKept } from './src/page/picker/enhance.ts'
const main = document.querySelector('main')
enhancePickers(main)
window.morphs = 0
const show = async () => {
  const query = new URLSearchParams(new FormData(document.querySelector('#inputs')))
  const html = await (await fetch('/form?' + query)).text()
  Idiomorph.morph(main, '<h1>Pickers</h1>' + html, {
    morphStyle: 'innerHTML', ignoreActiveValue: true,
    callbacks: { beforeNodeRemoved: (node) => !isKept(node) },
  })
  enhancePickers(main)
  window.morphs += 1
}
window.show = show
main.addEventListener('input', () => void show())
`

/** A page with pickers alone, on a server of its own; gives its origin. */
export const usePickerPage = () => {
  let origin = ''
  let stop = () => {}
  beforeAll(async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      stdin: { contents: script, resolveDir: root, sourcefile: 'script.js' },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: '/',
      entryNames: 'script',
      write: false,
    })
    const css = await readFile(`${root}public/css/picker.css`, 'utf8')
    const queryOf = (url: string) => new URL(url).searchParams
    const app = new Hono()
      .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"] } }))
      .get('/', (c) => c.html(page(queryOf(c.req.url), true)))
      .get('/form', (c) => c.html(formOf(queryOf(c.req.url))))
      .get('/style.css', (c) => c.body(base + css, 200, { 'Content-Type': 'text/css' }))
      .route('/', pickerRoutes(clock))
    for (const { path, text } of outputFiles)
      app.get(path, (c) => c.body(text, 200, { 'Content-Type': 'text/javascript' }))
    const server = serve({ fetch: app.fetch, port: 0, createServer })
    await new Promise((resolve) => server.once('listening', resolve))
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    stop = () => server.close()
  })
  afterAll(() => stop())
  return () => origin
}
