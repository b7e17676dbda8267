import { globSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, inject } from 'vitest'
import { root } from '../../disk/root.ts'

type Hits = Record<string, number>
interface Instrumented {
  activeMutant?: string
  killedMutant?: string
  currentTestId?: string
  mutantCoverage?: { readonly static: Hits; readonly perTest: Record<string, Hits> }
}
declare module 'vitest' {
  interface ProvidedContext {
    readonly globalNamespace: string
    readonly mode: 'dry-run' | 'mutant'
    readonly activeMutant: string
  }
}

const stryker = (globalThis as unknown as Record<string, Instrumented>)[inject('globalNamespace')]
if (stryker === undefined) throw new Error('Stryker’s own setup comes first')

// What modules compute as they load is computed once a thread: its mutants are static.
for (const file of globSync('src/{model,planner,estimates}/**/*.ts', { cwd: root }))
  await import(root + file)

if (inject('mode') === 'mutant') {
  const mutant = inject('activeMutant')
  // One failed test is enough. Vitest’s own bail would end the thread.
  if (stryker.killedMutant === mutant) throw new Error('A test of another file has failed')
  beforeEach(({ skip }) => skip(stryker.killedMutant === mutant))
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') stryker.killedMutant = mutant
  })
  // Stryker waits for the tests; what a file of tests computes before them is under test, too.
  stryker.activeMutant = mutant
} else {
  const before = { ...stryker.mutantCoverage?.static }
  const tests: string[] = []
  beforeEach(() => {
    if (stryker.currentTestId !== undefined) tests.push(stryker.currentTestId)
  })
  // All tests of a file may depend on what it computes before them.
  afterAll(() => {
    const { static: hits, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} }
    const gained = Object.entries(hits).filter(([mutant, count]) => count !== before[mutant])
    for (const test of tests) perTest[test] = { ...Object.fromEntries(gained), ...perTest[test] }
  })
}
