#!/usr/bin/env bash
# Bet: Two price packages that list the same tiers agree at the threshold too: at exactly 272,000
#   tokens with OpenAI, at exactly 200,000 with xAI.
# What happens: Both compare with "more than"; what differs is the number in the data.
#   genai-prices has 271,999 for gpt-6-astra, so that 272,000 tokens cost double, and 272,000 for
#   gpt-6-sol of the same vendor, so that they do not; for xAI it has 199,999. pi-ai has 272,000
#   and 200,000. xAI's table says ">= 200k"; of OpenAI, genai-prices quotes "<272K" for the short
#   price of one model and "more than 272K" for the long one of another.
# Version: @pydantic/genai-prices 0.1.8, @earendil-works/pi-ai 1.6.0.
# Why it matters: A request filled up to the threshold, as budgets do, costs twice as much by one
#   package as by the other; a comparison tells only at the token itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @pydantic/genai-prices@0.1.8 @earendil-works/pi-ai@1.6.0

cat > check.mjs <<'JS'
import { calculateCost } from '@earendil-works/pi-ai/models'
import { OPENAI_MODELS } from '@earendil-works/pi-ai/providers/openai.models'
import { XAI_MODELS } from '@earendil-works/pi-ai/providers/xai.models'
import { calcPrice } from '@pydantic/genai-prices'

const genai = (model, providerId, tokens) =>
  calcPrice({ input_tokens: tokens, output_tokens: 0 }, model, { providerId })?.total_price
const pi = (model, tokens) =>
  calculateCost(model, { input: tokens, output: 0, cacheRead: 0, cacheWrite: 0, cost: {} }).total
/** The price of a token at the threshold, in prices of one far below it. */
const times = (price, tokens) => Number((price(tokens) / tokens / (price(1000) / 1000)).toFixed(6))

console.log('price of a token of a request at the threshold, over that of a short request')
const expected = [
  ['genai-prices 0.1.8, gpt-6-astra, 272,000', times((n) => genai('gpt-6-astra', 'openai', n), 272_000), 2],
  ['genai-prices 0.1.8, gpt-6-sol, 272,000', times((n) => genai('gpt-6-sol', 'openai', n), 272_000), 1],
  ['genai-prices 0.1.8, grok-4.3, 200,000', times((n) => genai('grok-4.3', 'x-ai', n), 200_000), 2],
  ['pi-ai 1.6.0, gpt-6-astra, 272,000', times((n) => pi(OPENAI_MODELS['gpt-6-astra'], n), 272_000), 1],
  ['pi-ai 1.6.0, grok-4.3, 200,000', times((n) => pi(XAI_MODELS['grok-4.3'], n), 200_000), 1],
  ['pi-ai 1.6.0, grok-4.3, 200,001', times((n) => pi(XAI_MODELS['grok-4.3'], n), 200_001), 2],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
