// What npm runs after an install, so that commands work before any build.
import { writeMissingNames } from './asset-names.mjs'
import { writePresetFiles } from './preset-files.mjs'

writePresetFiles()
writeMissingNames()
