import type { Shape } from '../../../model/architecture/shape.ts'
import type { Config, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { plainShape } from '../plain.ts'
import { nemotronNas } from './nemotron-nas.ts'

/** DeciLM: the first has a list of heads, those after it have blocks as Nemotron’s. */
export const deci = (read: Reader, config: Config): Shape =>
  config.block_configs === undefined ? plainShape(read, plain) : nemotronNas(read, config)
