#!/usr/bin/env bash
# Bet: Where the list has no price of cached tokens, they cost what input costs, or the cost is
#   unknown.
# What happens: A price that is missing is 0, the same as one that is free: a million cached
#   tokens of gpt-5-pro, which OpenAI sells without a cached price, cost 0 USD, where a million
#   uncached ones cost 15. Nothing tells the two zeros apart.
# Version: @earendil-works/pi-ai 1.6.0.
# Why it matters: A conversation that is mostly cached looks almost free, and a budget kept by the
#   package does not stop.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @earendil-works/pi-ai@1.6.0

cat > check.mjs <<'JS'
import { calculateCost } from '@earendil-works/pi-ai/models'
import { GOOGLE_MODELS } from '@earendil-works/pi-ai/providers/google.models'
import { OPENAI_MODELS } from '@earendil-works/pi-ai/providers/openai.models'

const usage = (tokens) => ({ input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cost: {}, ...tokens })
const model = OPENAI_MODELS['gpt-5-pro']
const million = 1_000_000

console.log('@earendil-works/pi-ai 1.6.0: USD per million tokens')
const expected = [
  ['gpt-5-pro, uncached', calculateCost(model, usage({ input: million })).total, 15],
  ['gpt-5-pro, cached', calculateCost(model, usage({ cacheRead: million })).total, 0],
  ['its price of cached reads', model.cost.cacheRead, 0],
  ['that of gemma-4-31b-it, which is free', GOOGLE_MODELS['gemma-4-31b-it'].cost.cacheRead, 0],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
