#!/usr/bin/env bash
# Bet: tie_word_embeddings says whether the head is the embedding; the blocks of attention that
#   Zamba2’s layers share stay shared.
# What happens: With tie_word_embeddings false the blocks are not shared either: each use gets
#   weights of its own. The head adds 4,096 parameters here, the unshared block 254,144 more.
# Version: transformers 5.18.0 (torch 2.13.0).
# Why it matters: Who unties the head of Zamba2-7B to train it has a model of 11.4B instead of 7.4B, and
#   a checkpoint that stores each block once leaves the other copies at random.
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


def zamba2(tie):
    from transformers import Zamba2Config, Zamba2ForCausalLM

    layers = ['mamba', 'hybrid', 'mamba', 'hybrid']
    config = Zamba2Config(
        vocab_size=64,
        hidden_size=64,
        num_hidden_layers=4,
        layers_block_type=layers,
        n_mamba_heads=2,
        num_attention_heads=2,
        num_mem_blocks=1,
        mamba_d_state=8,
        tie_word_embeddings=tie,
    )
    return Zamba2ForCausalLM(config)


def shares(model):
    one, other = (model.model.layers[at].shared_transformer.self_attn.q_proj for at in (1, 3))
    return one.weight is other.weight


tied, untied = zamba2(True), zamba2(False)
expected = [
    ('tied: two uses share a block', shares(tied), True),
    ('untied: two uses share a block', shares(untied), False),
    ('parameters, tied', parameters(tied), 373_080),
    ('parameters, untied', parameters(untied), 631_320),
]

changed = [(what, seen, wanted) for what, seen, wanted in expected if seen != wanted]
print(f'transformers {transformers.__version__}: Zamba2 of two uses of one block')
for what, seen, _ in expected:
    print(f'  {what}: {seen}')
for what, seen, wanted in changed:
    print(f'changed: {what}: {seen}, was {wanted}', file=sys.stderr)
sys.exit(1 if changed else 0)
PY
"$python" "$folder/check.py"
