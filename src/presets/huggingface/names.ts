/** The names under which configs state the same thing; the commonest first. */
export const names = {
  layers: ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers', 'num_transformer_layers'],
  hiddenSize: ['hidden_size', 'n_embd', 'd_model', 'n_embed', 'model_dim'],
  vocabulary: ['padded_vocab_size', 'vocab_size'],
  heads: ['num_attention_heads', 'n_head', 'n_heads', 'attention_heads', 'num_heads'],
  kvHeads: [
    'num_key_value_heads',
    'num_kv_heads',
    'n_head_kv',
    'multi_query_group_num',
    'num_attention_groups',
    'kv_n_heads',
  ],
  headSize: ['head_dim', 'kv_channels', 'attention_head_dim', 'head_size'],
  feedForward: [
    'intermediate_size',
    'ffn_hidden_size',
    'n_inner',
    'ffn_dim',
    'inner_hidden_size',
    'ff_intermediate_size',
    'mlp_hidden_size',
  ],
  context: ['max_position_embeddings', 'n_positions', 'seq_length', 'n_ctx', 'max_seq_len'],
  experts: ['n_routed_experts', 'num_local_experts', 'num_experts', 'moe_num_experts'],
  expertsPerToken: [
    'num_experts_per_tok',
    'experts_per_token',
    'num_experts_per_token',
    'num_selected_experts',
    'moe_topk',
    'moe_top_k',
    'moe_k',
    'top_k_experts',
    'topk',
  ],
  expertSize: ['moe_intermediate_size', 'expert_ffn_hidden_size', 'moe_ffn_hidden_size'],
  sharedExperts: [
    'n_shared_experts',
    'num_shared_experts',
    'moe_num_shared_experts',
    'num_shared_expert',
  ],
  sharedSize: [
    'shared_expert_intermediate_size',
    'moe_shared_expert_intermediate_size',
    'share_expert_dim',
    'shared_intermediate_size',
  ],
  denseFirst: ['first_k_dense_replace', 'moe_layer_start_index', 'num_dense_layers'],
  expertStep: [
    'decoder_sparse_step',
    'moe_layer_interval',
    'interleave_moe_layer_step',
    'moe_every_n_layers',
  ],
} as const

/** All names of what a field states. */
export const aliasesOf = (field: string): readonly string[] =>
  Object.values(names).find((group: readonly string[]) => group.includes(field)) ?? [field]
