import { closest } from 'fastest-levenshtein'
import { kinds, placesIn, readSources } from '../lab/where.ts'
import { quantities } from '../model/quantities/index.ts'

const usage = `Usage: npm run -s where -- ID

Prints file and line of every formula, field, preset and page place of a quantity, as
\`usdPerYear\`; any other name of the code or data will do, too.`

const [id, extra] = process.argv.slice(2)
if (id === '--help' || id === '-h') console.log(usage)
else if (id === undefined || extra !== undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  const places = placesIn(readSources()).get(id)
  if (places === undefined) {
    console.error(
      `Nothing is named ${id}; the nearest quantity is ${closest(id, Object.keys(quantities))}.`,
    )
    process.exitCode = 1
  }
  for (const kind of kinds) {
    const found = places?.filter((place) => place.kind === kind) ?? []
    if (found.length > 0) console.log(kind)
    for (const { file, line, code } of found) console.log(`  ${file}:${line}  ${code}`)
  }
}
