import { type Prefix, prefixOf } from './api-sellers.ts'
import { nameKey } from './name-key.ts'

/**
 * Names of models as routers, clouds and libraries write them, such as
 * `openrouter/anthropic/claude-sonnet-5`, `vertex_ai/claude-opus-5@20260724` or
 * `us.anthropic.claude-opus-5-v1:0`, taken apart.
 */
export interface Written {
  /** Through whom it is asked for, besides the seller. */
  readonly router?: Prefix
  /** Whose lists are meant, by the prefix. */
  readonly seller?: Prefix
  /** The same, as it was written. */
  readonly sellerName?: string
  /** Whether a prefix stands before it that nobody is known by. */
  readonly isOfUnknown: boolean
  /** The region that the name states: `global`, `eu`, `us-east-1`. */
  readonly region?: string
  /** Whether it is an id of Bedrock: `anthropic.claude-opus-5`. */
  readonly isOfCloud: boolean
  /** The model, as it was written and then without version, day and `latest`. */
  readonly models: readonly string[]
}

const arn = /^arn:aws[a-z-]*:bedrock:([a-z0-9-]*):\d*:(?:foundation-model|inference-profile)\/(.+)$/
const cloudRegion = /^(global|us-gov|us|eu|apac|jp|au|ca|sa|me|af|in|kr|sg|uk)\.(.+)$/
const cloudMaker = /^([a-z0-9-]+)\.(.+)$/
const regionPart = /^(?:global|us|eu|apac|global-standard|data-zone|[a-z]{2,9}(?:-[a-z]+)+-?\d)$/

const endings = [
  /-maas$/,
  /@(?:default|latest|\d{3})$/,
  /-(?:v\d+|\d+)(?::\d+)+k?$/,
  /[@-]20(?:\d{6}|\d\d-\d\d-\d\d)$/,
  /-latest$/,
] as const
const cloudVersion = /-v\d+$/

/** A model, and the same with less and less of what stands behind its name. */
const shortened = (model: string, isOfCloud: boolean): readonly string[] => {
  const steps = isOfCloud ? [...endings.slice(0, 3), cloudVersion, ...endings.slice(3)] : endings
  const found = [model]
  for (const ending of steps) {
    const last = found.at(-1) ?? ''
    const shorter = last.replace(ending, '')
    if (shorter !== last && shorter !== '') found.push(shorter)
  }
  return found
}

/** `anthropic:claude-opus-5` is `anthropic/claude-opus-5`, and an ARN the id within. */
const withSlashes = (written: string): string => {
  const name = nameKey(written)
  const [, region = '', id = ''] = arn.exec(name) ?? []
  if (id !== '') return region === '' ? `bedrock/${id}` : `bedrock/${region}/${id}`
  const colon = name.indexOf(':')
  return colon > 0 && prefixOf(name.slice(0, colon)) !== undefined
    ? `${name.slice(0, colon)}/${name.slice(colon + 1)}`
    : name
}

type Path = Pick<Written, 'router' | 'seller' | 'sellerName' | 'region' | 'isOfUnknown'>

/** What the parts before the model say; behind a seller they name the maker, or its region. */
const readPath = (parts: readonly string[]): Path => {
  const prefixes = parts.map(prefixOf)
  const at = prefixes.findIndex((prefix) => prefix !== undefined && prefix.role !== 'router')
  const seller = prefixes[at]
  const before = at < 0 ? prefixes : prefixes.slice(0, at)
  const router = before.findLast((prefix) => prefix !== undefined)
  const region = at < 0 ? undefined : parts.slice(at + 1).findLast((part) => regionPart.test(part))
  return {
    ...(router !== undefined && { router }),
    ...(seller !== undefined && { seller, sellerName: parts[at] }),
    ...(region !== undefined && { region }),
    isOfUnknown: before.includes(undefined),
  }
}

/** The model of a cloud’s id, with the maker’s name where it would say little without. */
const ofMaker = (maker: string, model: string) =>
  /^[rv]\d/.test(model) ? `${maker}-${model}` : model

const bedrock = prefixOf('bedrock')
const vertex = prefixOf('vertex-ai')

/** The last part of a path, as a cloud may write it. */
const readModel = (written: string) => {
  const [, region, unplaced = written] = cloudRegion.exec(written) ?? []
  const [, maker = '', rest = ''] = cloudMaker.exec(unplaced) ?? []
  const isMade = prefixOf(maker)?.maker !== undefined
  return {
    region,
    isOfCloud: isMade || region !== undefined,
    model: isMade ? ofMaker(maker, rest) : unplaced,
    maker: isMade ? maker : undefined,
  }
}

/** Takes a name apart. */
export const readName = (written: string): Written => {
  const parts = withSlashes(written).split('/')
  const path = readPath(parts.slice(0, -1))
  const { region = path.region, isOfCloud, model } = readModel(parts.at(-1) ?? '')
  // Bedrock alone puts makers before a dot, and Vertex alone days behind an @.
  const implied = isOfCloud ? bedrock : model.includes('@') ? vertex : undefined
  const seller = path.seller ?? implied
  return {
    ...path,
    ...(seller !== undefined && { seller }),
    ...(region !== undefined && { region }),
    isOfCloud,
    models: shortened(model, isOfCloud || seller?.providers.includes('Amazon Bedrock') === true),
  }
}

/** Who made a model, by its seller’s name for it: `openai/gpt-oss-120b`, `openai.gpt-oss-120b`. */
export const makerIn = (model: string): string | undefined => {
  const parts = nameKey(model).split('/')
  const { maker } = readModel(parts.at(-1) ?? '')
  return prefixOf(maker ?? parts.at(-2) ?? '')?.maker
}

/** The numbers of a name: another number is another model, and another price. */
export const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join()

/** What is the same in all names of a model: `glm-5p3`, `GLM-5.3` and `glm-5-3`. */
export const modelKey = (model: string): string =>
  nameKey(model)
    .replace(/(\d)p(\d)/g, '$1-$2')
    .replace(/\./g, '-')
    .replace(/([a-z])-(?=\d)/g, '$1')
    .replace(/-(?:instruct(?:-turbo|-fp8)?|it)$/, '')
