import type { Shape } from '../../../model/architecture/shape.ts'
import type { Reader } from '../config.ts'
import { tiedPlain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { plainLayers } from '../plain.ts'
import { withGrouped } from './with-grouped.ts'

/** Hunyuan-Large (arXiv 2411.02265): neighbouring layers share keys and values. */
export const hunyuan = (read: Reader): Shape => {
  const { frame, layers, size } = plainLayers(read, tiedPlain)
  const sharing = read.flag(['use_cla'], false) ? read.count(['cla_share_factor'], 1) : 1
  const changed = withGrouped(layers, (attention, layer) =>
    sharing > 1 && layer % sharing !== 0
      ? { ...attention, reusesCache: 'without-projections' }
      : attention,
  )
  return shapeOfLayers(frame, changed, size)
}
