import type { Shape } from '../../model/architecture/shape.ts'
import type { Config } from './config.ts'
import { readModel } from './model.ts'

/** The shape that a `config.json` describes; throws a ConfigError that names the field. */
export const shapeOfConfig = (config: Config): Shape => readModel(config).shape
