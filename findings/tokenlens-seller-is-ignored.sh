#!/usr/bin/env bash
# Bet: openai:gpt-4 is priced by OpenAI's list, azure:gpt-4 by Azure's, and a seller that does not
#   exist has no price.
# What happens: The seller before the colon is not looked at: the first seller that lists the
#   model's name answers, in the order of the alphabet. openai:gpt-4 costs 60 USD per million
#   input tokens, as at Azure in this list; OpenAI's own entry says 30. nonsense:gpt-4 costs 60
#   too.
# Version: tokenlens 1.3.1.
# Why it matters: 45 names in its list are sold by several sellers at different prices;
#   DeepSeek-R1-0528 by 16 times; the answer carries no seller.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts tokenlens@1.3.1

cat > check.mjs <<'JS'
import { costFromUsage } from 'tokenlens'
import { getModels } from 'tokenlens/models'

const million = { prompt_tokens: 1_000_000, completion_tokens: 0 }
const cost = (id) => costFromUsage({ id, usage: million })

console.log('tokenlens 1.3.1: gpt-4, USD per million input tokens')
const expected = [
  ['in the list of OpenAI', getModels().openai.models['gpt-4'].cost.input, 30],
  ['openai:gpt-4', cost('openai:gpt-4'), 60],
  ['azure:gpt-4', cost('azure:gpt-4'), 60],
  ['nonsense:gpt-4', cost('nonsense:gpt-4'), 60],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
