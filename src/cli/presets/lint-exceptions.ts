import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import type { LintFinding, LintRule } from './lint.ts'
import type { RentFinding, RentRule } from './lint-rents.ts'

/** A finding that is right in reality, and why. */
export interface LintException {
  readonly preset: string
  readonly rule: LintRule | RentRule
  readonly reason: string
}

/** What `lint-exceptions.json` of a presets folder explains; nothing where there is none. */
export const exceptionsIn = async (folder: string): Promise<readonly LintException[]> =>
  JSON.parse(await readFile(join(folder, 'lint-exceptions.json'), 'utf8').catch(() => '[]'))

/** Findings without an exception, and exceptions without a finding. */
export const unexplained = (
  found: readonly (LintFinding | RentFinding)[],
  exceptions: readonly LintException[],
): readonly { readonly path: string; readonly field: string; readonly what: string }[] => {
  const key = ({ preset, rule }: { preset: string; rule: LintRule | RentRule }) =>
    `${preset} ${rule}`
  const [known, seen] = [new Set(exceptions.map(key)), new Set(found.map(key))]
  return [
    ...found
      .filter((one) => !known.has(key(one)))
      .map((one) => ({
        path: `${'kind' in one ? one.kind : 'apis'}/${one.preset}.json`,
        field: one.rule,
        what: one.what,
      })),
    ...exceptions
      .filter((one) => !seen.has(key(one)))
      .map(({ preset, rule }) => ({
        path: 'lint-exceptions.json',
        field: `${preset} ${rule}`,
        what: priceListTexts['exception-unused'],
      })),
  ]
}
