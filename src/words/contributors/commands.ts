/** What commands print for whoever works on the project; in English alone. */
export const commandTexts = {
  mutation: `Usage: npm run mutation -- [--share 0.2] [--seed 2026] [--files GLOB …]

Changes the code of model, planner and estimates in one place at a time (stryker.config.mjs
says where), runs the tests that reach the place, and lists the changes that none noticed.
A share of all changes is tried, which the seed chooses: the same code gives the same sample.`,
  'mutation-sample': ({ share, seed }: { share: string; seed: string }) =>
    `Sample: a share of ${share} of all mutants, seed ${seed}`,
  'mutation-done': ({
    sample,
    minutes,
    details,
  }: {
    sample: string
    minutes: number
    details: string
  }) => `${sample}; ${minutes.toFixed(1)} minutes; which test killed which: ${details}`,
  'not-a-day': ({ asOf }: { asOf: string }) =>
    `--as-of: expected a day as YYYY-MM-DD, got "${asOf}"`,
  predict: `Usage: npm run -s predict -- KIND CASES.csv [--as-of DAY]

Prints for each row id,predicted,low,high,status,ttft_ms,tpot_ms: the prediction with its 80%
interval, and "ok" or the reason why there is none; then low50,high50,low95,high95, the 80%
intervals ttft_low_ms,ttft_high_ms,tpot_low_ms,tpot_high_ms, and usd_per_million_output_tokens
of the chips rented on demand on a day (YYYY-MM-DD; today if left out); and note, what was
guessed or never measured. What does not apply is empty. What was measured is not read.

  inference  output tokens a second; reads id, engine_version, model, params, accelerator,
             num_gpus, tp, pp, precision, input_len, output_len, batch_or_concurrency
  training   tokens a second for each chip; reads id, source_set, model, params, accelerator,
             num_gpus, precision, global_batch, micro_batch, seq_len, tp, pp, cp, vp, ep,
             activation_checkpointing
  runs       chip-hours; reads id, model, params_total, params_active, tokens, seq_len,
             accelerator, count, precision
  steps      seconds of a training step, or GiB of memory; reads id, kind, model, precision,
             chip, tp, pp, chips, global_batch, micro_batch, interleave, architecture,
             seq_len, setting`,
  presets: `Usage: npm run presets -- check [--verbose | --stale]
       npm run presets -- update [--models-dev DIR] [--litellm FILE] [--skypilot DIR] [--write] [--allow-jumps]
       npm run presets -- diff [--package NAME] [--provider NAME] [--strict] [--verbose]
       npm run presets -- model CONFIG.json [--name NAME] [--developer NAME] [--source KEY] [--title TITLE --url URL] [--write]

check    counts the presets by kind: missing, old, unsourced and invalid figures; finds doubtful prices
update   compares prices with the lists (files, folders or http addresses) and prints the difference
diff     compares prices of requests with price packages on npm and prints who differs, by how much
model    makes a preset of a model's config.json (file or http address) and prints or writes it, for review

  --verbose        list what is missing and old too; with diff, what differs and is explained
  --stale          list the prices of APIs that were last read over 90 and over 180 days before
  --write          append the new prices; without it, nothing is written
  --allow-jumps    take changes over 3× too; otherwise they are held back
  --package NAME   one package: @pydantic/genai-prices, @earendil-works/pi-ai or tokenlens
  --provider NAME  presets of one provider
  --strict         fail where a difference is not explained in price-disagreements.json
  --as-of DAY      YYYY-MM-DD: the day to check or to price on, or the day the lists are of; today if left out
  --presets DIR    another presets folder

Ends with 0; 1 if presets are invalid, prices doubtful, jumps held back or, with --strict, differences
unexplained; 2 if it cannot run.`,
  where: `Usage: npm run -s where -- ID

Prints file and line of every formula, field, preset and page place of a quantity, as
\`usdPerYear\`; any other name of the code or data will do, too.`,
  'not-named': ({ id, nearest }: { id: string; nearest: string }) =>
    `Nothing is named ${id}; the nearest quantity is ${nearest}.`,
}
