import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = new Map<string, number>()

/** Files in the order of the time they take, so that a mutant dies early if it can. */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const millisecondsOf = (file: TestSpecification) => {
      const last = this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0
      // Less where a failure ended the run.
      const most = Math.max(last, longest.get(file.moduleId) ?? 0)
      longest.set(file.moduleId, most)
      return most
    }
    return files
      .map((file) => ({ file, milliseconds: millisecondsOf(file) }))
      .sort((a, b) => a.milliseconds - b.milliseconds)
      .map(({ file }) => file)
  }
}
