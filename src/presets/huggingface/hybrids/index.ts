import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'

/** Decoders with a constant state in some of their layers, by `model_type`. */
export const readers: Readonly<Record<string, (config: Config) => LayeredShape>> = {}
