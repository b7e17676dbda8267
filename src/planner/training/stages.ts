/** Stages of two layers each, the last perhaps of one, that hold all layers. */
export const mostStages = (layers: number): number => Math.ceil(layers / 2)

/** Whether some of so many stages have no layer: the fullest has two where there are fewer than layers. */
export const hasEmptyStages = (layers: number, stages: number): boolean =>
  stages > mostStages(layers) && stages !== layers
