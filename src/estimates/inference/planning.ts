// What an estimate needs where its rate is planned by the roofline.
export { peakAt, peakFigures, peakNumbers, percentileOf } from './peak-latency.ts'
export { planInference } from './plan.ts'
export { rooflineAnswer } from './roofline.ts'
export { rooflineBeside } from './roofline-beside.ts'
export { limitFigures } from './roofline-limits.ts'
export { loadAt } from './roofline-load.ts'
export { rooflineCurves, rooflineFigures } from './roofline-working.ts'
export { unplanned } from './unplanned.ts'
