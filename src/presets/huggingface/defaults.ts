import { classDefaults } from './class-defaults.ts'
import type { Config } from './config.ts'
import type { Family } from './families/family.ts'
import { aliasesOf } from './names.ts'

/** Parts of a config that stand in objects of their own (DBRX, MPT, the indexes of MiniMax-M3). */
const parts = ['ffn_config', 'attn_config'] as const

const flattened = (config: Config): Config => {
  const inner = parts.flatMap((name) => {
    const part = config[name]
    return typeof part === 'object' && part !== null ? Object.entries(part) : []
  })
  return inner.length === 0 ? config : { ...Object.fromEntries(inner), ...config }
}

/**
 * A config with what it leaves out, as its class has it. A class’s value does not
 * stand in for a null, nor for what is stated under another name.
 */
export const withDefaults = (
  config: Config,
  type: string,
  family: Family | undefined,
  nested: boolean,
): Config => {
  const flat = flattened(config)
  const ofClass = nested && Object.hasOwn(classDefaults, type) ? classDefaults[type] : undefined
  const defaults = { ...ofClass, ...family?.defaults }
  const missing = Object.entries(defaults).filter(([field]) =>
    aliasesOf(field).every((name) => flat[name] === undefined),
  )
  return missing.length === 0 ? flat : { ...Object.fromEntries(missing), ...flat }
}
