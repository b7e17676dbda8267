#!/usr/bin/env bash
# Bet: A timestamp picks the price that was in force then; before the first record there is none.
# What happens: Prices by the hour of the day are tried before prices by date, and without one.
#   DeepSeek charges more at peak since 2026-08-17; a request of 2026-07-01 at 02:00 UTC is priced
#   at that peak (3 times July's price), one at noon at July's price. Peak hours are weekdays at
#   the vendor, yet a Saturday at 02:00 UTC is at peak too. And a request of 2020 has a price,
#   years before the model. (A comment in the package's data tells of the hours; no answer does.)
# Version: @pydantic/genai-prices 0.1.8.
# Why it matters: Whoever prices logs with their own timestamps gets the requests of seven hours
#   of each day wrong, those of before the change by 3 times, and no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @pydantic/genai-prices@0.1.8

cat > check.mjs <<'JS'
import { calcPrice } from '@pydantic/genai-prices'

const perMillion = (day) =>
  calcPrice({ input_tokens: 1_000_000, output_tokens: 0 }, 'deepseek-v4-pro', {
    providerId: 'deepseek',
    timestamp: new Date(day),
  })?.total_price ?? null

console.log('@pydantic/genai-prices 0.1.8: deepseek-v4-pro, USD per million input tokens')
const expected = [
  ['2026-07-01 12:00 UTC', perMillion('2026-07-01T12:00:00Z'), 0.435],
  ['2026-07-01 02:00 UTC, before there was a peak price', perMillion('2026-07-01T02:00:00Z'), 1.32],
  ['2026-11-25 12:00 UTC, a Wednesday off peak', perMillion('2026-11-25T12:00:00Z'), 0.66],
  ['2026-11-28 02:00 UTC, a Saturday', perMillion('2026-11-28T02:00:00Z'), 1.32],
  ['2020-01-01 12:00 UTC, before the model', perMillion('2020-01-01T12:00:00Z'), 0.435],
]

const changed = expected.filter(([, seen, wanted]) => seen !== wanted)
for (const [what, seen] of expected) console.log(`  ${what}: ${seen}`)
for (const [what, seen, wanted] of changed) console.error(`changed: ${what}: ${seen}, was ${wanted}`)
process.exit(changed.length === 0 ? 0 : 1)
JS
node check.mjs
