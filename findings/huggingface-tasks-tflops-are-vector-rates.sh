#!/usr/bin/env bash
# Bet: `tflops` of the hardware list is one rate for all chips, the dense matrix rate at 16 bits
#   (989 for an H100, 312 for an A100), so that its order is the order of speed at language models.
# What happens: It is the rate of the vector units, at 16 bits for some chips and at 32 for others.
#   An H200 is slower than an H100, of which it has the compute dies; an A10 is three times an A30,
#   whose matrix units are faster (165 to 125 TFLOP/s); an RTX 4090 is above an A100. AMD's MI210
#   and MI250 have their matrix rates, the MI300 has not, and is 6% above the MI250 (1,307 to 362).
# Version: @huggingface/tasks 0.21.54.
# Why it matters: Whoever sizes a fleet by this field, or ranks chips by it, is off by up to
#   16 times, and not by the same factor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @huggingface/tasks@0.21.54

cat > check.mjs <<'JS'
import { SKUS } from '@huggingface/tasks'

const chips = { ...SKUS.GPU.NVIDIA, ...SKUS.GPU.AMD }
// Dense matrix TFLOP/s at 16 bits in the vendors' datasheets.
const expected = [
  ['A100', 77.97, 312],
  ['H100', 267.6, 989],
  ['H200', 241.3, 989],
  ['A10', 31.24, 125],
  ['A30', 10.32, 165],
  ['RTX 4090', 82.58, 165],
  ['MI210', 181, 181],
  ['MI250', 362.1, 362],
  ['MI300', 383, 1307],
]

console.log('@huggingface/tasks 0.21.54: tflops, and the dense matrix rate at 16 bits')
for (const [chip, , matrix] of expected) {
  const { tflops } = chips[chip]
  console.log(`  ${chip}: ${tflops}, ${matrix}: ${(matrix / tflops).toFixed(1)} times`)
}
const changed = expected.filter(([chip, wanted]) => chips[chip].tflops !== wanted)
for (const [chip, wanted] of changed) console.error(`changed: ${chip}: ${chips[chip].tflops}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
