import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { literalsOf, proseIn } from './prose.ts'

/** Generated from presets/, whose files hold the texts of their sources. */
const generated = 'src/presets/files.ts'

/** Texts that look like sentences and are none, each with its reason. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // A name in the data that is looked up.
  'src/estimates/training/failures.ts': ['all unexpected'],
  'src/presets/vendors.ts': ['moore threads', 'china telecom', 'shanghai ai'],
  // What whoever works on the code reads, where something asks and does not load.
  'src/presets/unloaded.ts': ['not loaded: {…}'],
  'src/presets/store.ts': ['names of {…}'],
  // The name of a chip in an example.
  'src/estimates/inference/examples.ts': ['Lab card'],
}

/** Texts that stay in code, with how many and why: none may come to them. */
const counted: Readonly<Record<string, readonly [texts: number, why: string]>> = {
  'src/cli/bench.ts': [20, 'names of benchmarks, which are the keys of the medians that are kept'],
  'src/cli/build.ts': [1, 'sizes of files'],
  'src/cli/asset-names.mjs': [1, 'the code that it writes; it runs before anything is built'],
  'src/cli/page-files.ts': [7, 'the code that it writes for a bundle'],
  'src/cli/page-on-demand.ts': [1, 'the code that it writes for a bundle'],
  'src/cli/page-texts.ts': [2, 'the code that it writes for a bundle'],
  'src/cli/page-words.ts': [2, 'the code that it writes for a bundle'],
  'src/cli/preset-files.mjs': [4, 'the code that it writes; it runs before anything is built'],
  'src/cli/presets/lists.ts': [
    4,
    'titles of sources as they are written into data, and paths of files',
  ],
  'src/cli/presets/packages-text.ts': [14, 'headings of the table that it lays out'],
  'src/cli/presets/rents.ts': [2, 'notes as they are written into data'],
  'src/export/call.ts': [2, 'the code of a call that is shown'],
  'src/lab/mutation/plugins.ts': [3, 'what Stryker prints: it loads the file by itself'],
  'src/lab/mutation/report.ts': [4, 'the report beside it'],
  'src/lab/where.ts': [5, 'kinds of places in the code, each beside its pattern'],
}

const files = globSync('src/**/*.{ts,mjs}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/words/') && file !== generated)
  .sort()

const foundIn = (file: string) =>
  proseIn(readFileSync(root + file, 'utf8')).filter(
    ({ text }) => allowed[file]?.includes(text) !== true,
  )

test('a second language finds every text for people in src/words', () => {
  const found = files.flatMap((file) => {
    const texts = foundIn(file)
    return texts.length <= (counted[file]?.[0] ?? 0)
      ? []
      : texts.map(({ line, text }) => `${file}:${line} ${text}`)
  })
  expect(found).toEqual([])
})

test('what is allowed is there', () => {
  for (const [file, texts] of Object.entries(allowed)) {
    const found = proseIn(readFileSync(root + file, 'utf8')).map(({ text }) => text)
    expect(found, file).toEqual(expect.arrayContaining([...texts]))
  }
  expect(files).toEqual(expect.arrayContaining(Object.keys(counted)))
})

/** Source with `#{…}` for `${…}`, which no plain string may hold. */
const code = (text: string) => text.replaceAll('#{', '${')

describe('the rule itself', () => {
  test.each([
    ['a sentence', `fail('The body is not JSON.')`],
    ['a phrase of two words', `const reason = 'not known'`],
    ['a label', `const label = 'Chips per server'`],
    ['a word beside a number that is put in', code('const text = `#{count} chips`')],
    ['a word before what is put in', code('const text = `from #{start}`')],
    ['a phrase in what is put in', code("const text = `#{count === 1 ? 'one of them' : count}`")],
    ['a phrase after a regular expression with quotes', `/['"]/.test(a) ? 'not known' : b`],
    ['a word between tags', code('html`<p>#{a}<b>Total</b></p>`')],
    ['an attribute that is read out', 'html`<input aria-label="Number of chips">`'],
    [
      'a word before a tag of an inner template',
      code('html`<p>#{a.map((b) => html`per day <i>#{b}</i>`)}</p>`'),
    ],
    ['a text beside a thrown error', `throw new Error('not a list'), say('not a list')`],
  ])('%s is found', (_, source) => {
    expect(proseIn(source)).toHaveLength(1)
  })

  test.each([
    ['a path', `import { a } from './not/a/sentence.ts'`],
    ['a code', `message('errors.not-a-list')`],
    ['a comment', `// not a list\nconst a = 1 /* not a list */`],
    ['a formula', `const text = 'chips * hoursPerDay / days + min(a, b)'`],
    ['a unit', `const unit = 'USD/(chip*h)'`],
    ['an amount of a unit', code('const text = `#{mass} kg`')],
    ['an expression with units', `const example = '13e6 * 15 / day'`],
    ['a regular expression', `const a = /not a list/.test(text)`],
    ['what only developers see', `throw new Error(\`no accelerator \${id} is there\`)`],
    ['classes', code('html`<p class="headline of chips">#{text}</p>`')],
    ['attributes alone', `html\` aria-invalid="true" aria-describedby="error-\${id}"\``],
    ['code that is shown', 'html`<code>npm run build</code>`'],
    ['a name alone', `const name = 'vLLM'`],
  ])('%s is none', (_, source) => {
    expect(proseIn(source)).toEqual([])
  })

  test('strings are read as TypeScript reads them', () => {
    const source = `const a = 'it\\'s' + "b" + \`c\${d('e', { f: \`g\${h}\` })}i\`; a / b / 'j'.length`
    expect(literalsOf(source).map(({ text }) => text)).toEqual([
      "it's",
      'b',
      'c\u{FFFC}i',
      'e',
      'g\u{FFFC}',
      'j',
    ])
  })

  test('the line is that of the text', () => {
    expect(proseIn(`const a = 1\n\nconst b =\n  'not known'`)).toEqual([
      { line: 4, text: 'not known' },
    ])
  })
})
