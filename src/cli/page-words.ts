import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { root } from '../disk/root.ts'

/** Words that the usual estimate of serving does not say: of what is wrong, of other estimates, of the working, of charts and files. */
const later =
  /[\\/]src[\\/]words[\\/]en[\\/](?:(?:errors|allowed|because|plans)[\\/]\w+|\w+[\\/](?:breakeven|capacity|compare|mix|sweep|training)|warnings[\\/](?:common|config|inference)|reasons[\\/](?:hardware|prices)|notes[\\/]prices|page[\\/](?:accuracy|calculation|charts|export|money|plan)|crossings|docs|names|problems|quantities|received|unknown|work)\.ts$/

/** Files that put words together: they stand in both, with and without what comes later. */
const joining =
  /[\\/]src[\\/]words[\\/]en(?:[\\/](?:allowed|because|errors|lines|notes|page|plans|reasons|warnings))?\.ts$/

const whole = '?whole'

/** Groups that are told together, and are loaded at once. */
const together = [
  ['allowed', 'errors', 'received'],
  ['pagePlan', 'plans'],
  ['because', 'pageCalculation', 'quantities'],
]

const imported = /import \{ ([^}]+) \} from '([^']+)'/g

/** The file and the name of each group, by the group. */
const groupsOf = async (): Promise<ReadonlyMap<string, { file: string; name: string }>> => {
  const folder = `${root}src/words/en/`
  const filesIn = (text: string, beside: string) =>
    [...text.matchAll(imported)].flatMap(([, names = '', path = '']) =>
      names.split(', ').map((name) => [name, resolve(beside, path)] as const),
    )
  const [en, page] = await Promise.all(
    [`${root}src/words/en.ts`, `${folder}page.ts`].map((path) => readFile(path, 'utf8')),
  )
  const filesOfPage = new Map(filesIn(page ?? '', folder))
  const ofPage = [...(page ?? '').matchAll(/^ {2}(\w+): (\w+),$/gm)].flatMap(([, group, name]) => {
    const file = filesOfPage.get(name ?? '')
    return group === undefined || name === undefined || file === undefined
      ? []
      : [[group, { file, name }] as const]
  })
  const others = filesIn(en ?? '', `${root}src/words`)
    .filter(([name]) => name !== 'format' && name !== 'pageWords')
    .map(([name, file]) => [name, { file, name }] as const)
  return new Map([...others, ...ofPage])
}

/** What `rest-on-demand.ts` is in the page: a group is there once it is loaded. */
const loadingText = (groups: Awaited<ReturnType<typeof groupsOf>>): string => {
  const loaders = [...groups].map(
    ([group, { file, name }]) =>
      `${group}: () => import(${JSON.stringify(file)}).then((all) => all.${name})`,
  )
  return `import { Unloaded } from '${root}src/presets/unloaded.ts'
const loaders = { ${loaders.join(', ')} }
const together = ${JSON.stringify(together)}
const there = {}
const load = async (group) => { there[group] = await loaders[group]() }
export const wholeGroup = (group) => {
  if (there[group] === undefined) {
    const wanted = together.find((groups) => groups.includes(group)) ?? [group]
    throw new Unloaded(group, { load: () => Promise.all(wanted.map(load)) })
  }
  return there[group]
}
`
}

/**
 * English without what is said seldom, and each group as a whole beside it,
 * which `src/words/rest-on-demand.ts` hands out: what both have is there once.
 */
export const pageWords: Plugin = {
  name: 'page-words',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.{1,2}\/|[\\/]src[\\/]words[\\/]/ }, ({ path, importer, ...rest }) => {
      const file = resolve(rest.resolveDir, path)
      const isOfWhole =
        /[\\/]rest-on-demand\.ts$/.test(importer) || rest.pluginData?.isWhole === true
      if (joining.test(file))
        return isOfWhole ? { path: file, suffix: whole, pluginData: { isWhole: true } } : undefined
      if (!later.test(file) || !joining.test(importer)) return undefined
      return isOfWhole ? { path: file } : { path: file, namespace: 'words-left-out' }
    })
    onLoad({ filter: /[\\/]words[\\/]rest-on-demand\.ts$/ }, async ({ path }) => ({
      contents: loadingText(await groupsOf()),
      loader: 'js',
      resolveDir: dirname(path),
      watchFiles: [path],
    }))
    onLoad({ filter: joining }, async ({ path, suffix }) =>
      suffix === whole
        ? {
            contents: await readFile(path, 'utf8'),
            loader: 'ts',
            resolveDir: dirname(path),
            pluginData: { isWhole: true },
          }
        : undefined,
    )
    onLoad({ filter: /./, namespace: 'words-left-out' }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
      return { contents: names.map((name) => `export const ${name} = {}\n`).join(''), loader: 'js' }
    })
  },
}
