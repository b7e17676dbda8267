import { traceInference } from './src/estimates/inference/solve.ts'
import { read } from './src/estimates/shared/read.ts'
import { estimates } from './src/estimates/index.ts'
const mod = await import('./src/estimates/inference/index.ts')
console.log(Object.keys(mod))
