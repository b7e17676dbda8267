#!/usr/bin/env bash
# Bet: A Kimi Linear config without its lists of layers means the published pattern: full attention
#   in layers 4, 8, 12, … counted from 1, and in the last.
# What happens: The class counts the same fours from 0: full attention in layers 5, 9, 13, …, and not
#   in the last. The 27 layers of Kimi-Linear-48B get 6 with full attention instead of 7, none of them
#   the published ones.
# Version: transformers 5.18.0 (torch 2.13.0).
# Why it matters: The KV cache of a config whose lists were dropped is a seventh too small, and no
#   weights fit it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# PYTHON may name one that has both packages already.
python=${PYTHON:-$folder/own/bin/python}
if [ -z "${PYTHON:-}" ]; then
  python3 -m venv "$folder/own"
  "$folder/own/bin/pip" install --quiet torch==2.13.0 transformers==5.18.0
fi

cat > "$folder/check.py" <<'PY'
import sys
import warnings

warnings.filterwarnings('ignore')
import transformers
from transformers import logging

logging.set_verbosity_error()


def parameters(model):
    return sum(one.numel() for one in {id(one): one for one in model.parameters()}.values())


from transformers import KimiLinearConfig


def full_layers(**fields):
    """Layers with full attention, counted from 1."""
    kinds = KimiLinearConfig(num_hidden_layers=27, **fields).layer_types
    return [at + 1 for at, kind in enumerate(kinds) if kind == 'full_attention']


published = [4, 8, 12, 16, 20, 24, 27]
rest = [at for at in range(1, 28) if at not in published]
lists = {'full_attn_layers': published, 'kda_layers': rest}
expected = [
    ('with the published lists', full_layers(linear_attn_config=lists), published),
    ('without lists', full_layers(linear_attn_config={}), [5, 9, 13, 17, 21, 25]),
]

changed = [(what, seen, wanted) for what, seen, wanted in expected if seen != wanted]
print(f'transformers {transformers.__version__}: layers of Kimi Linear with full attention')
for what, seen, _ in expected:
    print(f'  {what}: {seen}')
for what, seen, wanted in changed:
    print(f'changed: {what}: {seen}, was {wanted}', file=sys.stderr)
sys.exit(1 if changed else 0)
PY
"$python" "$folder/check.py"
