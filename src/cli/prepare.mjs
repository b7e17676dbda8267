// What npm runs after an install, so that commands work before any build.
import { writePresetFiles } from './preset-files.mjs'

writePresetFiles()
