import { firefox } from './firefox.ts'
import type { Driven } from './tab.ts'
import { webkit } from './webkit.ts'

export const browsers: readonly Driven[] = [firefox, webkit]

export const isInstalled = ({ missing }: Driven) => missing.length === 0
