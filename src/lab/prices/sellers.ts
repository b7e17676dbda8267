/** What each package calls a seller; one left out is one that it has no list of. */
export interface Seller {
  readonly genaiPrices?: string
  readonly piAi?: string
  readonly tokenlens?: string
  /** At gateways that pass the vendor's prices on, batch among them. */
  readonly vercel?: string
  readonly openrouter?: string
}

/** By the `provider` of the presets. */
export const sellers: Readonly<Record<string, Seller>> = {
  'Alibaba Cloud': { tokenlens: 'alibaba' },
  'Amazon Bedrock': { genaiPrices: 'aws', piAi: 'amazon-bedrock', tokenlens: 'amazon-bedrock' },
  Anthropic: {
    genaiPrices: 'anthropic',
    piAi: 'anthropic',
    tokenlens: 'anthropic',
    vercel: 'anthropic',
    openrouter: 'anthropic',
  },
  'Azure OpenAI': { genaiPrices: 'azure', piAi: 'azure', tokenlens: 'azure' },
  Baseten: { genaiPrices: 'baseten', piAi: 'baseten', tokenlens: 'baseten' },
  Cerebras: { genaiPrices: 'cerebras', piAi: 'cerebras', tokenlens: 'cerebras' },
  Cohere: { genaiPrices: 'cohere' },
  DeepInfra: { tokenlens: 'deepinfra' },
  DeepSeek: { genaiPrices: 'deepseek', piAi: 'deepseek', tokenlens: 'deepseek' },
  'Fireworks AI': { genaiPrices: 'fireworks', piAi: 'fireworks', tokenlens: 'fireworks-ai' },
  Google: {
    genaiPrices: 'google',
    piAi: 'google',
    tokenlens: 'google',
    vercel: 'google',
    openrouter: 'google',
  },
  'Google Vertex AI': { genaiPrices: 'google', piAi: 'google-vertex', tokenlens: 'google-vertex' },
  Groq: { genaiPrices: 'groq', piAi: 'groq', tokenlens: 'groq' },
  Meta: { piAi: 'meta', tokenlens: 'llama' },
  MiniMax: { genaiPrices: 'minimax', piAi: 'minimax' },
  'Mistral AI': { genaiPrices: 'mistral', piAi: 'mistral', tokenlens: 'mistral' },
  'Moonshot AI': { genaiPrices: 'moonshotai', piAi: 'moonshotai', tokenlens: 'moonshotai' },
  'Novita AI': { genaiPrices: 'novita' },
  OpenAI: {
    genaiPrices: 'openai',
    piAi: 'openai',
    tokenlens: 'openai',
    vercel: 'openai',
    openrouter: 'openai',
  },
  OpenRouter: { genaiPrices: 'openrouter', piAi: 'openrouter', tokenlens: 'openrouter' },
  Perplexity: { genaiPrices: 'perplexity', tokenlens: 'perplexity' },
  'Together AI': { genaiPrices: 'together', piAi: 'together', tokenlens: 'togetherai' },
  Xiaomi: { piAi: 'xiaomi' },
  'Z.ai (Zhipu)': { genaiPrices: 'zai', piAi: 'zai', tokenlens: 'zai' },
  xAI: {
    genaiPrices: 'x-ai',
    piAi: 'xai',
    tokenlens: 'xai',
    vercel: 'spacexai',
    openrouter: 'x-ai',
  },
}
