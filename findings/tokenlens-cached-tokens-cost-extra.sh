#!/usr/bin/env bash
# Bet: Tokens read from the cache cost less than fresh ones, so that a request with a cache hit
#   costs less.
# What happens: What was read from the cache is added to the input, which holds it already in the
#   usage of OpenAI and of the Vercel AI SDK. A million input tokens of gpt-4o cost 2.50 USD; with
#   900,000 of them from the cache they should cost 1.375 and cost 3.625.
# Version: tokenlens 1.3.1.
# Why it matters: The package names these usages as what it takes, and the better the cache works
#   the more it overstates: up to 1.5 times for gpt-4o. Anthropic's own usage, whose input leaves
#   cached tokens out, is priced right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts tokenlens@1.3.1

cat > check.mjs <<'JS'
import { costFromUsage } from 'tokenlens'

const cost = (usage) => costFromUsage({ id: 'openai:gpt-4o', usage })
const openai = { prompt_tokens: 1_000_000, completion_tokens: 0 }
const vercel = { inputTokens: 1_000_000, outputTokens: 0 }

console.log('tokenlens 1.3.1: openai:gpt-4o, a million input tokens, USD')
const expected = [
  ['OpenAI usage, none cached', cost(openai), 2.5],
  ['OpenAI usage, 900,000 cached', cost({ ...openai, prompt_tokens_details: { cached_tokens: 900_000 } }), 3.625],
  ['AI SDK usage, none cached', cost(vercel), 2.5],
  ['AI SDK usage, 900,000 cached', cost({ ...vercel, cachedInputTokens: 900_000 }), 3.625],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
