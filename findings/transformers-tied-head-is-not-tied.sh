#!/usr/bin/env bash
# Bet: tie_word_embeddings true makes the head the embedding.
# What happens: Nemotron-H and Kimi Linear have a head of their own all the same; nothing warns.
# Version: transformers 5.18.0 (torch 2.13.0).
# Why it matters: The class holds vocabulary × width more parameters than its config says (0.5B of
#   Nemotron-H-8B’s 8.1B), and the head of a checkpoint that leaves it out stays at random.
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


def nemotron(tie):
    from transformers import NemotronHConfig, NemotronHForCausalLM

    config = NemotronHConfig(
        vocab_size=64,
        hidden_size=64,
        layers_block_type=['linear_attention', 'mlp'],
        num_attention_heads=2,
        num_key_value_heads=2,
        intermediate_size=64,
        mamba_num_heads=2,
        mamba_head_dim=64,
        n_groups=1,
        ssm_state_size=8,
        tie_word_embeddings=tie,
    )
    return NemotronHForCausalLM(config)


def kimi(tie):
    from transformers import KimiLinearConfig, KimiLinearForCausalLM

    config = KimiLinearConfig(
        vocab_size=64,
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        intermediate_size=64,
        moe_intermediate_size=32,
        num_experts=4,
        num_experts_per_token=2,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
        linear_attn_config={'head_dim': 16, 'num_heads': 2},
        tie_word_embeddings=tie,
    )
    return KimiLinearForCausalLM(config)


def is_tied(model):
    return model.get_output_embeddings().weight is model.get_input_embeddings().weight


expected = [
    (f'{name}, tie_word_embeddings {tie}: head is the embedding', is_tied(make(tie)), False)
    for name, make in (('Nemotron-H', nemotron), ('Kimi Linear', kimi))
    for tie in (True, False)
]

changed = [(what, seen, wanted) for what, seen, wanted in expected if seen != wanted]
print(f'transformers {transformers.__version__}: heads')
for what, seen, _ in expected:
    print(f'  {what}: {seen}')
for what, seen, wanted in changed:
    print(f'changed: {what}: {seen}, was {wanted}', file=sys.stderr)
sys.exit(1 if changed else 0)
PY
"$python" "$folder/check.py"
