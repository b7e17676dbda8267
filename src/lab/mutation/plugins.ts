import { isSampled, sampling } from './sample.ts'

interface Mutant {
  readonly id: string
}

const wanted = sampling()
const isWanted = ({ id }: Mutant) => isSampled(wanted, id)

/** Stryker asks a checker before it tests a mutant: this one lets the sample through. */
class SampleChecker {
  async init() {}

  async group(mutants: readonly Mutant[]) {
    return [mutants.map(({ id }) => id)]
  }

  async check(mutants: readonly Mutant[]) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isWanted(mutant)
          ? { status: 'passed' }
          : { status: 'compileError', reason: 'not in the sample' },
      ]),
    )
  }
}

const step = 50

class SampleProgress {
  #total = 0
  #done = 0

  onMutationTestingPlanReady({
    mutantPlans,
  }: {
    readonly mutantPlans: readonly { readonly plan: string; readonly mutant: Mutant }[]
  }) {
    this.#total = mutantPlans.filter(
      ({ plan, mutant }) => plan === 'Run' && isWanted(mutant),
    ).length
  }

  onMutantTested({ status }: { readonly status: string }) {
    if (status === 'CompileError' || status === 'Ignored') return
    this.#done += 1
    if (this.#done % step === 0) console.log(`${this.#done} of ${this.#total}`)
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: SampleChecker },
  { kind: 'Reporter', name: 'progress of the sample', injectableClass: SampleProgress },
] as const
