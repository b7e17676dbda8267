/**
 * Names of models as routers, clouds and libraries write them, such as
 * `anthropic/claude-sonnet-5`, `vertex_ai/claude-opus-5@20260724` or
 * `us.anthropic.claude-opus-5-v1:0`: the seller stands before the model.
 */

/** What stands before the id of a preset where its seller is not the maker: `bedrock-claude-opus-5`. */
const resellers: Readonly<Record<string, string>> = {
  azure: 'azure-',
  azure_ai: 'azure-',
  baseten: 'baseten-',
  bedrock: 'bedrock-',
  bedrock_converse: 'bedrock-',
  cerebras: 'cerebras-',
  deepinfra: 'deepinfra-',
  fireworks: 'fireworks-',
  fireworks_ai: 'fireworks-',
  groq: 'groq-',
  together: 'together-',
  together_ai: 'together-',
  vertex: 'vertex-',
  vertex_ai: 'vertex-',
  volcengine: 'volcengine-',
}

/** Makers who sell their own models, by the names that libraries give them. */
const makers: ReadonlySet<string> = new Set([
  'amazon',
  'anthropic',
  'cohere',
  'cohere_chat',
  'dashscope',
  'deepseek',
  'gemini',
  'google',
  'minimax',
  'mistral',
  'mistralai',
  'moonshot',
  'openai',
  'perplexity',
  'qwen',
  'stepfun',
  'x-ai',
  'xai',
  'xiaomi',
  'zai',
])

const cloudRegion = /^(?:us|eu|apac|jp|au|global)\./
const cloudMaker = /^(?:anthropic|amazon|meta|mistral|deepseek|openai|cohere|qwen|ai21)\./
const cloudVersion = /-v\d+(?::\d+)?$/
const snapshot = /[@-]20\d{6}$/

/** The name as a cloud writes it, without region, maker and version. */
const bare = (model: string): string =>
  model.replace(cloudRegion, '').replace(cloudMaker, '').replace(cloudVersion, '')

/** Amazon sells its own models there, too. */
const ofBedrock = (model: string): readonly string[] => [`bedrock-${model}`, `amazon-${model}`]

/** A name, and the same without the day of a snapshot. */
const withoutDay = (name: string): readonly string[] => {
  const undated = name.replace(snapshot, '')
  return undated === name ? [name] : [name, undated]
}

/**
 * The names under which a preset may stand that was asked for under a name of
 * a router or cloud, best first; none where it names no seller.
 */
export const namesBehind = (written: string): readonly string[] => {
  const name = written.trim().toLowerCase()
  const [seller = '', ...path] = name.split('/')
  if (path.length === 0)
    return cloudRegion.test(name) || cloudMaker.test(name)
      ? withoutDay(bare(name)).flatMap(ofBedrock)
      : withoutDay(name).slice(1)
  const model = path.at(-1) ?? ''
  const prefix =
    resellers[seller] ?? (name.startsWith('accounts/fireworks/') ? 'fireworks-' : undefined)
  if (prefix !== undefined)
    return withoutDay(bare(model)).flatMap((one) =>
      prefix === 'bedrock-' ? ofBedrock(one) : [`${prefix}${one}`],
    )
  return makers.has(seller) && path.length === 1 ? withoutDay(model) : []
}
