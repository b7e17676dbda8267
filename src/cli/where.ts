import { closest } from 'fastest-levenshtein'
import { kinds, placesIn, readSources } from '../lab/where.ts'
import { quantities } from '../model/quantities/index.ts'
import { commandTexts } from '../words/contributors/commands.ts'

const [id, extra] = process.argv.slice(2)
if (id === '--help' || id === '-h') console.log(commandTexts.where)
else if (id === undefined || extra !== undefined) {
  console.error(commandTexts.where)
  process.exitCode = 2
} else {
  // A pointer or a path, as /cost/usdPerYear or price.usdPerChipHour, ends with the name.
  const name = id.replace(/^.*[/.]/, '')
  const places = placesIn(readSources()).get(name)
  if (places === undefined) {
    console.error(
      commandTexts['not-named']({ id, nearest: closest(name, Object.keys(quantities)) }),
    )
    process.exitCode = 1
  }
  for (const kind of kinds) {
    const found = places?.filter((place) => place.kind === kind) ?? []
    if (found.length > 0) console.log(kind)
    for (const { file, line, code } of found) console.log(`  ${file}:${line}  ${code}`)
  }
}
