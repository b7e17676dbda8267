import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shellQuoted } from '../../../src/export/call.ts'
import { useServer } from '../../support/server.ts'

const origin = useServer()
const inShell = async (command: string) =>
  (await promisify(execFile)('bash', ['-c', command])).stdout

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** The call that a page prints, as a browser copies it. */
const printedCall = async (path: string) => {
  const html = await (await fetch(origin() + path)).text()
  const [, code] = /<details class="card call".*?<code>(.*?)<\/code>/s.exec(html) ?? []
  if (code === undefined) throw new Error('The page prints no call.')
  return Object.entries(entities).reduce(
    (text, [entity, char]) => text.replaceAll(entity, char),
    code,
  )
}

const config = {
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14336,
  vocab_size: 128256,
  tie_word_embeddings: false,
  _name_or_path: `it's $(echo gone) \`echo gone\` "quoted" \\' & ; ü 万`,
}
const own = new URLSearchParams({
  v: '2',
  scenario: 'llama-70b-team',
  model: 'custom',
  'model.config': JSON.stringify(config),
  'workload.queriesPerSecond': '１万/day',
})
const training = new URLSearchParams({ v: '2', scenario: 'gpt-3-a100', 'workload.tokens': '2T' })

test.each([
  ['/', undefined],
  [`/serve?${own}`, config],
  [`/train?${training}`, undefined],
  ['/replace?v=5&workload.tokensPerDay=50M', undefined],
  ['/site', undefined],
])('the call that %s prints answers when it is pasted into a shell', async (path, sent) => {
  const call = await printedCall(path)
  const answer = JSON.parse(await inShell(call))
  expect(answer).toHaveProperty('request')
  expect(answer).not.toHaveProperty('errors')
  // The apostrophe and what a shell would run arrive as they were typed.
  if (sent !== undefined) {
    const [, body = ''] = / -d '(.*)'$/s.exec(call) ?? []
    expect(await inShell(`printf %s '${body}'`)).toContain(JSON.stringify(JSON.stringify(sent)))
    // 10,000 queries a day.
    expect(answer.request.workload.queriesPerSecond).toBeCloseTo(1e4 / 86_400, 12)
  }
})

test('a page behind a proxy that ends TLS prints the address of the proxy', async () => {
  const headers = { 'x-forwarded-proto': 'https' }
  const html = await (await fetch(`${origin()}/capacity`, { headers })).text()
  expect(html).toContain(`curl -s https://${new URL(origin()).host}/api/v1/capacity`)
})

test('whatever a word holds, a shell takes it for itself', async () => {
  // A shell's words end at a zero character.
  const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 20 }), async (words) => {
      const command = `printf '%s\\0' ${words.map(shellQuoted).join(' ')}`
      expect(await inShell(command)).toBe(words.map((one) => `${one}\0`).join(''))
    }),
    { numRuns: 25 },
  )
})
