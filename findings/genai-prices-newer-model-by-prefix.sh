#!/usr/bin/env bash
# Bet: A model that the package does not know yet has no price: null.
# What happens: Some models match whatever starts with their name. claude-sonnet-5-5, which came
#   later, is answered as claude-sonnet-5: the right input and output by chance, and twice its
#   price of cached reads (0.20 for 0.10 USD per million). claude-haiku-5-5, of the same family,
#   is null.
# Version: @pydantic/genai-prices 0.1.8.
# Why it matters: A new model gets the price of an older one without a sign of it; only
#   result.model.id tells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @pydantic/genai-prices@0.1.8

cat > check.mjs <<'JS'
import { calcPrice } from '@pydantic/genai-prices'

const read = { input_tokens: 1_000_000, cache_read_tokens: 1_000_000, output_tokens: 0 }
const answer = (model) => calcPrice(read, model, { providerId: 'anthropic' })

console.log('@pydantic/genai-prices 0.1.8: a million cached tokens read')
const sonnet = answer('claude-sonnet-5-5')
const expected = [
  ['claude-sonnet-5-5 is answered as', sonnet?.model.id ?? null, 'claude-sonnet-5'],
  ['claude-sonnet-5-5, USD', sonnet?.total_price ?? null, 0.2],
  ['claude-haiku-5-5, USD', answer('claude-haiku-5-5')?.total_price ?? null, null],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
