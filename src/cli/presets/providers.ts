const key = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * What the price lists call a provider, where it is not its name. Resellers of
 * a model (Bedrock, Vertex AI, Azure) are other providers, with their own prices.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  alibaba: ['alibabacloud'],
  aws: ['amazonwebservices'],
  azure: ['microsoftazure'],
  coherechat: ['cohere'],
  cudo: ['cudocompute'],
  dashscope: ['alibabacloud'],
  do: ['digitalocean'],
  gcp: ['googlecloud'],
  gemini: ['google'],
  mistral: ['mistralai'],
  moonshot: ['moonshotai'],
  novita: ['novitaai'],
  oci: ['oracle', 'oraclecloud'],
  vast: ['vastai'],
}

/** Whether a price list's provider is the one that a preset names. */
export const isProvider = (listed: string, named: string): boolean =>
  key(listed) === key(named) || (names[key(listed)] ?? []).includes(key(named))

/** For comparing names that differ in case, spaces and marks alone. */
export const nameKey = key
