export { estimateMix, type Mix, type MixInputs } from './estimate.ts'
export {
  type KindPrices,
  type Layer,
  layersOf,
  type MixedHour,
  mixedHours,
  reservedOf,
  takesSpot,
} from './optimum.ts'
