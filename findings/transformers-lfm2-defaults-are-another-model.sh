#!/usr/bin/env bash
# Bet: The defaults of Lfm2Config and Lfm2MoeConfig are LFM2-1.2B and LFM2-8B-A1B, as their
#   documentation says.
# What happens: Both have 32 layers, not 16 and 24. All of LFM2’s have attention, and are 2,560 wide:
#   the published model is 2,048 wide, and 10 of its 16 are short convolutions. LFM2-MoE’s kinds of
#   layers stay None, also where full_attn_idxs names those with attention, which LFM2 understands.
# Version: transformers 5.18.0.
# Why it matters: A config that was cut to what differs from the class means five times the layers
#   with a KV cache; figures of these models must come from their config.json.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# PYTHON may name one that has the package already.
python=${PYTHON:-$folder/own/bin/python}
if [ -z "${PYTHON:-}" ]; then
  python3 -m venv "$folder/own"
  "$folder/own/bin/pip" install --quiet transformers==5.18.0
fi

cat > "$folder/check.py" <<'PY'
import sys
import warnings

warnings.filterwarnings('ignore')
import transformers
from transformers import Lfm2Config, Lfm2MoeConfig


def attending(config):
    """How many layers have attention; None where no kinds of layers are known."""
    return config.layer_types and config.layer_types.count('full_attention')


dense, moe = Lfm2Config(), Lfm2MoeConfig()
six = [2, 5, 8, 10, 12, 14]
expected = [
    ('LFM2 names LFM2-1.2B', 'LiquidAI/LFM2-1.2B' in Lfm2Config.__doc__, True),
    ('LFM2 layers, with attention, width', [dense.num_hidden_layers, attending(dense), dense.hidden_size], [32, 32, 2560]),
    ('LFM2 of 16 layers, full_attn_idxs of six: with attention', attending(Lfm2Config(num_hidden_layers=16, full_attn_idxs=six)), 6),
    ('LFM2-MoE names LFM2-8B-A1B', 'LiquidAI/LFM2-8B-A1B' in Lfm2MoeConfig.__doc__, True),
    ('LFM2-MoE layers, with attention', [moe.num_hidden_layers, attending(moe)], [32, None]),
    ('LFM2-MoE of 16 layers, full_attn_idxs of six: with attention', attending(Lfm2MoeConfig(num_hidden_layers=16, full_attn_idxs=six)), None),
]

changed = [(what, seen, wanted) for what, seen, wanted in expected if seen != wanted]
print(f'transformers {transformers.__version__}: defaults of LFM2')
for what, seen, _ in expected:
    print(f'  {what}: {seen}')
for what, seen, wanted in changed:
    print(f'changed: {what}: {seen}, was {wanted}', file=sys.stderr)
sys.exit(1 if changed else 0)
PY
"$python" "$folder/check.py"
