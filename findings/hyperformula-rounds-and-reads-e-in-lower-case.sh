#!/usr/bin/env bash
# Bet: A formula engine that opens a spreadsheet's formulas computes them in full doubles, and
#   reads numbers as Excel and LibreOffice write them: 1E-12.
# What happens: By default results are rounded: =1-10^-12 is exactly 1; `smartRounding: false`
#   gives the double. And an exponent with a capital E, which both programs write, makes the whole
#   formula an error; only a small e is read.
# Version: hyperformula 3.5.0.
# Why it matters: Who checks a workbook of small prices against a service to nine digits sees
#   differences, or equality, that are the engine's own; and a formula copied from a spreadsheet
#   does not compute. Our workbooks write numbers out in full.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0

cat > check.mjs <<'JS'
import { createRequire } from 'node:module'

const { HyperFormula } = createRequire(import.meta.url)('hyperformula')
const valueOf = (formula, options = {}) => {
  const sheet = HyperFormula.buildFromArray([[formula]], { licenseKey: 'gpl-v3', ...options })
  const value = sheet.getCellValue({ sheet: 0, row: 0, col: 0 })
  return typeof value === 'number' ? value : value?.type
}

console.log('hyperformula 3.5.0')
const expected = [
  ['=1-10^-12', valueOf('=1-10^-12'), 1],
  ['=1-10^-12, without smart rounding', valueOf('=1-10^-12', { smartRounding: false }), 1 - 1e-12],
  ['=2*1e-3 with a small e', valueOf('=2*1e-3'), 0.002],
  ['=2*1E-3 with a capital E', valueOf('=2*1E-3'), 'ERROR'],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
