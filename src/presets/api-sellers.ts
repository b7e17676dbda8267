import { nameKey } from './name-key.ts'

/**
 * Who is meant by what stands before a model in the names that routers, clouds
 * and libraries write: `vertex_ai/…`, `meta-llama/…`, `us.anthropic.…`.
 * Prefixes are written as `nameKey` makes them.
 */

interface Company {
  /** Whose lists of the price book are meant, the likeliest first; none where it has none. */
  readonly providers: readonly string[]
  readonly prefixes: readonly string[]
  /** Who makes the models, where lists are of two. */
  readonly maker?: string
}

/** Who makes models. Most sell them as well; of the others the lists are those of all who sell the model. */
const makers: readonly Company[] = [
  { providers: ['360'], prefixes: ['360', '360ai', 'qihoo360'] },
  { providers: [], prefixes: ['ai21', 'ai21labs'] },
  {
    providers: ['Alibaba Cloud', 'Alibaba Cloud (China)'],
    prefixes: ['qwen', 'alibaba', 'alibaba-cloud', 'alibaba-nlp', 'dashscope'],
  },
  { providers: ['Amazon Bedrock'], prefixes: ['amazon', 'amazon-nova', 'nova'] },
  { providers: ['Anthropic'], prefixes: ['anthropic', 'claude'] },
  { providers: ['Baichuan'], prefixes: ['baichuan', 'baichuan-inc'] },
  { providers: ['Baidu'], prefixes: ['baidu', 'qianfan', 'ernie', 'wenxin'] },
  {
    providers: ['Volcengine (ByteDance)', 'BytePlus'],
    prefixes: ['bytedance', 'bytedance-seed', 'doubao'],
  },
  {
    providers: ['Cohere'],
    prefixes: ['cohere', 'cohere-chat', 'coherelabs', 'cohereforai'],
  },
  { providers: ['DeepSeek'], prefixes: ['deepseek', 'deepseek-ai'] },
  {
    providers: ['Google'],
    prefixes: [
      'google',
      'gemini',
      'models',
      'google-ai-studio',
      'google-genai',
      'google-gla',
      'google-generativeai',
    ],
  },
  { providers: ['iFlytek'], prefixes: ['iflytek', 'xfyun', 'spark'] },
  { providers: ['Meta'], prefixes: ['meta', 'meta-llama', 'meta-models', 'facebook'] },
  { providers: ['MiniMax'], prefixes: ['minimax', 'minimaxai', 'minimax-ai'] },
  {
    providers: ['Mistral AI'],
    prefixes: ['mistral', 'mistralai', 'mistral-ai', 'codestral', 'text-completion-codestral'],
  },
  { providers: ['Moonshot AI'], prefixes: ['moonshot', 'moonshotai', 'moonshot-ai', 'kimi'] },
  { providers: [], prefixes: ['nvidia', 'nvidia-nim'] },
  { providers: ['OpenAI'], prefixes: ['openai', 'openai-responses', 'text-completion-openai'] },
  { providers: ['Perplexity'], prefixes: ['perplexity', 'perplexity-ai', 'pplx'] },
  { providers: [], prefixes: ['reflection', 'reflection-ai'] },
  { providers: ['SenseTime'], prefixes: ['sensetime', 'sensenova'] },
  { providers: ['StepFun'], prefixes: ['stepfun', 'stepfun-ai'] },
  { providers: ['Tencent'], prefixes: ['tencent', 'hunyuan', 'tencent-cloud'] },
  { providers: [], prefixes: ['thinkingmachines', 'thinking-machines'] },
  { providers: [], prefixes: ['writer'] },
  { providers: ['xAI'], prefixes: ['xai', 'x-ai', 'grok'] },
  { providers: ['Xiaomi'], prefixes: ['xiaomi', 'xiaomimimo', 'xiaomi-mimo', 'mimo'] },
  {
    maker: 'zhipu',
    providers: ['Z.ai (Zhipu)'],
    prefixes: ['zai', 'z-ai', 'zai-org', 'thudm', 'glm'],
  },
  {
    maker: 'zhipu',
    providers: ['Zhipu AI'],
    prefixes: ['zhipu', 'zhipuai', 'zhipu-ai', 'bigmodel'],
  },
]

interface Reseller extends Company {
  /** What stands before the model in the ids of its lists. */
  readonly ids: readonly string[]
}

/** Who sells models that others make. */
const resellers: readonly Reseller[] = [
  {
    providers: ['Alibaba Cloud (China)'],
    prefixes: ['alibaba-cn', 'bailian', 'aliyun'],
    ids: ['alibaba-cn-'],
  },
  {
    providers: ['Amazon Bedrock'],
    prefixes: [
      'bedrock',
      'bedrock-converse',
      'bedrock-mantle',
      'amazon-bedrock',
      'aws-bedrock',
      'aws',
    ],
    ids: ['bedrock-global-', 'bedrock-'],
  },
  {
    providers: ['Azure OpenAI'],
    prefixes: [
      'azure',
      'azure-ai',
      'azure-openai',
      'azure-text',
      'azure-cognitive-services',
      'azure-foundry',
      'microsoft-foundry',
    ],
    ids: ['azure-'],
  },
  { providers: ['Baseten'], prefixes: ['baseten'], ids: ['baseten-'] },
  { providers: ['BytePlus'], prefixes: ['byteplus', 'modelark'], ids: ['byteplus-'] },
  { providers: ['Cerebras'], prefixes: ['cerebras'], ids: ['cerebras-'] },
  { providers: ['DeepInfra'], prefixes: ['deepinfra', 'deep-infra'], ids: ['deepinfra-'] },
  {
    providers: ['Fireworks AI'],
    prefixes: ['fireworks', 'fireworks-ai'],
    ids: ['fireworks-'],
  },
  {
    providers: ['Google Vertex AI'],
    prefixes: [
      'vertex',
      'vertex-ai',
      'vertexai',
      'google-vertex',
      'google-vertex-ai',
      'google-vertex-anthropic',
      'projects',
      'publishers',
    ],
    ids: ['vertex-'],
  },
  { providers: ['Groq'], prefixes: ['groq', 'groqcloud'], ids: ['groq-'] },
  { providers: ['Novita AI'], prefixes: ['novita', 'novita-ai'], ids: ['novita-'] },
  { providers: ['SiliconFlow'], prefixes: ['siliconflow'], ids: ['siliconflow-'] },
  {
    providers: ['Together AI'],
    prefixes: ['together', 'together-ai', 'togetherai'],
    ids: ['together-'],
  },
  { providers: ['Tokuse'], prefixes: ['tokuse'], ids: ['tokuse-'] },
  {
    providers: ['Volcengine (ByteDance)'],
    prefixes: ['volcengine', 'volcano', 'ark'],
    ids: ['volcengine-'],
  },
]

/** Who hands requests on at the price of whoever makes the model, unless it has a list of its own. */
const routers: readonly Reseller[] = [
  { providers: ['NanoGPT'], prefixes: ['nano-gpt', 'nanogpt'], ids: ['nanogpt-'] },
  { providers: ['OpenRouter'], prefixes: ['openrouter'], ids: ['openrouter-'] },
  { providers: ['ZenMux'], prefixes: ['zenmux'], ids: ['zenmux-'] },
  {
    providers: [],
    prefixes: [
      'accounts',
      'ai-gateway',
      'cloudflare-ai-gateway',
      'gateway',
      'helicone',
      'litellm',
      'litellm-proxy',
      'portkey',
      'requesty',
      'vercel',
      'vercel-ai-gateway',
    ],
    ids: [],
  },
]

/** What a prefix says. */
export interface Prefix {
  readonly role: 'maker' | 'reseller' | 'router'
  readonly providers: readonly string[]
  /** Who made the model, the same for all names of one maker. */
  readonly maker?: string
}

const makerNamed = ({ maker, prefixes }: Company): string => maker ?? prefixes[0] ?? ''

const under = (companies: readonly Company[], prefixOf: (company: Company) => Prefix) =>
  companies.flatMap((company) =>
    company.prefixes.map((prefix) => [prefix, prefixOf(company)] as const),
  )

const prefixes: ReadonlyMap<string, Prefix> = new Map([
  ...under(makers, (company) => ({
    role: 'maker',
    providers: company.providers,
    maker: makerNamed(company),
  })),
  ...under(resellers, ({ providers }) => ({ role: 'reseller', providers })),
  ...under(routers, ({ providers }) => ({ role: 'router', providers })),
])

/** What is meant by what stands before a model; undefined where nobody is known by it. */
export const prefixOf = (written: string): Prefix | undefined => prefixes.get(written)

/** The maker whose lists a provider has. */
export const makerOf = (provider: string): string | undefined => {
  const company = makers.find(({ providers }) => providers.includes(provider))
  return company && makerNamed(company)
}

const idPrefixes = [...resellers, ...routers].flatMap(({ ids }) => ids)

/** What stands before the model in the id of a list that is not its maker’s. */
export const idPrefixOf = (id: string): string => idPrefixes.find((one) => id.startsWith(one)) ?? ''

/** Whether a provider is meant by its own name or a short one of it: Amazon Bedrock by `bedrock`. */
export const isProvider = (provider: string, written: string): boolean => {
  const name = nameKey(written)
  return nameKey(provider) === name || prefixOf(name)?.providers.includes(provider) === true
}
