const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

/** A choice of a form, by select or radio buttons: what can be chosen in it. */
export interface FormChoice {
  readonly name: string
  readonly values: readonly string[]
}

/** A form as a browser without scripts sends it. */
export interface ReadForm {
  readonly choices: readonly FormChoice[]
  /** What is sent as it stands. */
  readonly sent: readonly (readonly [name: string, value: string])[]
}

const radiosIn = (html: string): readonly FormChoice[] => {
  const tags = html.match(/<input type="radio"[^>]*>/g) ?? []
  const byName = Map.groupBy(tags, (tag) => attribute(tag, 'name') ?? '')
  return [...byName].map(([name, own]) => ({
    name,
    values: own.map((tag) => attribute(tag, 'value') ?? ''),
  }))
}

const selectsIn = (html: string) =>
  [...html.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', inner = '']) => {
    // Browsers send no option of a group that is off.
    const options = inner.replace(/<optgroup[^>]* disabled>[\s\S]*?<\/optgroup>/g, '')
    const tags = options.match(/<option [^>]*>/g) ?? []
    const chosen = tags.find((one) => one.includes(' selected')) ?? tags[0] ?? ''
    return {
      name: attribute(` ${tag}`, 'name') ?? '',
      values: tags.map((one) => attribute(one, 'value') ?? ''),
      value: attribute(chosen, 'value') ?? '',
    }
  })

/** Reads the first form of a page. */
export const formIn = (html: string): ReadForm => {
  const selects = selectsIn(html)
  const inputs = html.match(/<input [^>]*>/g) ?? []
  const sent = inputs
    .filter((tag) => !tag.includes('type="radio"') || tag.includes(' checked'))
    .map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const)
  return {
    choices: [...selects.map(({ name, values }) => ({ name, values })), ...radiosIn(html)],
    sent: [...selects.map(({ name, value }) => [name, value] as const), ...sent],
  }
}
