/**
 * Names as they stand in people’s code and bills, with the list that each means
 * (and the region that it states, behind an @), or why it means none.
 */
export type Expected =
  | string
  | {
      readonly why: 'unknown' | 'ambiguous' | 'not-sold' | 'not-in-region'
      /** Ids that must be among those offered, the first of them first. */
      readonly offers?: readonly string[]
    }

const notSold = (...offers: string[]): Expected => ({ why: 'not-sold', offers })
const ambiguous = (...offers: string[]): Expected => ({ why: 'ambiguous', offers })
const elsewhere = (...offers: string[]): Expected => ({ why: 'not-in-region', offers })
const unknown: Expected = { why: 'unknown', offers: [] }

type Row = readonly [name: string, expected: Expected]

export const makersNames: readonly Row[] = [
  // With the day of a snapshot, as the vendors’ documentation has them.
  ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['claude-opus-4-1-20250805', 'claude-opus-4-1'],
  ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
  ['claude-sonnet-4-20250514', 'claude-sonnet-4-0'],
  ['claude-3-5-haiku-20241022', 'claude-3-5-haiku'],
  ['claude-3-5-sonnet-latest', 'claude-3-5-sonnet'],
  ['claude-opus-5-5-20261001', 'claude-opus-5-5'],
  ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
  ['gpt-5-mini-2025-08-07', 'gpt-5-mini'],
  ['gpt-4.1-mini-2025-04-14', 'gpt-4.1-mini'],
  ['gpt-5.4-2026-03-05', 'gpt-5.4'],
  ['o3-2025-04-16', 'o3'],
  // A snapshot that has a list of its own keeps it.
  ['gpt-4o-2024-05-13', 'gpt-4o-2024-05-13'],
  ['gpt-5-pro', 'gpt-5-pro'],
  ['gemini-3.8-flash', 'gemini-3.8-flash'],
  ['Claude Sonnet 4.5', 'claude-sonnet-4-5'],
  ['CLAUDE_OPUS_5', 'claude-opus-5'],
  ['claude-3.5-haiku', 'claude-3-5-haiku'],
  ['GLM-4.7', 'glm-4.7'],
  ['qwen-plus', 'qwen-plus'],
  ['qwen3-32b', 'qwen3-32b'],
  // Models as their sellers call them.
  ['qwen-3.8-27b', 'cerebras-qwen-3.8-27b'],
  ['qwen-3-32b', 'cerebras-qwen3-32b'],
  ['llama-3.1-8b-instant', 'groq-llama-3.1-8b'],
  ['llama-3.3-70b-versatile', 'groq-llama-3.3-70b'],
  ['ernie-x1.1-preview', 'nanogpt-ernie-x1.1'],
  ['ernie-5.5-flash-preview', 'openrouter-ernie-5.5-flash-preview'],
  ['ernie-light-dt-1.0-intl', 'openrouter-ernie-light-dt-1.0-intl'],
  ['doubao-seed-2.1-lite', 'tokuse-doubao-seed-2.1-lite'],
  ['deepseek-v4-flash-ga', 'volcengine-deepseek-v4-flash-ga'],
  ['deepseek-v4-pro-ga', 'volcengine-deepseek-v4-pro-ga'],
  ['glm-4-7', 'volcengine-glm-4.7'],
  ['glm-5-2', 'volcengine-glm-5.2'],
  // Many sell these, and their maker does not.
  ['gpt-oss-120b', ambiguous('baseten-gpt-oss-120b', 'cerebras-gpt-oss-120b')],
  ['llama-3.3-70b', ambiguous('bedrock-llama-3.3-70b', 'groq-llama-3.3-70b')],
]

export const routersNames: readonly Row[] = [
  // OpenRouter, Vercel and the like: the maker’s own list.
  ['openrouter/anthropic/claude-opus-5', 'claude-opus-5'],
  ['openrouter/openai/gpt-5.5', 'gpt-5.5'],
  ['openrouter/google/gemini-2.5-flash', 'gemini-2.5-flash'],
  ['openrouter/x-ai/grok-4.5', 'grok-4.5'],
  ['openrouter/z-ai/glm-5.3', 'glm-5.3'],
  ['openrouter/moonshotai/kimi-k3', 'kimi-k3'],
  ['openrouter/gpt-4o', 'gpt-4o'],
  ['openrouter/baidu/ernie-5.5-flash-preview', 'openrouter-ernie-5.5-flash-preview'],
  [
    'openrouter/openai/gpt-oss-120b',
    ambiguous('baseten-gpt-oss-120b', 'bedrock-gpt-oss-120b', 'groq-gpt-oss-120b'),
  ],
  [
    'openrouter/meta-llama/llama-3.3-70b-instruct',
    ambiguous('bedrock-llama-3.3-70b', 'groq-llama-3.3-70b', 'deepinfra-llama-3.3-70b'),
  ],
  ['vercel/anthropic/claude-opus-5', 'claude-opus-5'],
  ['vercel/anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5'],
  ['vercel_ai_gateway/openai/gpt-4o', 'gpt-4o'],
  ['litellm_proxy/openai/gpt-5', 'gpt-5'],
  // The maker alone before the model.
  ['anthropic/claude-sonnet-4-5', 'claude-sonnet-4-5'],
  ['anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5'],
  ['anthropic/claude-sonnet-4', 'claude-sonnet-4-0'],
  ['anthropic/claude-3.5-haiku', 'claude-3-5-haiku'],
  ['anthropic/claude-3.5-sonnet', 'claude-3-5-sonnet'],
  ['anthropic/claude-opus-5', 'claude-opus-5'],
  ['openai/gpt-4.1', 'gpt-4.1'],
  ['openai/gpt-5-mini', 'gpt-5-mini'],
  ['google/gemini-2.5-pro', 'gemini-2.5-pro'],
  ['x-ai/grok-4', 'grok-4'],
  ['xai/grok-4.5', 'grok-4.5'],
  ['deepseek/deepseek-v4-pro', 'deepseek-v4-pro'],
  ['deepseek/deepseek-chat', 'deepseek-chat'],
  ['moonshotai/kimi-k3', 'kimi-k3'],
  ['moonshotai/Kimi-K3', 'kimi-k3'],
  ['moonshotai/kimi-k2-thinking', 'kimi-k2-thinking'],
  ['zai-org/GLM-4.6', 'glm-4.6'],
  ['zhipu/glm-5.3', 'glm-5.3-cn'],
  ['qwen/qwen3-32b', 'qwen3-32b'],
  ['dashscope/qwen3-max', 'qwen3-max'],
  ['minimax/minimax-m3', 'minimax-m3'],
  ['mistralai/mistral-large-2512', 'mistral-large-2512'],
  ['cohere_chat/command-r-plus-08-2024', 'command-r-plus'],
  ['deepseek-ai/DeepSeek-V4-Flash', 'deepseek-v4-flash'],
  // Its own list is retired, and one seller calls its list by the whole name.
  ['moonshotai/Kimi-K2.5', 'deepinfra-kimi-k2.5'],
  // Makers that sell none of it: whoever does.
  ['nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B', 'baseten-nemotron-3-ultra-550b-a55b'],
  ['Qwen/Qwen3.5-9B', 'together-qwen3.5-9b'],
  [
    'openai/gpt-oss-120b',
    ambiguous(
      'baseten-gpt-oss-120b',
      'bedrock-gpt-oss-120b',
      'cerebras-gpt-oss-120b',
      'fireworks-gpt-oss-120b',
    ),
  ],
  ['qwen/qwen3.8-27b', ambiguous('cerebras-qwen-3.8-27b', 'groq-qwen3.8-27b')],
  [
    'deepseek-ai/DeepSeek-V3',
    ambiguous('alibaba-cn-deepseek-v3', 'bedrock-deepseek-v3', 'volcengine-deepseek-v3'),
  ],
  ['deepseek-ai/DeepSeek-R1', ambiguous('alibaba-cn-deepseek-r1', 'bedrock-deepseek-r1')],
  [
    'meta-llama/Llama-3.3-70B-Instruct',
    ambiguous('bedrock-llama-3.3-70b', 'deepinfra-llama-3.3-70b', 'groq-llama-3.3-70b'),
  ],
  ['google/gemma-4-31b-it', ambiguous('bedrock-gemma-4-31b', 'deepinfra-gemma-4-31b-it')],
  ['zai-org/GLM-4.7-Flash', ambiguous('glm-4.7-flash-cn', 'deepinfra-glm-4.7-flash')],
  // Libraries that write a colon.
  ['openai:gpt-4o', 'gpt-4o'],
  ['anthropic:claude-opus-5', 'claude-opus-5'],
  ['google-gla:gemini-2.5-pro', 'gemini-2.5-pro'],
  ['google-vertex:gemini-2.5-pro', 'vertex-gemini-2.5-pro'],
  ['groq:llama-3.3-70b-versatile', 'groq-llama-3.3-70b'],
  ['bedrock:us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-claude-sonnet-4-5'],
]

export const cloudsNames: readonly Row[] = [
  // Amazon Bedrock: profiles, versions and days.
  ['global.anthropic.claude-opus-5-5-v1:0', 'bedrock-global-claude-opus-5-5'],
  ['global.anthropic.claude-opus-5-5', 'bedrock-global-claude-opus-5-5'],
  ['global.anthropic.claude-haiku-4-5', 'bedrock-global-claude-haiku-4-5'],
  ['global.anthropic.claude-opus-4-5', 'bedrock-global-claude-opus-4-5'],
  ['global.anthropic.claude-opus-4-6', 'bedrock-global-claude-opus-4-6'],
  ['global.anthropic.claude-sonnet-4-5', 'bedrock-global-claude-sonnet-4-5'],
  ['global.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-global-claude-sonnet-4-5'],
  ['bedrock/global.anthropic.claude-opus-5', 'bedrock-global-claude-opus-5'],
  ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-claude-sonnet-4-5'],
  ['eu.anthropic.claude-opus-4-6-v1', 'bedrock-claude-opus-4-6'],
  ['us.anthropic.claude-opus-5-5-v1:0', 'bedrock-claude-opus-5-5'],
  ['jp.anthropic.claude-haiku-4-5-20251001-v1:0', 'bedrock-claude-haiku-4-5'],
  ['us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-claude-sonnet-4-5'],
  ['anthropic.claude-opus-4-8', 'bedrock-claude-opus-4-8'],
  ['bedrock/claude-opus-5-5', 'bedrock-claude-opus-5-5'],
  ['openrouter/amazon/nova-lite-v1', 'amazon-nova-lite'],
  ['amazon/claude-opus-5-5', 'bedrock-claude-opus-5-5'],
  ['bedrock/converse/us.anthropic.claude-opus-4-5-20251101-v1:0', 'bedrock-claude-opus-4-5'],
  ['bedrock/us-east-1/anthropic.claude-opus-4-5-20251101-v1:0', 'bedrock-claude-opus-4-5'],
  ['bedrock_converse/us.meta.llama3-3-70b-instruct-v1:0', 'bedrock-llama-3.3-70b'],
  ['meta.llama3-3-70b-instruct-v1:0', 'bedrock-llama-3.3-70b'],
  ['us.meta.llama3-3-70b-instruct-v1:0', 'bedrock-llama-3.3-70b'],
  ['us.deepseek.r1-v1:0', 'bedrock-deepseek-r1'],
  ['openai.gpt-oss-120b-1:0', 'bedrock-gpt-oss-120b'],
  // Nova’s lists have their own multipliers for eu, apac and jp.
  ['amazon.nova-pro-v1:0', 'amazon-nova-pro'],
  ['us.amazon.nova-pro-v1:0', 'amazon-nova-pro'],
  ['bedrock/us.amazon.nova-pro-v1:0', 'amazon-nova-pro'],
  ['eu.amazon.nova-pro-v1:0', 'amazon-nova-pro@eu'],
  ['bedrock/eu.amazon.nova-pro-v1:0', 'amazon-nova-pro@eu'],
  ['apac.amazon.nova-lite-v1:0', 'amazon-nova-lite@apac'],
  ['jp.amazon.nova-2-lite-v1:0', 'amazon-nova-2-lite@jp'],
  ['global.amazon.nova-2-lite-v1:0', 'amazon-nova-2-lite-global'],
  [
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
    'bedrock-claude-sonnet-4-5',
  ],
  [
    'arn:aws:bedrock:us-west-2:123456789012:inference-profile/global.anthropic.claude-opus-5-5',
    'bedrock-global-claude-opus-5-5',
  ],
  [
    'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-pro-v1:0',
    'amazon-nova-pro@eu',
  ],
  ['arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-pro-v1:0', 'amazon-nova-pro@eu'],
  // Google Vertex AI.
  ['vertex_ai/gemini-2.5-pro', 'vertex-gemini-2.5-pro'],
  ['vertex_ai/claude-sonnet-4-5@20250929', 'vertex-claude-sonnet-4-5'],
  ['google-vertex/gemini-2.5-flash', 'vertex-gemini-2.5-flash'],
  ['claude-sonnet-4-6@default', 'vertex-claude-sonnet-4-6'],
  ['claude-haiku-4-5@20251001', 'vertex-claude-haiku-4-5'],
  ['projects/p/locations/global/publishers/anthropic/models/claude-opus-5', 'vertex-claude-opus-5'],
  [
    'projects/p/locations/us-east5/publishers/anthropic/models/claude-opus-5',
    'vertex-claude-opus-5@regional',
  ],
  // The Gemini API.
  ['gemini/gemini-2.5-pro', 'gemini-2.5-pro'],
  ['models/gemini-2.5-flash', 'gemini-2.5-flash'],
  // Azure.
  ['azure/gpt-4o', 'azure-gpt-4o'],
  ['azure/gpt-5-2025-08-07', 'azure-gpt-5'],
  ['azure/gpt-4.1-2025-04-14', 'azure-gpt-4.1'],
  ['azure/gpt-4o-mini-2024-07-18', 'azure-gpt-4o-mini'],
  ['azure/gpt-4o-2024-05-13', 'azure-gpt-4o-2024-05-13'],
  ['azure/global-standard/gpt-4o-mini', 'azure-gpt-4o-mini'],
  ['azure_ai/deepseek-v4-pro', 'azure-deepseek-v4-pro'],
  // Hosts.
  ['groq/openai/gpt-oss-120b', 'groq-gpt-oss-120b'],
  ['groq/llama-3.1-8b-instant', 'groq-llama-3.1-8b'],
  ['together_ai/openai/gpt-oss-120b', 'together-gpt-oss-120b'],
  ['together/zai-org/GLM-5.3', 'together-glm-5.3'],
  ['fireworks/glm-5.3', 'fireworks-glm-5.3'],
  ['accounts/fireworks/models/glm-5p1', 'fireworks-glm-5.1'],
  ['fireworks_ai/accounts/fireworks/models/glm-5p3', 'fireworks-glm-5.3'],
  ['deepinfra/zai-org/GLM-5.2', 'deepinfra-glm-5.2'],
  ['baseten/moonshotai/Kimi-K3', 'baseten-kimi-k3'],
  ['cerebras/gpt-oss-120b', 'cerebras-gpt-oss-120b'],
  ['volcengine/deepseek-v3.2', 'volcengine-deepseek-v3.2'],
]

export const refusedNames: readonly Row[] = [
  // The seller does not sell it.
  ['openai/claude-opus-5-5', notSold('claude-opus-5-5', 'bedrock-claude-opus-5-5')],
  ['openai:claude-opus-5-5', notSold('claude-opus-5-5')],
  ['openai/gemini-2.5-pro', notSold('gemini-2.5-pro', 'vertex-gemini-2.5-pro')],
  ['anthropic/gpt-4o', notSold('gpt-4o', 'azure-gpt-4o')],
  ['deepseek/gpt-5', notSold('gpt-5', 'azure-gpt-5')],
  ['qwen/gpt-4o', notSold('gpt-4o')],
  ['google/claude-opus-5', notSold('claude-opus-5', 'vertex-claude-opus-5')],
  ['nvidia/gpt-4o', notSold('gpt-4o')],
  ['groq/claude-opus-5-5', notSold('claude-opus-5-5')],
  ['azure/claude-opus-5-5', notSold('claude-opus-5-5')],
  ['openrouter/openai/claude-opus-5-5', notSold('claude-opus-5-5')],
  ['cerebras/claude-sonnet-5', notSold('claude-sonnet-5')],
  ['bedrock/gpt-4o', notSold('gpt-4o')],
  ['vertex_ai/gpt-4o', notSold('gpt-4o')],
  ['vertex_ai/deepseek-ai/deepseek-v3-maas', notSold('alibaba-cn-deepseek-v3')],
  ['claude-sonnet-4@20250514', notSold('bedrock-global-claude-sonnet-4')],
  ['anthropic.claude-3-5-sonnet-20241022-v2:0', notSold('claude-3-5-sonnet')],
  // It has no price there.
  ['us.anthropic.claude-opus-5', elsewhere('bedrock-global-claude-opus-5')],
  ['anthropic.claude-opus-5', elsewhere('bedrock-global-claude-opus-5')],
  ['us.anthropic.claude-sonnet-4-20250514-v1:0', elsewhere('bedrock-global-claude-sonnet-4')],
  ['global.anthropic.claude-opus-4-1', elsewhere('bedrock-claude-opus-4-1')],
  ['global.amazon.nova-pro-v1:0', elsewhere('amazon-nova-pro')],
  ['us-gov.amazon.nova-pro-v1:0', elsewhere('amazon-nova-pro')],
  [
    'arn:aws:bedrock:ap-northeast-1::foundation-model/amazon.nova-2-lite-v1:0',
    elsewhere('amazon-nova-2-lite'),
  ],
  ['azure/eu/gpt-4o', elsewhere('azure-gpt-4o')],
  // Nobody is known by the prefix: the model’s sellers.
  ['foo/gpt-4o', { why: 'unknown', offers: ['gpt-4o', 'azure-gpt-4o'] }],
  ['replicate/meta/llama-3.3-70b', { why: 'unknown', offers: ['bedrock-llama-3.3-70b'] }],
  // Another number is another model.
  ['claude-haiku-5', unknown],
  ['claude-opus-1', unknown],
  ['gpt-5.9', unknown],
  ['anthropic/claude-opus-9', unknown],
  ['us.anthropic.claude-haiku-9-v1:0', unknown],
  ['r1', unknown],
  ['nonsense', unknown],
  ['', unknown],
  ['/', unknown],
  ['openai/', unknown],
  ['arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc', unknown],
]
