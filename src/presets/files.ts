// Written by `npm run build` from the folder presets/: do not edit.

import accelerators_amd_mi210 from '../../presets/accelerators/amd-mi210.json' with { type: 'json' }
import accelerators_amd_mi250x from '../../presets/accelerators/amd-mi250x.json' with {
  type: 'json',
}
import accelerators_amd_mi300x from '../../presets/accelerators/amd-mi300x.json' with {
  type: 'json',
}
import accelerators_amd_mi325x from '../../presets/accelerators/amd-mi325x.json' with {
  type: 'json',
}
import accelerators_amd_mi355x from '../../presets/accelerators/amd-mi355x.json' with {
  type: 'json',
}
import accelerators_aws_inferentia2 from '../../presets/accelerators/aws-inferentia2.json' with {
  type: 'json',
}
import accelerators_aws_trainium1 from '../../presets/accelerators/aws-trainium1.json' with {
  type: 'json',
}
import accelerators_aws_trainium2 from '../../presets/accelerators/aws-trainium2.json' with {
  type: 'json',
}
import accelerators_aws_trainium3 from '../../presets/accelerators/aws-trainium3.json' with {
  type: 'json',
}
import accelerators_biren_br100 from '../../presets/accelerators/biren-br100.json' with {
  type: 'json',
}
import accelerators_biren_br104 from '../../presets/accelerators/biren-br104.json' with {
  type: 'json',
}
import accelerators_cambricon_mlu370_x8 from '../../presets/accelerators/cambricon-mlu370-x8.json' with {
  type: 'json',
}
import accelerators_cambricon_mlu590 from '../../presets/accelerators/cambricon-mlu590.json' with {
  type: 'json',
}
import accelerators_cerebras_wse_3 from '../../presets/accelerators/cerebras-wse-3.json' with {
  type: 'json',
}
import accelerators_enflame_i20 from '../../presets/accelerators/enflame-i20.json' with {
  type: 'json',
}
import accelerators_enflame_s60 from '../../presets/accelerators/enflame-s60.json' with {
  type: 'json',
}
import accelerators_enflame_t10 from '../../presets/accelerators/enflame-t10.json' with {
  type: 'json',
}
import accelerators_enflame_t20 from '../../presets/accelerators/enflame-t20.json' with {
  type: 'json',
}
import accelerators_enflame_t21 from '../../presets/accelerators/enflame-t21.json' with {
  type: 'json',
}
import accelerators_google_tpu_v3 from '../../presets/accelerators/google-tpu-v3.json' with {
  type: 'json',
}
import accelerators_google_tpu_v4 from '../../presets/accelerators/google-tpu-v4.json' with {
  type: 'json',
}
import accelerators_google_tpu_v5e from '../../presets/accelerators/google-tpu-v5e.json' with {
  type: 'json',
}
import accelerators_google_tpu_v5p from '../../presets/accelerators/google-tpu-v5p.json' with {
  type: 'json',
}
import accelerators_google_tpu_v6e from '../../presets/accelerators/google-tpu-v6e.json' with {
  type: 'json',
}
import accelerators_google_tpu_v7 from '../../presets/accelerators/google-tpu-v7.json' with {
  type: 'json',
}
import accelerators_groq_lpu_v1 from '../../presets/accelerators/groq-lpu-v1.json' with {
  type: 'json',
}
import accelerators_huawei_ascend_310p from '../../presets/accelerators/huawei-ascend-310p.json' with {
  type: 'json',
}
import accelerators_huawei_ascend_910a from '../../presets/accelerators/huawei-ascend-910a.json' with {
  type: 'json',
}
import accelerators_huawei_ascend_910b from '../../presets/accelerators/huawei-ascend-910b.json' with {
  type: 'json',
}
import accelerators_huawei_ascend_910b4 from '../../presets/accelerators/huawei-ascend-910b4.json' with {
  type: 'json',
}
import accelerators_huawei_ascend_910c from '../../presets/accelerators/huawei-ascend-910c.json' with {
  type: 'json',
}
import accelerators_hygon_dcu_k100_ai from '../../presets/accelerators/hygon-dcu-k100-ai.json' with {
  type: 'json',
}
import accelerators_hygon_dcu_z100 from '../../presets/accelerators/hygon-dcu-z100.json' with {
  type: 'json',
}
import accelerators_iluvatar_tiangai_100 from '../../presets/accelerators/iluvatar-tiangai-100.json' with {
  type: 'json',
}
import accelerators_iluvatar_tiangai_150 from '../../presets/accelerators/iluvatar-tiangai-150.json' with {
  type: 'json',
}
import accelerators_intel_gaudi2 from '../../presets/accelerators/intel-gaudi2.json' with {
  type: 'json',
}
import accelerators_intel_gaudi3 from '../../presets/accelerators/intel-gaudi3.json' with {
  type: 'json',
}
import accelerators_kunlunxin_p800 from '../../presets/accelerators/kunlunxin-p800.json' with {
  type: 'json',
}
import accelerators_kunlunxin_r200 from '../../presets/accelerators/kunlunxin-r200.json' with {
  type: 'json',
}
import accelerators_kunlunxin_r300 from '../../presets/accelerators/kunlunxin-r300.json' with {
  type: 'json',
}
import accelerators_metax_c500 from '../../presets/accelerators/metax-c500.json' with {
  type: 'json',
}
import accelerators_metax_xisi_n100 from '../../presets/accelerators/metax-xisi-n100.json' with {
  type: 'json',
}
import accelerators_moorethreads_s4000 from '../../presets/accelerators/moorethreads-s4000.json' with {
  type: 'json',
}
import accelerators_nvidia_a10 from '../../presets/accelerators/nvidia-a10.json' with {
  type: 'json',
}
import accelerators_nvidia_a100_pcie_80gb from '../../presets/accelerators/nvidia-a100-pcie-80gb.json' with {
  type: 'json',
}
import accelerators_nvidia_a100_sxm_40gb from '../../presets/accelerators/nvidia-a100-sxm-40gb.json' with {
  type: 'json',
}
import accelerators_nvidia_a100_sxm_80gb from '../../presets/accelerators/nvidia-a100-sxm-80gb.json' with {
  type: 'json',
}
import accelerators_nvidia_a800_sxm_80gb from '../../presets/accelerators/nvidia-a800-sxm-80gb.json' with {
  type: 'json',
}
import accelerators_nvidia_b200_sxm from '../../presets/accelerators/nvidia-b200-sxm.json' with {
  type: 'json',
}
import accelerators_nvidia_b300_sxm from '../../presets/accelerators/nvidia-b300-sxm.json' with {
  type: 'json',
}
import accelerators_nvidia_gb200_nvl72 from '../../presets/accelerators/nvidia-gb200-nvl72.json' with {
  type: 'json',
}
import accelerators_nvidia_gb300_nvl72 from '../../presets/accelerators/nvidia-gb300-nvl72.json' with {
  type: 'json',
}
import accelerators_nvidia_gh200_96gb from '../../presets/accelerators/nvidia-gh200-96gb.json' with {
  type: 'json',
}
import accelerators_nvidia_h20 from '../../presets/accelerators/nvidia-h20.json' with {
  type: 'json',
}
import accelerators_nvidia_h100_nvl from '../../presets/accelerators/nvidia-h100-nvl.json' with {
  type: 'json',
}
import accelerators_nvidia_h100_pcie from '../../presets/accelerators/nvidia-h100-pcie.json' with {
  type: 'json',
}
import accelerators_nvidia_h100_sxm from '../../presets/accelerators/nvidia-h100-sxm.json' with {
  type: 'json',
}
import accelerators_nvidia_h200_sxm from '../../presets/accelerators/nvidia-h200-sxm.json' with {
  type: 'json',
}
import accelerators_nvidia_h800_sxm from '../../presets/accelerators/nvidia-h800-sxm.json' with {
  type: 'json',
}
import accelerators_nvidia_l4 from '../../presets/accelerators/nvidia-l4.json' with { type: 'json' }
import accelerators_nvidia_l40s from '../../presets/accelerators/nvidia-l40s.json' with {
  type: 'json',
}
import accelerators_nvidia_rtx_4090 from '../../presets/accelerators/nvidia-rtx-4090.json' with {
  type: 'json',
}
import accelerators_nvidia_rtx_5090 from '../../presets/accelerators/nvidia-rtx-5090.json' with {
  type: 'json',
}
import accelerators_nvidia_rtx_pro_6000_blackwell from '../../presets/accelerators/nvidia-rtx-pro-6000-blackwell.json' with {
  type: 'json',
}
import accelerators_nvidia_t4 from '../../presets/accelerators/nvidia-t4.json' with { type: 'json' }
import accelerators_nvidia_v100_pcie_32gb from '../../presets/accelerators/nvidia-v100-pcie-32gb.json' with {
  type: 'json',
}
import accelerators_nvidia_v100_sxm2_32gb from '../../presets/accelerators/nvidia-v100-sxm2-32gb.json' with {
  type: 'json',
}
import accelerators_vastai_sg100 from '../../presets/accelerators/vastai-sg100.json' with {
  type: 'json',
}
import accelerators_vastai_va1 from '../../presets/accelerators/vastai-va1.json' with {
  type: 'json',
}
import accelerators_vastai_va1l from '../../presets/accelerators/vastai-va1l.json' with {
  type: 'json',
}
import accelerators_vastai_va10 from '../../presets/accelerators/vastai-va10.json' with {
  type: 'json',
}
import accelerators_vastai_va12 from '../../presets/accelerators/vastai-va12.json' with {
  type: 'json',
}
import apis_alibaba_cn_deepseek_r1 from '../../presets/apis/alibaba-cn-deepseek-r1.json' with {
  type: 'json',
}
import apis_alibaba_cn_deepseek_v3 from '../../presets/apis/alibaba-cn-deepseek-v3.json' with {
  type: 'json',
}
import apis_amazon_nova_2_lite from '../../presets/apis/amazon-nova-2-lite.json' with {
  type: 'json',
}
import apis_amazon_nova_lite from '../../presets/apis/amazon-nova-lite.json' with { type: 'json' }
import apis_amazon_nova_micro from '../../presets/apis/amazon-nova-micro.json' with { type: 'json' }
import apis_amazon_nova_pro from '../../presets/apis/amazon-nova-pro.json' with { type: 'json' }
import apis_bedrock_deepseek_r1 from '../../presets/apis/bedrock-deepseek-r1.json' with {
  type: 'json',
}
import apis_bedrock_llama_3_1_8b from '../../presets/apis/bedrock-llama-3.1-8b.json' with {
  type: 'json',
}
import apis_bedrock_llama_3_1_70b from '../../presets/apis/bedrock-llama-3.1-70b.json' with {
  type: 'json',
}
import apis_bedrock_llama_3_3_70b from '../../presets/apis/bedrock-llama-3.3-70b.json' with {
  type: 'json',
}
import apis_cerebras_gpt_oss_120b from '../../presets/apis/cerebras-gpt-oss-120b.json' with {
  type: 'json',
}
import apis_cerebras_llama_3_1_8b from '../../presets/apis/cerebras-llama-3.1-8b.json' with {
  type: 'json',
}
import apis_cerebras_llama_3_3_70b from '../../presets/apis/cerebras-llama-3.3-70b.json' with {
  type: 'json',
}
import apis_cerebras_qwen3_32b from '../../presets/apis/cerebras-qwen3-32b.json' with {
  type: 'json',
}
import apis_claude_2 from '../../presets/apis/claude-2.json' with { type: 'json' }
import apis_claude_3_5_sonnet from '../../presets/apis/claude-3-5-sonnet.json' with { type: 'json' }
import apis_claude_3_7_sonnet from '../../presets/apis/claude-3-7-sonnet.json' with { type: 'json' }
import apis_claude_3_haiku from '../../presets/apis/claude-3-haiku.json' with { type: 'json' }
import apis_claude_3_opus from '../../presets/apis/claude-3-opus.json' with { type: 'json' }
import apis_claude_3_sonnet from '../../presets/apis/claude-3-sonnet.json' with { type: 'json' }
import apis_claude_fable_5 from '../../presets/apis/claude-fable-5.json' with { type: 'json' }
import apis_claude_fable_5_1 from '../../presets/apis/claude-fable-5-1.json' with { type: 'json' }
import apis_claude_haiku_4_5 from '../../presets/apis/claude-haiku-4-5.json' with { type: 'json' }
import apis_claude_haiku_5_5 from '../../presets/apis/claude-haiku-5-5.json' with { type: 'json' }
import apis_claude_opus_4_0 from '../../presets/apis/claude-opus-4-0.json' with { type: 'json' }
import apis_claude_opus_4_1 from '../../presets/apis/claude-opus-4-1.json' with { type: 'json' }
import apis_claude_opus_4_5 from '../../presets/apis/claude-opus-4-5.json' with { type: 'json' }
import apis_claude_opus_4_6 from '../../presets/apis/claude-opus-4-6.json' with { type: 'json' }
import apis_claude_opus_4_7 from '../../presets/apis/claude-opus-4-7.json' with { type: 'json' }
import apis_claude_opus_4_8 from '../../presets/apis/claude-opus-4-8.json' with { type: 'json' }
import apis_claude_opus_5 from '../../presets/apis/claude-opus-5.json' with { type: 'json' }
import apis_claude_opus_5_5 from '../../presets/apis/claude-opus-5-5.json' with { type: 'json' }
import apis_claude_sonnet_4_0 from '../../presets/apis/claude-sonnet-4-0.json' with { type: 'json' }
import apis_claude_sonnet_4_5 from '../../presets/apis/claude-sonnet-4-5.json' with { type: 'json' }
import apis_claude_sonnet_4_6 from '../../presets/apis/claude-sonnet-4-6.json' with { type: 'json' }
import apis_claude_sonnet_5 from '../../presets/apis/claude-sonnet-5.json' with { type: 'json' }
import apis_claude_sonnet_5_5 from '../../presets/apis/claude-sonnet-5-5.json' with { type: 'json' }
import apis_codestral_latest from '../../presets/apis/codestral-latest.json' with { type: 'json' }
import apis_command_a from '../../presets/apis/command-a.json' with { type: 'json' }
import apis_command_r from '../../presets/apis/command-r.json' with { type: 'json' }
import apis_command_r_plus from '../../presets/apis/command-r-plus.json' with { type: 'json' }
import apis_command_r7b from '../../presets/apis/command-r7b.json' with { type: 'json' }
import apis_deepinfra_deepseek_r1_0528 from '../../presets/apis/deepinfra-deepseek-r1-0528.json' with {
  type: 'json',
}
import apis_deepinfra_deepseek_v3_2 from '../../presets/apis/deepinfra-deepseek-v3.2.json' with {
  type: 'json',
}
import apis_deepinfra_glm_4_6 from '../../presets/apis/deepinfra-glm-4.6.json' with { type: 'json' }
import apis_deepinfra_gpt_oss_20b from '../../presets/apis/deepinfra-gpt-oss-20b.json' with {
  type: 'json',
}
import apis_deepinfra_gpt_oss_120b from '../../presets/apis/deepinfra-gpt-oss-120b.json' with {
  type: 'json',
}
import apis_deepinfra_kimi_k2_5 from '../../presets/apis/deepinfra-kimi-k2.5.json' with {
  type: 'json',
}
import apis_deepinfra_llama_3_3_70b from '../../presets/apis/deepinfra-llama-3.3-70b.json' with {
  type: 'json',
}
import apis_deepinfra_llama_4_maverick from '../../presets/apis/deepinfra-llama-4-maverick.json' with {
  type: 'json',
}
import apis_deepinfra_llama_4_scout from '../../presets/apis/deepinfra-llama-4-scout.json' with {
  type: 'json',
}
import apis_deepinfra_qwen3_coder_480b from '../../presets/apis/deepinfra-qwen3-coder-480b.json' with {
  type: 'json',
}
import apis_deepseek_chat from '../../presets/apis/deepseek-chat.json' with { type: 'json' }
import apis_deepseek_flash from '../../presets/apis/deepseek-flash.json' with { type: 'json' }
import apis_deepseek_reasoner from '../../presets/apis/deepseek-reasoner.json' with { type: 'json' }
import apis_deepseek_v4_flash from '../../presets/apis/deepseek-v4-flash.json' with { type: 'json' }
import apis_deepseek_v4_pro from '../../presets/apis/deepseek-v4-pro.json' with { type: 'json' }
import apis_devstral_2512 from '../../presets/apis/devstral-2512.json' with { type: 'json' }
import apis_doubao_1_5_lite_32k from '../../presets/apis/doubao-1.5-lite-32k.json' with {
  type: 'json',
}
import apis_doubao_1_5_pro_32k from '../../presets/apis/doubao-1.5-pro-32k.json' with {
  type: 'json',
}
import apis_doubao_1_5_pro_256k from '../../presets/apis/doubao-1.5-pro-256k.json' with {
  type: 'json',
}
import apis_doubao_1_5_thinking_pro from '../../presets/apis/doubao-1.5-thinking-pro.json' with {
  type: 'json',
}
import apis_doubao_seed_1_6 from '../../presets/apis/doubao-seed-1.6.json' with { type: 'json' }
import apis_doubao_seed_1_6_flash from '../../presets/apis/doubao-seed-1.6-flash.json' with {
  type: 'json',
}
import apis_ernie_3_5 from '../../presets/apis/ernie-3.5.json' with { type: 'json' }
import apis_ernie_4_0 from '../../presets/apis/ernie-4.0.json' with { type: 'json' }
import apis_ernie_4_5 from '../../presets/apis/ernie-4.5.json' with { type: 'json' }
import apis_ernie_4_5_0_3b from '../../presets/apis/ernie-4.5-0.3b.json' with { type: 'json' }
import apis_ernie_4_5_21b_a3b from '../../presets/apis/ernie-4.5-21b-a3b.json' with { type: 'json' }
import apis_ernie_4_5_turbo from '../../presets/apis/ernie-4.5-turbo.json' with { type: 'json' }
import apis_ernie_4_5_turbo_vl from '../../presets/apis/ernie-4.5-turbo-vl.json' with {
  type: 'json',
}
import apis_ernie_5_0_thinking from '../../presets/apis/ernie-5.0-thinking.json' with {
  type: 'json',
}
import apis_ernie_lite_pro from '../../presets/apis/ernie-lite-pro.json' with { type: 'json' }
import apis_ernie_speed_pro from '../../presets/apis/ernie-speed-pro.json' with { type: 'json' }
import apis_ernie_x1 from '../../presets/apis/ernie-x1.json' with { type: 'json' }
import apis_ernie_x1_turbo from '../../presets/apis/ernie-x1-turbo.json' with { type: 'json' }
import apis_fireworks_deepseek_v4_pro from '../../presets/apis/fireworks-deepseek-v4-pro.json' with {
  type: 'json',
}
import apis_fireworks_glm_5_1 from '../../presets/apis/fireworks-glm-5.1.json' with { type: 'json' }
import apis_fireworks_gpt_oss_20b from '../../presets/apis/fireworks-gpt-oss-20b.json' with {
  type: 'json',
}
import apis_fireworks_gpt_oss_120b from '../../presets/apis/fireworks-gpt-oss-120b.json' with {
  type: 'json',
}
import apis_fireworks_kimi_k2_6 from '../../presets/apis/fireworks-kimi-k2.6.json' with {
  type: 'json',
}
import apis_gemini_1_5_flash from '../../presets/apis/gemini-1.5-flash.json' with { type: 'json' }
import apis_gemini_1_5_pro from '../../presets/apis/gemini-1.5-pro.json' with { type: 'json' }
import apis_gemini_2_0_flash from '../../presets/apis/gemini-2.0-flash.json' with { type: 'json' }
import apis_gemini_2_0_flash_lite from '../../presets/apis/gemini-2.0-flash-lite.json' with {
  type: 'json',
}
import apis_gemini_2_5_flash from '../../presets/apis/gemini-2.5-flash.json' with { type: 'json' }
import apis_gemini_2_5_flash_lite from '../../presets/apis/gemini-2.5-flash-lite.json' with {
  type: 'json',
}
import apis_gemini_2_5_pro from '../../presets/apis/gemini-2.5-pro.json' with { type: 'json' }
import apis_gemini_3_1_flash_lite from '../../presets/apis/gemini-3.1-flash-lite.json' with {
  type: 'json',
}
import apis_gemini_3_1_pro_preview from '../../presets/apis/gemini-3.1-pro-preview.json' with {
  type: 'json',
}
import apis_gemini_3_5_flash from '../../presets/apis/gemini-3.5-flash.json' with { type: 'json' }
import apis_gemini_3_5_flash_lite from '../../presets/apis/gemini-3.5-flash-lite.json' with {
  type: 'json',
}
import apis_gemini_3_6_flash from '../../presets/apis/gemini-3.6-flash.json' with { type: 'json' }
import apis_gemini_3_7_flash from '../../presets/apis/gemini-3.7-flash.json' with { type: 'json' }
import apis_gemini_3_flash_preview from '../../presets/apis/gemini-3-flash-preview.json' with {
  type: 'json',
}
import apis_gemini_3_pro_preview from '../../presets/apis/gemini-3-pro-preview.json' with {
  type: 'json',
}
import apis_glm_4_5 from '../../presets/apis/glm-4.5.json' with { type: 'json' }
import apis_glm_4_5_air from '../../presets/apis/glm-4.5-air.json' with { type: 'json' }
import apis_glm_4_5_air_cn from '../../presets/apis/glm-4.5-air-cn.json' with { type: 'json' }
import apis_glm_4_6 from '../../presets/apis/glm-4.6.json' with { type: 'json' }
import apis_glm_4_7 from '../../presets/apis/glm-4.7.json' with { type: 'json' }
import apis_glm_4_7_cn from '../../presets/apis/glm-4.7-cn.json' with { type: 'json' }
import apis_glm_4_air from '../../presets/apis/glm-4-air.json' with { type: 'json' }
import apis_glm_4_long from '../../presets/apis/glm-4-long.json' with { type: 'json' }
import apis_glm_4_plus from '../../presets/apis/glm-4-plus.json' with { type: 'json' }
import apis_glm_5_1 from '../../presets/apis/glm-5.1.json' with { type: 'json' }
import apis_glm_5_1_cn from '../../presets/apis/glm-5.1-cn.json' with { type: 'json' }
import apis_glm_5_2 from '../../presets/apis/glm-5.2.json' with { type: 'json' }
import apis_glm_5_2_cn from '../../presets/apis/glm-5.2-cn.json' with { type: 'json' }
import apis_glm_5 from '../../presets/apis/glm-5.json' with { type: 'json' }
import apis_glm_5_cn from '../../presets/apis/glm-5-cn.json' with { type: 'json' }
import apis_gpt_3_5_turbo from '../../presets/apis/gpt-3.5-turbo.json' with { type: 'json' }
import apis_gpt_3_5_turbo_16k from '../../presets/apis/gpt-3.5-turbo-16k.json' with { type: 'json' }
import apis_gpt_3_5_turbo_0613 from '../../presets/apis/gpt-3.5-turbo-0613.json' with {
  type: 'json',
}
import apis_gpt_4_1 from '../../presets/apis/gpt-4.1.json' with { type: 'json' }
import apis_gpt_4_1_mini from '../../presets/apis/gpt-4.1-mini.json' with { type: 'json' }
import apis_gpt_4_1_nano from '../../presets/apis/gpt-4.1-nano.json' with { type: 'json' }
import apis_gpt_4_5_preview from '../../presets/apis/gpt-4.5-preview.json' with { type: 'json' }
import apis_gpt_4 from '../../presets/apis/gpt-4.json' with { type: 'json' }
import apis_gpt_4_32k from '../../presets/apis/gpt-4-32k.json' with { type: 'json' }
import apis_gpt_4_turbo from '../../presets/apis/gpt-4-turbo.json' with { type: 'json' }
import apis_gpt_4o from '../../presets/apis/gpt-4o.json' with { type: 'json' }
import apis_gpt_4o_mini from '../../presets/apis/gpt-4o-mini.json' with { type: 'json' }
import apis_gpt_5_1 from '../../presets/apis/gpt-5.1.json' with { type: 'json' }
import apis_gpt_5_2 from '../../presets/apis/gpt-5.2.json' with { type: 'json' }
import apis_gpt_5_4 from '../../presets/apis/gpt-5.4.json' with { type: 'json' }
import apis_gpt_5_4_mini from '../../presets/apis/gpt-5.4-mini.json' with { type: 'json' }
import apis_gpt_5_4_nano from '../../presets/apis/gpt-5.4-nano.json' with { type: 'json' }
import apis_gpt_5_5 from '../../presets/apis/gpt-5.5.json' with { type: 'json' }
import apis_gpt_5_6_luna from '../../presets/apis/gpt-5.6-luna.json' with { type: 'json' }
import apis_gpt_5_6_sol from '../../presets/apis/gpt-5.6-sol.json' with { type: 'json' }
import apis_gpt_5_6_terra from '../../presets/apis/gpt-5.6-terra.json' with { type: 'json' }
import apis_gpt_5 from '../../presets/apis/gpt-5.json' with { type: 'json' }
import apis_gpt_5_mini from '../../presets/apis/gpt-5-mini.json' with { type: 'json' }
import apis_gpt_5_nano from '../../presets/apis/gpt-5-nano.json' with { type: 'json' }
import apis_gpt_6_1_sol from '../../presets/apis/gpt-6.1-sol.json' with { type: 'json' }
import apis_gpt_6_1_terra from '../../presets/apis/gpt-6.1-terra.json' with { type: 'json' }
import apis_gpt_6_astra from '../../presets/apis/gpt-6-astra.json' with { type: 'json' }
import apis_gpt_6_luna from '../../presets/apis/gpt-6-luna.json' with { type: 'json' }
import apis_gpt_6_sol from '../../presets/apis/gpt-6-sol.json' with { type: 'json' }
import apis_grok_2 from '../../presets/apis/grok-2.json' with { type: 'json' }
import apis_grok_3 from '../../presets/apis/grok-3.json' with { type: 'json' }
import apis_grok_3_mini from '../../presets/apis/grok-3-mini.json' with { type: 'json' }
import apis_grok_4_3 from '../../presets/apis/grok-4.3.json' with { type: 'json' }
import apis_grok_4_5 from '../../presets/apis/grok-4.5.json' with { type: 'json' }
import apis_grok_4_20 from '../../presets/apis/grok-4.20.json' with { type: 'json' }
import apis_grok_4 from '../../presets/apis/grok-4.json' with { type: 'json' }
import apis_grok_4_fast from '../../presets/apis/grok-4-fast.json' with { type: 'json' }
import apis_groq_gpt_oss_20b from '../../presets/apis/groq-gpt-oss-20b.json' with { type: 'json' }
import apis_groq_gpt_oss_120b from '../../presets/apis/groq-gpt-oss-120b.json' with { type: 'json' }
import apis_groq_llama_3_1_8b from '../../presets/apis/groq-llama-3.1-8b.json' with { type: 'json' }
import apis_groq_llama_3_3_70b from '../../presets/apis/groq-llama-3.3-70b.json' with {
  type: 'json',
}
import apis_groq_llama_4_scout from '../../presets/apis/groq-llama-4-scout.json' with {
  type: 'json',
}
import apis_groq_qwen3_32b from '../../presets/apis/groq-qwen3-32b.json' with { type: 'json' }
import apis_hunyuan_large from '../../presets/apis/hunyuan-large.json' with { type: 'json' }
import apis_hunyuan_lite from '../../presets/apis/hunyuan-lite.json' with { type: 'json' }
import apis_hunyuan_standard_256k from '../../presets/apis/hunyuan-standard-256k.json' with {
  type: 'json',
}
import apis_hunyuan_t1 from '../../presets/apis/hunyuan-t1.json' with { type: 'json' }
import apis_hunyuan_turbo from '../../presets/apis/hunyuan-turbo.json' with { type: 'json' }
import apis_hunyuan_turbos from '../../presets/apis/hunyuan-turbos.json' with { type: 'json' }
import apis_kimi_k2_5 from '../../presets/apis/kimi-k2.5.json' with { type: 'json' }
import apis_kimi_k2_6 from '../../presets/apis/kimi-k2.6.json' with { type: 'json' }
import apis_kimi_k2_7_code from '../../presets/apis/kimi-k2.7-code.json' with { type: 'json' }
import apis_kimi_k2_0711_preview from '../../presets/apis/kimi-k2-0711-preview.json' with {
  type: 'json',
}
import apis_kimi_k2_0905_preview from '../../presets/apis/kimi-k2-0905-preview.json' with {
  type: 'json',
}
import apis_kimi_k2_thinking from '../../presets/apis/kimi-k2-thinking.json' with { type: 'json' }
import apis_kimi_k3 from '../../presets/apis/kimi-k3.json' with { type: 'json' }
import apis_magistral_medium_latest from '../../presets/apis/magistral-medium-latest.json' with {
  type: 'json',
}
import apis_mimo_v2_5_pro from '../../presets/apis/mimo-v2.5-pro.json' with { type: 'json' }
import apis_mimo_v2_flash from '../../presets/apis/mimo-v2-flash.json' with { type: 'json' }
import apis_minimax_01 from '../../presets/apis/minimax-01.json' with { type: 'json' }
import apis_minimax_m1 from '../../presets/apis/minimax-m1.json' with { type: 'json' }
import apis_minimax_m2_5 from '../../presets/apis/minimax-m2.5.json' with { type: 'json' }
import apis_minimax_m2_7 from '../../presets/apis/minimax-m2.7.json' with { type: 'json' }
import apis_minimax_m2 from '../../presets/apis/minimax-m2.json' with { type: 'json' }
import apis_minimax_m3 from '../../presets/apis/minimax-m3.json' with { type: 'json' }
import apis_ministral_8b_latest from '../../presets/apis/ministral-8b-latest.json' with {
  type: 'json',
}
import apis_mistral_large_2411 from '../../presets/apis/mistral-large-2411.json' with {
  type: 'json',
}
import apis_mistral_large_2512 from '../../presets/apis/mistral-large-2512.json' with {
  type: 'json',
}
import apis_mistral_medium_2508 from '../../presets/apis/mistral-medium-2508.json' with {
  type: 'json',
}
import apis_mistral_medium_2604 from '../../presets/apis/mistral-medium-2604.json' with {
  type: 'json',
}
import apis_mistral_nemo from '../../presets/apis/mistral-nemo.json' with { type: 'json' }
import apis_mistral_small_2603 from '../../presets/apis/mistral-small-2603.json' with {
  type: 'json',
}
import apis_moonshot_v1_8k from '../../presets/apis/moonshot-v1-8k.json' with { type: 'json' }
import apis_moonshot_v1_32k from '../../presets/apis/moonshot-v1-32k.json' with { type: 'json' }
import apis_moonshot_v1_128k from '../../presets/apis/moonshot-v1-128k.json' with { type: 'json' }
import apis_nanogpt_ernie_5_1 from '../../presets/apis/nanogpt-ernie-5.1.json' with { type: 'json' }
import apis_nanogpt_ernie_x1_1 from '../../presets/apis/nanogpt-ernie-x1.1.json' with {
  type: 'json',
}
import apis_novita_ernie_4_5_21b_a3b from '../../presets/apis/novita-ernie-4.5-21b-a3b.json' with {
  type: 'json',
}
import apis_novita_ernie_4_5_300b_a47b from '../../presets/apis/novita-ernie-4.5-300b-a47b.json' with {
  type: 'json',
}
import apis_novita_ernie_4_5_vl_424b_a47b from '../../presets/apis/novita-ernie-4.5-vl-424b-a47b.json' with {
  type: 'json',
}
import apis_o1 from '../../presets/apis/o1.json' with { type: 'json' }
import apis_o1_mini from '../../presets/apis/o1-mini.json' with { type: 'json' }
import apis_o3 from '../../presets/apis/o3.json' with { type: 'json' }
import apis_o3_mini from '../../presets/apis/o3-mini.json' with { type: 'json' }
import apis_o4_mini from '../../presets/apis/o4-mini.json' with { type: 'json' }
import apis_open_mistral_7b from '../../presets/apis/open-mistral-7b.json' with { type: 'json' }
import apis_open_mixtral_8x7b from '../../presets/apis/open-mixtral-8x7b.json' with { type: 'json' }
import apis_open_mixtral_8x22b from '../../presets/apis/open-mixtral-8x22b.json' with {
  type: 'json',
}
import apis_qwen_flash from '../../presets/apis/qwen-flash.json' with { type: 'json' }
import apis_qwen_long_cn from '../../presets/apis/qwen-long-cn.json' with { type: 'json' }
import apis_qwen_max from '../../presets/apis/qwen-max.json' with { type: 'json' }
import apis_qwen_max_cn from '../../presets/apis/qwen-max-cn.json' with { type: 'json' }
import apis_qwen_plus from '../../presets/apis/qwen-plus.json' with { type: 'json' }
import apis_qwen_plus_cn from '../../presets/apis/qwen-plus-cn.json' with { type: 'json' }
import apis_qwen_turbo from '../../presets/apis/qwen-turbo.json' with { type: 'json' }
import apis_qwen_turbo_cn from '../../presets/apis/qwen-turbo-cn.json' with { type: 'json' }
import apis_qwen2_5_7b_instruct from '../../presets/apis/qwen2.5-7b-instruct.json' with {
  type: 'json',
}
import apis_qwen2_5_72b_instruct from '../../presets/apis/qwen2.5-72b-instruct.json' with {
  type: 'json',
}
import apis_qwen2_5_72b_instruct_cn from '../../presets/apis/qwen2.5-72b-instruct-cn.json' with {
  type: 'json',
}
import apis_qwen3_5_397b_a17b from '../../presets/apis/qwen3.5-397b-a17b.json' with { type: 'json' }
import apis_qwen3_6_flash from '../../presets/apis/qwen3.6-flash.json' with { type: 'json' }
import apis_qwen3_6_plus from '../../presets/apis/qwen3.6-plus.json' with { type: 'json' }
import apis_qwen3_7_max from '../../presets/apis/qwen3.7-max.json' with { type: 'json' }
import apis_qwen3_7_plus from '../../presets/apis/qwen3.7-plus.json' with { type: 'json' }
import apis_qwen3_8b from '../../presets/apis/qwen3-8b.json' with { type: 'json' }
import apis_qwen3_32b from '../../presets/apis/qwen3-32b.json' with { type: 'json' }
import apis_qwen3_235b_a22b from '../../presets/apis/qwen3-235b-a22b.json' with { type: 'json' }
import apis_qwen3_235b_a22b_cn from '../../presets/apis/qwen3-235b-a22b-cn.json' with {
  type: 'json',
}
import apis_qwen3_coder_480b_a35b_instruct from '../../presets/apis/qwen3-coder-480b-a35b-instruct.json' with {
  type: 'json',
}
import apis_qwen3_coder_plus from '../../presets/apis/qwen3-coder-plus.json' with { type: 'json' }
import apis_qwen3_max from '../../presets/apis/qwen3-max.json' with { type: 'json' }
import apis_sensechat_5 from '../../presets/apis/sensechat-5.json' with { type: 'json' }
import apis_sensenova_v6_5_pro from '../../presets/apis/sensenova-v6.5-pro.json' with {
  type: 'json',
}
import apis_sensenova_v6_5_turbo from '../../presets/apis/sensenova-v6.5-turbo.json' with {
  type: 'json',
}
import apis_sensenova_v6_reasoner from '../../presets/apis/sensenova-v6-reasoner.json' with {
  type: 'json',
}
import apis_siliconflow_ernie_4_5_300b_a47b from '../../presets/apis/siliconflow-ernie-4.5-300b-a47b.json' with {
  type: 'json',
}
import apis_siliconflow_hunyuan_a13b from '../../presets/apis/siliconflow-hunyuan-a13b.json' with {
  type: 'json',
}
import apis_sonar from '../../presets/apis/sonar.json' with { type: 'json' }
import apis_sonar_pro from '../../presets/apis/sonar-pro.json' with { type: 'json' }
import apis_spark_1_5 from '../../presets/apis/spark-1.5.json' with { type: 'json' }
import apis_spark_3_0 from '../../presets/apis/spark-3.0.json' with { type: 'json' }
import apis_spark_3_5 from '../../presets/apis/spark-3.5.json' with { type: 'json' }
import apis_step_1_32k from '../../presets/apis/step-1-32k.json' with { type: 'json' }
import apis_step_2_16k from '../../presets/apis/step-2-16k.json' with { type: 'json' }
import apis_step_3_5_flash from '../../presets/apis/step-3.5-flash.json' with { type: 'json' }
import apis_together_deepseek_r1 from '../../presets/apis/together-deepseek-r1.json' with {
  type: 'json',
}
import apis_together_deepseek_v3_1 from '../../presets/apis/together-deepseek-v3.1.json' with {
  type: 'json',
}
import apis_together_deepseek_v3 from '../../presets/apis/together-deepseek-v3.json' with {
  type: 'json',
}
import apis_together_gpt_oss_20b from '../../presets/apis/together-gpt-oss-20b.json' with {
  type: 'json',
}
import apis_together_gpt_oss_120b from '../../presets/apis/together-gpt-oss-120b.json' with {
  type: 'json',
}
import apis_together_llama_3_1_8b from '../../presets/apis/together-llama-3.1-8b.json' with {
  type: 'json',
}
import apis_together_llama_3_1_70b from '../../presets/apis/together-llama-3.1-70b.json' with {
  type: 'json',
}
import apis_together_llama_3_1_405b from '../../presets/apis/together-llama-3.1-405b.json' with {
  type: 'json',
}
import apis_together_llama_3_3_70b from '../../presets/apis/together-llama-3.3-70b.json' with {
  type: 'json',
}
import apis_together_llama_3_8b_lite from '../../presets/apis/together-llama-3-8b-lite.json' with {
  type: 'json',
}
import apis_together_llama_4_maverick from '../../presets/apis/together-llama-4-maverick.json' with {
  type: 'json',
}
import apis_together_qwen2_5_7b from '../../presets/apis/together-qwen2.5-7b.json' with {
  type: 'json',
}
import apis_together_qwen3_235b_a22b from '../../presets/apis/together-qwen3-235b-a22b.json' with {
  type: 'json',
}
import apis_together_qwen3_coder_480b from '../../presets/apis/together-qwen3-coder-480b.json' with {
  type: 'json',
}
import apis_volcengine_deepseek_r1 from '../../presets/apis/volcengine-deepseek-r1.json' with {
  type: 'json',
}
import apis_volcengine_deepseek_v3_1 from '../../presets/apis/volcengine-deepseek-v3.1.json' with {
  type: 'json',
}
import apis_volcengine_deepseek_v3 from '../../presets/apis/volcengine-deepseek-v3.json' with {
  type: 'json',
}
import apis_volcengine_kimi_k2 from '../../presets/apis/volcengine-kimi-k2.json' with {
  type: 'json',
}
import apis_zenmux_doubao_seed_1_8 from '../../presets/apis/zenmux-doubao-seed-1.8.json' with {
  type: 'json',
}
import apis_zenmux_doubao_seed_2_0_lite from '../../presets/apis/zenmux-doubao-seed-2.0-lite.json' with {
  type: 'json',
}
import apis_zenmux_doubao_seed_2_0_mini from '../../presets/apis/zenmux-doubao-seed-2.0-mini.json' with {
  type: 'json',
}
import apis_zenmux_doubao_seed_2_0_pro from '../../presets/apis/zenmux-doubao-seed-2.0-pro.json' with {
  type: 'json',
}
import claims_claim_001 from '../../presets/claims/claim-001.json' with { type: 'json' }
import claims_claim_002 from '../../presets/claims/claim-002.json' with { type: 'json' }
import claims_claim_003 from '../../presets/claims/claim-003.json' with { type: 'json' }
import claims_claim_004 from '../../presets/claims/claim-004.json' with { type: 'json' }
import claims_claim_005 from '../../presets/claims/claim-005.json' with { type: 'json' }
import claims_claim_006 from '../../presets/claims/claim-006.json' with { type: 'json' }
import claims_claim_007 from '../../presets/claims/claim-007.json' with { type: 'json' }
import claims_claim_008 from '../../presets/claims/claim-008.json' with { type: 'json' }
import claims_claim_009 from '../../presets/claims/claim-009.json' with { type: 'json' }
import claims_claim_010 from '../../presets/claims/claim-010.json' with { type: 'json' }
import claims_claim_011 from '../../presets/claims/claim-011.json' with { type: 'json' }
import claims_claim_012 from '../../presets/claims/claim-012.json' with { type: 'json' }
import claims_claim_013 from '../../presets/claims/claim-013.json' with { type: 'json' }
import claims_claim_014 from '../../presets/claims/claim-014.json' with { type: 'json' }
import claims_claim_015 from '../../presets/claims/claim-015.json' with { type: 'json' }
import claims_claim_016 from '../../presets/claims/claim-016.json' with { type: 'json' }
import claims_claim_017 from '../../presets/claims/claim-017.json' with { type: 'json' }
import claims_claim_018 from '../../presets/claims/claim-018.json' with { type: 'json' }
import claims_claim_020 from '../../presets/claims/claim-020.json' with { type: 'json' }
import claims_claim_022 from '../../presets/claims/claim-022.json' with { type: 'json' }
import claims_claim_023 from '../../presets/claims/claim-023.json' with { type: 'json' }
import claims_claim_024 from '../../presets/claims/claim-024.json' with { type: 'json' }
import claims_claim_025 from '../../presets/claims/claim-025.json' with { type: 'json' }
import claims_claim_026 from '../../presets/claims/claim-026.json' with { type: 'json' }
import claims_claim_027 from '../../presets/claims/claim-027.json' with { type: 'json' }
import claims_claim_028 from '../../presets/claims/claim-028.json' with { type: 'json' }
import claims_claim_029 from '../../presets/claims/claim-029.json' with { type: 'json' }
import claims_claim_032 from '../../presets/claims/claim-032.json' with { type: 'json' }
import claims_claim_033 from '../../presets/claims/claim-033.json' with { type: 'json' }
import claims_claim_034 from '../../presets/claims/claim-034.json' with { type: 'json' }
import claims_claim_035 from '../../presets/claims/claim-035.json' with { type: 'json' }
import claims_claim_038 from '../../presets/claims/claim-038.json' with { type: 'json' }
import claims_claim_039 from '../../presets/claims/claim-039.json' with { type: 'json' }
import claims_claim_040 from '../../presets/claims/claim-040.json' with { type: 'json' }
import claims_claim_041 from '../../presets/claims/claim-041.json' with { type: 'json' }
import claims_claim_042 from '../../presets/claims/claim-042.json' with { type: 'json' }
import claims_claim_043 from '../../presets/claims/claim-043.json' with { type: 'json' }
import claims_claim_044 from '../../presets/claims/claim-044.json' with { type: 'json' }
import claims_claim_046 from '../../presets/claims/claim-046.json' with { type: 'json' }
import claims_claim_049 from '../../presets/claims/claim-049.json' with { type: 'json' }
import claims_claim_050 from '../../presets/claims/claim-050.json' with { type: 'json' }
import claims_claim_051 from '../../presets/claims/claim-051.json' with { type: 'json' }
import claims_claim_052 from '../../presets/claims/claim-052.json' with { type: 'json' }
import claims_claim_053 from '../../presets/claims/claim-053.json' with { type: 'json' }
import claims_claim_054 from '../../presets/claims/claim-054.json' with { type: 'json' }
import claims_claim_055 from '../../presets/claims/claim-055.json' with { type: 'json' }
import claims_claim_056 from '../../presets/claims/claim-056.json' with { type: 'json' }
import claims_claim_057 from '../../presets/claims/claim-057.json' with { type: 'json' }
import claims_claim_058 from '../../presets/claims/claim-058.json' with { type: 'json' }
import claims_claim_059 from '../../presets/claims/claim-059.json' with { type: 'json' }
import economics_building from '../../presets/economics/building.json' with { type: 'json' }
import economics_building_lifetime from '../../presets/economics/building-lifetime.json' with {
  type: 'json',
}
import economics_colocation from '../../presets/economics/colocation.json' with { type: 'json' }
import economics_cost_of_capital from '../../presets/economics/cost-of-capital.json' with {
  type: 'json',
}
import economics_failures from '../../presets/economics/failures.json' with { type: 'json' }
import economics_overheads from '../../presets/economics/overheads.json' with { type: 'json' }
import economics_power from '../../presets/economics/power.json' with { type: 'json' }
import economics_power_usage_effectiveness from '../../presets/economics/power-usage-effectiveness.json' with {
  type: 'json',
}
import economics_server_lifetime from '../../presets/economics/server-lifetime.json' with {
  type: 'json',
}
import economics_utilization from '../../presets/economics/utilization.json' with { type: 'json' }
import efficienciesFile from '../../presets/efficiencies.json' with { type: 'json' }
import enginesFile from '../../presets/engines.json' with { type: 'json' }
import exchangeRatesFile from '../../presets/exchange-rates.json' with { type: 'json' }
import models_360_zhinao from '../../presets/models/360-zhinao.json' with { type: 'json' }
import models_aquila_7b from '../../presets/models/aquila-7b.json' with { type: 'json' }
import models_baichuan_2_7b from '../../presets/models/baichuan-2-7b.json' with { type: 'json' }
import models_baichuan_2_13b from '../../presets/models/baichuan-2-13b.json' with { type: 'json' }
import models_bloom_176b from '../../presets/models/bloom-176b.json' with { type: 'json' }
import models_deepseek_r1 from '../../presets/models/deepseek-r1.json' with { type: 'json' }
import models_deepseek_v2 from '../../presets/models/deepseek-v2.json' with { type: 'json' }
import models_deepseek_v2_lite from '../../presets/models/deepseek-v2-lite.json' with {
  type: 'json',
}
import models_deepseek_v3_2 from '../../presets/models/deepseek-v3.2.json' with { type: 'json' }
import models_deepseek_v3 from '../../presets/models/deepseek-v3.json' with { type: 'json' }
import models_deepseek_v4_flash from '../../presets/models/deepseek-v4-flash.json' with {
  type: 'json',
}
import models_ernie_3_0_titan_260b from '../../presets/models/ernie-3.0-titan-260b.json' with {
  type: 'json',
}
import models_ernie_4_5_21b_a3b from '../../presets/models/ernie-4.5-21b-a3b.json' with {
  type: 'json',
}
import models_ernie_4_5_300b_a47b from '../../presets/models/ernie-4.5-300b-a47b.json' with {
  type: 'json',
}
import models_ernie_bot from '../../presets/models/ernie-bot.json' with { type: 'json' }
import models_ernie_bot_3_5 from '../../presets/models/ernie-bot-3.5.json' with { type: 'json' }
import models_falcon_7b from '../../presets/models/falcon-7b.json' with { type: 'json' }
import models_falcon_40b from '../../presets/models/falcon-40b.json' with { type: 'json' }
import models_falcon_180b from '../../presets/models/falcon-180b.json' with { type: 'json' }
import models_gemma_2_2b from '../../presets/models/gemma-2-2b.json' with { type: 'json' }
import models_gemma_2_9b from '../../presets/models/gemma-2-9b.json' with { type: 'json' }
import models_gemma_2_27b from '../../presets/models/gemma-2-27b.json' with { type: 'json' }
import models_gemma_3_1b from '../../presets/models/gemma-3-1b.json' with { type: 'json' }
import models_gemma_3_4b from '../../presets/models/gemma-3-4b.json' with { type: 'json' }
import models_gemma_3_12b from '../../presets/models/gemma-3-12b.json' with { type: 'json' }
import models_gemma_3_27b from '../../presets/models/gemma-3-27b.json' with { type: 'json' }
import models_gemma_4_26b_a4b from '../../presets/models/gemma-4-26b-a4b.json' with { type: 'json' }
import models_gemma_4_31b from '../../presets/models/gemma-4-31b.json' with { type: 'json' }
import models_gemma_4_e2b from '../../presets/models/gemma-4-e2b.json' with { type: 'json' }
import models_gemma_4_e4b from '../../presets/models/gemma-4-e4b.json' with { type: 'json' }
import models_glm_4_5 from '../../presets/models/glm-4.5.json' with { type: 'json' }
import models_glm_4_6 from '../../presets/models/glm-4.6.json' with { type: 'json' }
import models_glm_4_7 from '../../presets/models/glm-4.7.json' with { type: 'json' }
import models_glm_4_9b from '../../presets/models/glm-4-9b.json' with { type: 'json' }
import models_glm_130b from '../../presets/models/glm-130b.json' with { type: 'json' }
import models_gopher_280b from '../../presets/models/gopher-280b.json' with { type: 'json' }
import models_gpt_2 from '../../presets/models/gpt-2.json' with { type: 'json' }
import models_gpt_2_xl from '../../presets/models/gpt-2-xl.json' with { type: 'json' }
import models_gpt_3_5_turbo from '../../presets/models/gpt-3.5-turbo.json' with { type: 'json' }
import models_gpt_3_175b from '../../presets/models/gpt-3-175b.json' with { type: 'json' }
import models_gpt_4 from '../../presets/models/gpt-4.json' with { type: 'json' }
import models_gpt_4o from '../../presets/models/gpt-4o.json' with { type: 'json' }
import models_gpt_j_6b from '../../presets/models/gpt-j-6b.json' with { type: 'json' }
import models_gpt_oss_20b from '../../presets/models/gpt-oss-20b.json' with { type: 'json' }
import models_gpt_oss_120b from '../../presets/models/gpt-oss-120b.json' with { type: 'json' }
import models_hunyuan_a13b from '../../presets/models/hunyuan-a13b.json' with { type: 'json' }
import models_hunyuan_large from '../../presets/models/hunyuan-large.json' with { type: 'json' }
import models_infinity_wuya from '../../presets/models/infinity-wuya.json' with { type: 'json' }
import models_internlm_104b from '../../presets/models/internlm-104b.json' with { type: 'json' }
import models_internlm2_7b from '../../presets/models/internlm2-7b.json' with { type: 'json' }
import models_internlm2_20b from '../../presets/models/internlm2-20b.json' with { type: 'json' }
import models_kimi_k2 from '../../presets/models/kimi-k2.json' with { type: 'json' }
import models_llama_2_7b from '../../presets/models/llama-2-7b.json' with { type: 'json' }
import models_llama_2_13b from '../../presets/models/llama-2-13b.json' with { type: 'json' }
import models_llama_2_70b from '../../presets/models/llama-2-70b.json' with { type: 'json' }
import models_llama_3_1_8b from '../../presets/models/llama-3.1-8b.json' with { type: 'json' }
import models_llama_3_1_70b from '../../presets/models/llama-3.1-70b.json' with { type: 'json' }
import models_llama_3_1_405b from '../../presets/models/llama-3.1-405b.json' with { type: 'json' }
import models_llama_3_2_1b from '../../presets/models/llama-3.2-1b.json' with { type: 'json' }
import models_llama_3_2_3b from '../../presets/models/llama-3.2-3b.json' with { type: 'json' }
import models_llama_3_3_70b from '../../presets/models/llama-3.3-70b.json' with { type: 'json' }
import models_llama_3_8b from '../../presets/models/llama-3-8b.json' with { type: 'json' }
import models_llama_3_70b from '../../presets/models/llama-3-70b.json' with { type: 'json' }
import models_llama_4_maverick from '../../presets/models/llama-4-maverick.json' with {
  type: 'json',
}
import models_llama_4_scout from '../../presets/models/llama-4-scout.json' with { type: 'json' }
import models_llama_7b from '../../presets/models/llama-7b.json' with { type: 'json' }
import models_llama_13b from '../../presets/models/llama-13b.json' with { type: 'json' }
import models_llama_33b from '../../presets/models/llama-33b.json' with { type: 'json' }
import models_llama_65b from '../../presets/models/llama-65b.json' with { type: 'json' }
import models_minimax_m1 from '../../presets/models/minimax-m1.json' with { type: 'json' }
import models_minimax_m2 from '../../presets/models/minimax-m2.json' with { type: 'json' }
import models_mistral_7b from '../../presets/models/mistral-7b.json' with { type: 'json' }
import models_mistral_large_2 from '../../presets/models/mistral-large-2.json' with { type: 'json' }
import models_mixtral_8x7b from '../../presets/models/mixtral-8x7b.json' with { type: 'json' }
import models_mixtral_8x22b from '../../presets/models/mixtral-8x22b.json' with { type: 'json' }
import models_moss_16b from '../../presets/models/moss-16b.json' with { type: 'json' }
import models_mpt_1b from '../../presets/models/mpt-1b.json' with { type: 'json' }
import models_mpt_3b from '../../presets/models/mpt-3b.json' with { type: 'json' }
import models_mpt_7b from '../../presets/models/mpt-7b.json' with { type: 'json' }
import models_mpt_13b from '../../presets/models/mpt-13b.json' with { type: 'json' }
import models_mpt_30b from '../../presets/models/mpt-30b.json' with { type: 'json' }
import models_mpt_70b from '../../presets/models/mpt-70b.json' with { type: 'json' }
import models_mpt_125m from '../../presets/models/mpt-125m.json' with { type: 'json' }
import models_mpt_350m from '../../presets/models/mpt-350m.json' with { type: 'json' }
import models_mpt_760m from '../../presets/models/mpt-760m.json' with { type: 'json' }
import models_mt_nlg_530b from '../../presets/models/mt-nlg-530b.json' with { type: 'json' }
import models_nemotron_4_340b from '../../presets/models/nemotron-4-340b.json' with { type: 'json' }
import models_opt_175b from '../../presets/models/opt-175b.json' with { type: 'json' }
import models_palm_540b from '../../presets/models/palm-540b.json' with { type: 'json' }
import models_pangu_2023 from '../../presets/models/pangu-2023.json' with { type: 'json' }
import models_pangu_alpha_13b from '../../presets/models/pangu-alpha-13b.json' with { type: 'json' }
import models_pangu_alpha_200b from '../../presets/models/pangu-alpha-200b.json' with {
  type: 'json',
}
import models_pangu_sigma from '../../presets/models/pangu-sigma.json' with { type: 'json' }
import models_phi_2 from '../../presets/models/phi-2.json' with { type: 'json' }
import models_phi_3_mini from '../../presets/models/phi-3-mini.json' with { type: 'json' }
import models_phi_4 from '../../presets/models/phi-4.json' with { type: 'json' }
import models_pythia_12b from '../../presets/models/pythia-12b.json' with { type: 'json' }
import models_qwen_2023 from '../../presets/models/qwen-2023.json' with { type: 'json' }
import models_qwen1_5_7b from '../../presets/models/qwen1.5-7b.json' with { type: 'json' }
import models_qwen1_5_14b from '../../presets/models/qwen1.5-14b.json' with { type: 'json' }
import models_qwen1_5_32b from '../../presets/models/qwen1.5-32b.json' with { type: 'json' }
import models_qwen1_5_72b from '../../presets/models/qwen1.5-72b.json' with { type: 'json' }
import models_qwen1_5_110b from '../../presets/models/qwen1.5-110b.json' with { type: 'json' }
import models_qwen1_5_moe_a2_7b from '../../presets/models/qwen1.5-moe-a2.7b.json' with {
  type: 'json',
}
import models_qwen2_5_0_5b from '../../presets/models/qwen2.5-0.5b.json' with { type: 'json' }
import models_qwen2_5_1_5b from '../../presets/models/qwen2.5-1.5b.json' with { type: 'json' }
import models_qwen2_5_3b from '../../presets/models/qwen2.5-3b.json' with { type: 'json' }
import models_qwen2_5_7b from '../../presets/models/qwen2.5-7b.json' with { type: 'json' }
import models_qwen2_5_14b from '../../presets/models/qwen2.5-14b.json' with { type: 'json' }
import models_qwen2_5_32b from '../../presets/models/qwen2.5-32b.json' with { type: 'json' }
import models_qwen2_5_72b from '../../presets/models/qwen2.5-72b.json' with { type: 'json' }
import models_qwen2_57b_a14b from '../../presets/models/qwen2-57b-a14b.json' with { type: 'json' }
import models_qwen2_72b from '../../presets/models/qwen2-72b.json' with { type: 'json' }
import models_qwen3_5_397b_a17b from '../../presets/models/qwen3.5-397b-a17b.json' with {
  type: 'json',
}
import models_qwen3_0_6b from '../../presets/models/qwen3-0.6b.json' with { type: 'json' }
import models_qwen3_1_7b from '../../presets/models/qwen3-1.7b.json' with { type: 'json' }
import models_qwen3_4b from '../../presets/models/qwen3-4b.json' with { type: 'json' }
import models_qwen3_8b from '../../presets/models/qwen3-8b.json' with { type: 'json' }
import models_qwen3_14b from '../../presets/models/qwen3-14b.json' with { type: 'json' }
import models_qwen3_30b_a3b from '../../presets/models/qwen3-30b-a3b.json' with { type: 'json' }
import models_qwen3_32b from '../../presets/models/qwen3-32b.json' with { type: 'json' }
import models_qwen3_235b_a22b from '../../presets/models/qwen3-235b-a22b.json' with { type: 'json' }
import models_qwen3_coder_480b from '../../presets/models/qwen3-coder-480b.json' with {
  type: 'json',
}
import models_qwen3_next_80b_a3b from '../../presets/models/qwen3-next-80b-a3b.json' with {
  type: 'json',
}
import models_sensechat from '../../presets/models/sensechat.json' with { type: 'json' }
import models_spark_v3 from '../../presets/models/spark-v3.json' with { type: 'json' }
import models_starcoder_15b from '../../presets/models/starcoder-15b.json' with { type: 'json' }
import models_telechat_2_115b from '../../presets/models/telechat-2-115b.json' with { type: 'json' }
import models_tinyllama_1_1b from '../../presets/models/tinyllama-1.1b.json' with { type: 'json' }
import models_yi_6b from '../../presets/models/yi-6b.json' with { type: 'json' }
import models_yi_34b from '../../presets/models/yi-34b.json' with { type: 'json' }
import prices_amd_mi300x from '../../presets/prices/amd-mi300x.json' with { type: 'json' }
import prices_aws_inferentia2 from '../../presets/prices/aws-inferentia2.json' with { type: 'json' }
import prices_aws_trainium1 from '../../presets/prices/aws-trainium1.json' with { type: 'json' }
import prices_google_tpu_v4 from '../../presets/prices/google-tpu-v4.json' with { type: 'json' }
import prices_google_tpu_v5e from '../../presets/prices/google-tpu-v5e.json' with { type: 'json' }
import prices_google_tpu_v6e from '../../presets/prices/google-tpu-v6e.json' with { type: 'json' }
import prices_huawei_ascend_910b from '../../presets/prices/huawei-ascend-910b.json' with {
  type: 'json',
}
import prices_iluvatar_tiangai_100 from '../../presets/prices/iluvatar-tiangai-100.json' with {
  type: 'json',
}
import prices_nvidia_a10 from '../../presets/prices/nvidia-a10.json' with { type: 'json' }
import prices_nvidia_a100_pcie_80gb from '../../presets/prices/nvidia-a100-pcie-80gb.json' with {
  type: 'json',
}
import prices_nvidia_a100_sxm_40gb from '../../presets/prices/nvidia-a100-sxm-40gb.json' with {
  type: 'json',
}
import prices_nvidia_a100_sxm_80gb from '../../presets/prices/nvidia-a100-sxm-80gb.json' with {
  type: 'json',
}
import prices_nvidia_a800_sxm_80gb from '../../presets/prices/nvidia-a800-sxm-80gb.json' with {
  type: 'json',
}
import prices_nvidia_b200_sxm from '../../presets/prices/nvidia-b200-sxm.json' with { type: 'json' }
import prices_nvidia_b300_sxm from '../../presets/prices/nvidia-b300-sxm.json' with { type: 'json' }
import prices_nvidia_gb200_nvl72 from '../../presets/prices/nvidia-gb200-nvl72.json' with {
  type: 'json',
}
import prices_nvidia_h100_nvl from '../../presets/prices/nvidia-h100-nvl.json' with { type: 'json' }
import prices_nvidia_h100_pcie from '../../presets/prices/nvidia-h100-pcie.json' with {
  type: 'json',
}
import prices_nvidia_h100_sxm from '../../presets/prices/nvidia-h100-sxm.json' with { type: 'json' }
import prices_nvidia_h200_sxm from '../../presets/prices/nvidia-h200-sxm.json' with { type: 'json' }
import prices_nvidia_h800_sxm from '../../presets/prices/nvidia-h800-sxm.json' with { type: 'json' }
import prices_nvidia_l4 from '../../presets/prices/nvidia-l4.json' with { type: 'json' }
import prices_nvidia_l40s from '../../presets/prices/nvidia-l40s.json' with { type: 'json' }
import prices_nvidia_rtx_4090 from '../../presets/prices/nvidia-rtx-4090.json' with { type: 'json' }
import prices_nvidia_rtx_pro_6000_blackwell from '../../presets/prices/nvidia-rtx-pro-6000-blackwell.json' with {
  type: 'json',
}
import prices_nvidia_t4 from '../../presets/prices/nvidia-t4.json' with { type: 'json' }
import prices_nvidia_v100_sxm2_32gb from '../../presets/prices/nvidia-v100-sxm2-32gb.json' with {
  type: 'json',
}
import regions_ae from '../../presets/regions/ae.json' with { type: 'json' }
import regions_au from '../../presets/regions/au.json' with { type: 'json' }
import regions_br from '../../presets/regions/br.json' with { type: 'json' }
import regions_ca from '../../presets/regions/ca.json' with { type: 'json' }
import regions_cn from '../../presets/regions/cn.json' with { type: 'json' }
import regions_cn_beijing from '../../presets/regions/cn-beijing.json' with { type: 'json' }
import regions_cn_gansu from '../../presets/regions/cn-gansu.json' with { type: 'json' }
import regions_cn_inner_mongolia from '../../presets/regions/cn-inner-mongolia.json' with {
  type: 'json',
}
import regions_cn_shanghai from '../../presets/regions/cn-shanghai.json' with { type: 'json' }
import regions_de from '../../presets/regions/de.json' with { type: 'json' }
import regions_eu from '../../presets/regions/eu.json' with { type: 'json' }
import regions_fr from '../../presets/regions/fr.json' with { type: 'json' }
import regions_gb from '../../presets/regions/gb.json' with { type: 'json' }
import regions_ie from '../../presets/regions/ie.json' with { type: 'json' }
import regions_in from '../../presets/regions/in.json' with { type: 'json' }
import regions_jp from '../../presets/regions/jp.json' with { type: 'json' }
import regions_kr from '../../presets/regions/kr.json' with { type: 'json' }
import regions_no from '../../presets/regions/no.json' with { type: 'json' }
import regions_sa from '../../presets/regions/sa.json' with { type: 'json' }
import regions_se from '../../presets/regions/se.json' with { type: 'json' }
import regions_sg from '../../presets/regions/sg.json' with { type: 'json' }
import regions_us from '../../presets/regions/us.json' with { type: 'json' }
import regions_us_iowa from '../../presets/regions/us-iowa.json' with { type: 'json' }
import regions_us_ohio from '../../presets/regions/us-ohio.json' with { type: 'json' }
import regions_us_pennsylvania from '../../presets/regions/us-pennsylvania.json' with {
  type: 'json',
}
import regions_world from '../../presets/regions/world.json' with { type: 'json' }
import scenarios_aquilacode_tiangai_100 from '../../presets/scenarios/aquilacode-tiangai-100.json' with {
  type: 'json',
}
import scenarios_call_centre from '../../presets/scenarios/call-centre.json' with { type: 'json' }
import scenarios_chatgpt_2023 from '../../presets/scenarios/chatgpt-2023.json' with { type: 'json' }
import scenarios_deepseek_r1_serving from '../../presets/scenarios/deepseek-r1-serving.json' with {
  type: 'json',
}
import scenarios_deepseek_v3 from '../../presets/scenarios/deepseek-v3.json' with { type: 'json' }
import scenarios_google_search_2023 from '../../presets/scenarios/google-search-2023.json' with {
  type: 'json',
}
import scenarios_google_search_2023_roofline from '../../presets/scenarios/google-search-2023-roofline.json' with {
  type: 'json',
}
import scenarios_google_search_2023_short from '../../presets/scenarios/google-search-2023-short.json' with {
  type: 'json',
}
import scenarios_gpt_3_a100 from '../../presets/scenarios/gpt-3-a100.json' with { type: 'json' }
import scenarios_gpt_3_patterson from '../../presets/scenarios/gpt-3-patterson.json' with {
  type: 'json',
}
import scenarios_gpt_3_refresh from '../../presets/scenarios/gpt-3-refresh.json' with {
  type: 'json',
}
import scenarios_gpt_3_v100 from '../../presets/scenarios/gpt-3-v100.json' with { type: 'json' }
import scenarios_lingang_2025 from '../../presets/scenarios/lingang-2025.json' with { type: 'json' }
import scenarios_llama_2_70b from '../../presets/scenarios/llama-2-70b.json' with { type: 'json' }
import scenarios_llama_3_1_405b_plan from '../../presets/scenarios/llama-3.1-405b-plan.json' with {
  type: 'json',
}
import scenarios_llama_65b from '../../presets/scenarios/llama-65b.json' with { type: 'json' }
import scenarios_llama_70b_team from '../../presets/scenarios/llama-70b-team.json' with {
  type: 'json',
}
import scenarios_mpt_7b from '../../presets/scenarios/mpt-7b.json' with { type: 'json' }
import scenarios_ulanqab from '../../presets/scenarios/ulanqab.json' with { type: 'json' }
import sourcesFile from '../../presets/sources.json' with { type: 'json' }
import trainingEfficienciesFile from '../../presets/training-efficiencies.json' with {
  type: 'json',
}

type Kind =
  | 'accelerators'
  | 'models'
  | 'prices'
  | 'apis'
  | 'regions'
  | 'economics'
  | 'scenarios'
  | 'claims'

/** Every preset file as it was read: unknown until a schema has checked it. */
export const files: Readonly<Record<Kind, readonly unknown[]>> = {
  accelerators: [
    accelerators_amd_mi210,
    accelerators_amd_mi250x,
    accelerators_amd_mi300x,
    accelerators_amd_mi325x,
    accelerators_amd_mi355x,
    accelerators_aws_inferentia2,
    accelerators_aws_trainium1,
    accelerators_aws_trainium2,
    accelerators_aws_trainium3,
    accelerators_biren_br100,
    accelerators_biren_br104,
    accelerators_cambricon_mlu370_x8,
    accelerators_cambricon_mlu590,
    accelerators_cerebras_wse_3,
    accelerators_enflame_i20,
    accelerators_enflame_s60,
    accelerators_enflame_t10,
    accelerators_enflame_t20,
    accelerators_enflame_t21,
    accelerators_google_tpu_v3,
    accelerators_google_tpu_v4,
    accelerators_google_tpu_v5e,
    accelerators_google_tpu_v5p,
    accelerators_google_tpu_v6e,
    accelerators_google_tpu_v7,
    accelerators_groq_lpu_v1,
    accelerators_huawei_ascend_310p,
    accelerators_huawei_ascend_910a,
    accelerators_huawei_ascend_910b,
    accelerators_huawei_ascend_910b4,
    accelerators_huawei_ascend_910c,
    accelerators_hygon_dcu_k100_ai,
    accelerators_hygon_dcu_z100,
    accelerators_iluvatar_tiangai_100,
    accelerators_iluvatar_tiangai_150,
    accelerators_intel_gaudi2,
    accelerators_intel_gaudi3,
    accelerators_kunlunxin_p800,
    accelerators_kunlunxin_r200,
    accelerators_kunlunxin_r300,
    accelerators_metax_c500,
    accelerators_metax_xisi_n100,
    accelerators_moorethreads_s4000,
    accelerators_nvidia_a10,
    accelerators_nvidia_a100_pcie_80gb,
    accelerators_nvidia_a100_sxm_40gb,
    accelerators_nvidia_a100_sxm_80gb,
    accelerators_nvidia_a800_sxm_80gb,
    accelerators_nvidia_b200_sxm,
    accelerators_nvidia_b300_sxm,
    accelerators_nvidia_gb200_nvl72,
    accelerators_nvidia_gb300_nvl72,
    accelerators_nvidia_gh200_96gb,
    accelerators_nvidia_h100_nvl,
    accelerators_nvidia_h100_pcie,
    accelerators_nvidia_h100_sxm,
    accelerators_nvidia_h20,
    accelerators_nvidia_h200_sxm,
    accelerators_nvidia_h800_sxm,
    accelerators_nvidia_l4,
    accelerators_nvidia_l40s,
    accelerators_nvidia_rtx_4090,
    accelerators_nvidia_rtx_5090,
    accelerators_nvidia_rtx_pro_6000_blackwell,
    accelerators_nvidia_t4,
    accelerators_nvidia_v100_pcie_32gb,
    accelerators_nvidia_v100_sxm2_32gb,
    accelerators_vastai_sg100,
    accelerators_vastai_va1,
    accelerators_vastai_va10,
    accelerators_vastai_va12,
    accelerators_vastai_va1l,
  ],
  models: [
    models_360_zhinao,
    models_aquila_7b,
    models_baichuan_2_13b,
    models_baichuan_2_7b,
    models_bloom_176b,
    models_deepseek_r1,
    models_deepseek_v2,
    models_deepseek_v2_lite,
    models_deepseek_v3,
    models_deepseek_v3_2,
    models_deepseek_v4_flash,
    models_ernie_3_0_titan_260b,
    models_ernie_4_5_21b_a3b,
    models_ernie_4_5_300b_a47b,
    models_ernie_bot,
    models_ernie_bot_3_5,
    models_falcon_180b,
    models_falcon_40b,
    models_falcon_7b,
    models_gemma_2_27b,
    models_gemma_2_2b,
    models_gemma_2_9b,
    models_gemma_3_12b,
    models_gemma_3_1b,
    models_gemma_3_27b,
    models_gemma_3_4b,
    models_gemma_4_26b_a4b,
    models_gemma_4_31b,
    models_gemma_4_e2b,
    models_gemma_4_e4b,
    models_glm_130b,
    models_glm_4_9b,
    models_glm_4_5,
    models_glm_4_6,
    models_glm_4_7,
    models_gopher_280b,
    models_gpt_2,
    models_gpt_2_xl,
    models_gpt_3_175b,
    models_gpt_3_5_turbo,
    models_gpt_4,
    models_gpt_4o,
    models_gpt_j_6b,
    models_gpt_oss_120b,
    models_gpt_oss_20b,
    models_hunyuan_a13b,
    models_hunyuan_large,
    models_infinity_wuya,
    models_internlm_104b,
    models_internlm2_20b,
    models_internlm2_7b,
    models_kimi_k2,
    models_llama_13b,
    models_llama_2_13b,
    models_llama_2_70b,
    models_llama_2_7b,
    models_llama_3_70b,
    models_llama_3_8b,
    models_llama_3_1_405b,
    models_llama_3_1_70b,
    models_llama_3_1_8b,
    models_llama_3_2_1b,
    models_llama_3_2_3b,
    models_llama_3_3_70b,
    models_llama_33b,
    models_llama_4_maverick,
    models_llama_4_scout,
    models_llama_65b,
    models_llama_7b,
    models_minimax_m1,
    models_minimax_m2,
    models_mistral_7b,
    models_mistral_large_2,
    models_mixtral_8x22b,
    models_mixtral_8x7b,
    models_moss_16b,
    models_mpt_125m,
    models_mpt_13b,
    models_mpt_1b,
    models_mpt_30b,
    models_mpt_350m,
    models_mpt_3b,
    models_mpt_70b,
    models_mpt_760m,
    models_mpt_7b,
    models_mt_nlg_530b,
    models_nemotron_4_340b,
    models_opt_175b,
    models_palm_540b,
    models_pangu_2023,
    models_pangu_alpha_13b,
    models_pangu_alpha_200b,
    models_pangu_sigma,
    models_phi_2,
    models_phi_3_mini,
    models_phi_4,
    models_pythia_12b,
    models_qwen_2023,
    models_qwen1_5_110b,
    models_qwen1_5_14b,
    models_qwen1_5_32b,
    models_qwen1_5_72b,
    models_qwen1_5_7b,
    models_qwen1_5_moe_a2_7b,
    models_qwen2_57b_a14b,
    models_qwen2_72b,
    models_qwen2_5_0_5b,
    models_qwen2_5_1_5b,
    models_qwen2_5_14b,
    models_qwen2_5_32b,
    models_qwen2_5_3b,
    models_qwen2_5_72b,
    models_qwen2_5_7b,
    models_qwen3_0_6b,
    models_qwen3_1_7b,
    models_qwen3_14b,
    models_qwen3_235b_a22b,
    models_qwen3_30b_a3b,
    models_qwen3_32b,
    models_qwen3_4b,
    models_qwen3_8b,
    models_qwen3_coder_480b,
    models_qwen3_next_80b_a3b,
    models_qwen3_5_397b_a17b,
    models_sensechat,
    models_spark_v3,
    models_starcoder_15b,
    models_telechat_2_115b,
    models_tinyllama_1_1b,
    models_yi_34b,
    models_yi_6b,
  ],
  prices: [
    prices_amd_mi300x,
    prices_aws_inferentia2,
    prices_aws_trainium1,
    prices_google_tpu_v4,
    prices_google_tpu_v5e,
    prices_google_tpu_v6e,
    prices_huawei_ascend_910b,
    prices_iluvatar_tiangai_100,
    prices_nvidia_a10,
    prices_nvidia_a100_pcie_80gb,
    prices_nvidia_a100_sxm_40gb,
    prices_nvidia_a100_sxm_80gb,
    prices_nvidia_a800_sxm_80gb,
    prices_nvidia_b200_sxm,
    prices_nvidia_b300_sxm,
    prices_nvidia_gb200_nvl72,
    prices_nvidia_h100_nvl,
    prices_nvidia_h100_pcie,
    prices_nvidia_h100_sxm,
    prices_nvidia_h200_sxm,
    prices_nvidia_h800_sxm,
    prices_nvidia_l4,
    prices_nvidia_l40s,
    prices_nvidia_rtx_4090,
    prices_nvidia_rtx_pro_6000_blackwell,
    prices_nvidia_t4,
    prices_nvidia_v100_sxm2_32gb,
  ],
  apis: [
    apis_alibaba_cn_deepseek_r1,
    apis_alibaba_cn_deepseek_v3,
    apis_amazon_nova_2_lite,
    apis_amazon_nova_lite,
    apis_amazon_nova_micro,
    apis_amazon_nova_pro,
    apis_bedrock_deepseek_r1,
    apis_bedrock_llama_3_1_70b,
    apis_bedrock_llama_3_1_8b,
    apis_bedrock_llama_3_3_70b,
    apis_cerebras_gpt_oss_120b,
    apis_cerebras_llama_3_1_8b,
    apis_cerebras_llama_3_3_70b,
    apis_cerebras_qwen3_32b,
    apis_claude_2,
    apis_claude_3_5_sonnet,
    apis_claude_3_7_sonnet,
    apis_claude_3_haiku,
    apis_claude_3_opus,
    apis_claude_3_sonnet,
    apis_claude_fable_5,
    apis_claude_fable_5_1,
    apis_claude_haiku_4_5,
    apis_claude_haiku_5_5,
    apis_claude_opus_4_0,
    apis_claude_opus_4_1,
    apis_claude_opus_4_5,
    apis_claude_opus_4_6,
    apis_claude_opus_4_7,
    apis_claude_opus_4_8,
    apis_claude_opus_5,
    apis_claude_opus_5_5,
    apis_claude_sonnet_4_0,
    apis_claude_sonnet_4_5,
    apis_claude_sonnet_4_6,
    apis_claude_sonnet_5,
    apis_claude_sonnet_5_5,
    apis_codestral_latest,
    apis_command_a,
    apis_command_r,
    apis_command_r_plus,
    apis_command_r7b,
    apis_deepinfra_deepseek_r1_0528,
    apis_deepinfra_deepseek_v3_2,
    apis_deepinfra_glm_4_6,
    apis_deepinfra_gpt_oss_120b,
    apis_deepinfra_gpt_oss_20b,
    apis_deepinfra_kimi_k2_5,
    apis_deepinfra_llama_3_3_70b,
    apis_deepinfra_llama_4_maverick,
    apis_deepinfra_llama_4_scout,
    apis_deepinfra_qwen3_coder_480b,
    apis_deepseek_chat,
    apis_deepseek_flash,
    apis_deepseek_reasoner,
    apis_deepseek_v4_flash,
    apis_deepseek_v4_pro,
    apis_devstral_2512,
    apis_doubao_1_5_lite_32k,
    apis_doubao_1_5_pro_256k,
    apis_doubao_1_5_pro_32k,
    apis_doubao_1_5_thinking_pro,
    apis_doubao_seed_1_6,
    apis_doubao_seed_1_6_flash,
    apis_ernie_3_5,
    apis_ernie_4_0,
    apis_ernie_4_5,
    apis_ernie_4_5_0_3b,
    apis_ernie_4_5_21b_a3b,
    apis_ernie_4_5_turbo,
    apis_ernie_4_5_turbo_vl,
    apis_ernie_5_0_thinking,
    apis_ernie_lite_pro,
    apis_ernie_speed_pro,
    apis_ernie_x1,
    apis_ernie_x1_turbo,
    apis_fireworks_deepseek_v4_pro,
    apis_fireworks_glm_5_1,
    apis_fireworks_gpt_oss_120b,
    apis_fireworks_gpt_oss_20b,
    apis_fireworks_kimi_k2_6,
    apis_gemini_1_5_flash,
    apis_gemini_1_5_pro,
    apis_gemini_2_0_flash,
    apis_gemini_2_0_flash_lite,
    apis_gemini_2_5_flash,
    apis_gemini_2_5_flash_lite,
    apis_gemini_2_5_pro,
    apis_gemini_3_flash_preview,
    apis_gemini_3_pro_preview,
    apis_gemini_3_1_flash_lite,
    apis_gemini_3_1_pro_preview,
    apis_gemini_3_5_flash,
    apis_gemini_3_5_flash_lite,
    apis_gemini_3_6_flash,
    apis_gemini_3_7_flash,
    apis_glm_4_air,
    apis_glm_4_long,
    apis_glm_4_plus,
    apis_glm_4_5,
    apis_glm_4_5_air,
    apis_glm_4_5_air_cn,
    apis_glm_4_6,
    apis_glm_4_7,
    apis_glm_4_7_cn,
    apis_glm_5,
    apis_glm_5_cn,
    apis_glm_5_1,
    apis_glm_5_1_cn,
    apis_glm_5_2,
    apis_glm_5_2_cn,
    apis_gpt_3_5_turbo,
    apis_gpt_3_5_turbo_0613,
    apis_gpt_3_5_turbo_16k,
    apis_gpt_4,
    apis_gpt_4_32k,
    apis_gpt_4_turbo,
    apis_gpt_4_1,
    apis_gpt_4_1_mini,
    apis_gpt_4_1_nano,
    apis_gpt_4_5_preview,
    apis_gpt_4o,
    apis_gpt_4o_mini,
    apis_gpt_5,
    apis_gpt_5_mini,
    apis_gpt_5_nano,
    apis_gpt_5_1,
    apis_gpt_5_2,
    apis_gpt_5_4,
    apis_gpt_5_4_mini,
    apis_gpt_5_4_nano,
    apis_gpt_5_5,
    apis_gpt_5_6_luna,
    apis_gpt_5_6_sol,
    apis_gpt_5_6_terra,
    apis_gpt_6_astra,
    apis_gpt_6_luna,
    apis_gpt_6_sol,
    apis_gpt_6_1_sol,
    apis_gpt_6_1_terra,
    apis_grok_2,
    apis_grok_3,
    apis_grok_3_mini,
    apis_grok_4,
    apis_grok_4_fast,
    apis_grok_4_20,
    apis_grok_4_3,
    apis_grok_4_5,
    apis_groq_gpt_oss_120b,
    apis_groq_gpt_oss_20b,
    apis_groq_llama_3_1_8b,
    apis_groq_llama_3_3_70b,
    apis_groq_llama_4_scout,
    apis_groq_qwen3_32b,
    apis_hunyuan_large,
    apis_hunyuan_lite,
    apis_hunyuan_standard_256k,
    apis_hunyuan_t1,
    apis_hunyuan_turbo,
    apis_hunyuan_turbos,
    apis_kimi_k2_0711_preview,
    apis_kimi_k2_0905_preview,
    apis_kimi_k2_thinking,
    apis_kimi_k2_5,
    apis_kimi_k2_6,
    apis_kimi_k2_7_code,
    apis_kimi_k3,
    apis_magistral_medium_latest,
    apis_mimo_v2_flash,
    apis_mimo_v2_5_pro,
    apis_minimax_01,
    apis_minimax_m1,
    apis_minimax_m2,
    apis_minimax_m2_5,
    apis_minimax_m2_7,
    apis_minimax_m3,
    apis_ministral_8b_latest,
    apis_mistral_large_2411,
    apis_mistral_large_2512,
    apis_mistral_medium_2508,
    apis_mistral_medium_2604,
    apis_mistral_nemo,
    apis_mistral_small_2603,
    apis_moonshot_v1_128k,
    apis_moonshot_v1_32k,
    apis_moonshot_v1_8k,
    apis_nanogpt_ernie_5_1,
    apis_nanogpt_ernie_x1_1,
    apis_novita_ernie_4_5_21b_a3b,
    apis_novita_ernie_4_5_300b_a47b,
    apis_novita_ernie_4_5_vl_424b_a47b,
    apis_o1,
    apis_o1_mini,
    apis_o3,
    apis_o3_mini,
    apis_o4_mini,
    apis_open_mistral_7b,
    apis_open_mixtral_8x22b,
    apis_open_mixtral_8x7b,
    apis_qwen_flash,
    apis_qwen_long_cn,
    apis_qwen_max,
    apis_qwen_max_cn,
    apis_qwen_plus,
    apis_qwen_plus_cn,
    apis_qwen_turbo,
    apis_qwen_turbo_cn,
    apis_qwen2_5_72b_instruct,
    apis_qwen2_5_72b_instruct_cn,
    apis_qwen2_5_7b_instruct,
    apis_qwen3_235b_a22b,
    apis_qwen3_235b_a22b_cn,
    apis_qwen3_32b,
    apis_qwen3_8b,
    apis_qwen3_coder_480b_a35b_instruct,
    apis_qwen3_coder_plus,
    apis_qwen3_max,
    apis_qwen3_5_397b_a17b,
    apis_qwen3_6_flash,
    apis_qwen3_6_plus,
    apis_qwen3_7_max,
    apis_qwen3_7_plus,
    apis_sensechat_5,
    apis_sensenova_v6_reasoner,
    apis_sensenova_v6_5_pro,
    apis_sensenova_v6_5_turbo,
    apis_siliconflow_ernie_4_5_300b_a47b,
    apis_siliconflow_hunyuan_a13b,
    apis_sonar,
    apis_sonar_pro,
    apis_spark_1_5,
    apis_spark_3_0,
    apis_spark_3_5,
    apis_step_1_32k,
    apis_step_2_16k,
    apis_step_3_5_flash,
    apis_together_deepseek_r1,
    apis_together_deepseek_v3,
    apis_together_deepseek_v3_1,
    apis_together_gpt_oss_120b,
    apis_together_gpt_oss_20b,
    apis_together_llama_3_8b_lite,
    apis_together_llama_3_1_405b,
    apis_together_llama_3_1_70b,
    apis_together_llama_3_1_8b,
    apis_together_llama_3_3_70b,
    apis_together_llama_4_maverick,
    apis_together_qwen2_5_7b,
    apis_together_qwen3_235b_a22b,
    apis_together_qwen3_coder_480b,
    apis_volcengine_deepseek_r1,
    apis_volcengine_deepseek_v3,
    apis_volcengine_deepseek_v3_1,
    apis_volcengine_kimi_k2,
    apis_zenmux_doubao_seed_1_8,
    apis_zenmux_doubao_seed_2_0_lite,
    apis_zenmux_doubao_seed_2_0_mini,
    apis_zenmux_doubao_seed_2_0_pro,
  ],
  regions: [
    regions_ae,
    regions_au,
    regions_br,
    regions_ca,
    regions_cn,
    regions_cn_beijing,
    regions_cn_gansu,
    regions_cn_inner_mongolia,
    regions_cn_shanghai,
    regions_de,
    regions_eu,
    regions_fr,
    regions_gb,
    regions_ie,
    regions_in,
    regions_jp,
    regions_kr,
    regions_no,
    regions_sa,
    regions_se,
    regions_sg,
    regions_us,
    regions_us_iowa,
    regions_us_ohio,
    regions_us_pennsylvania,
    regions_world,
  ],
  economics: [
    economics_building,
    economics_building_lifetime,
    economics_colocation,
    economics_cost_of_capital,
    economics_failures,
    economics_overheads,
    economics_power,
    economics_power_usage_effectiveness,
    economics_server_lifetime,
    economics_utilization,
  ],
  scenarios: [
    scenarios_aquilacode_tiangai_100,
    scenarios_call_centre,
    scenarios_chatgpt_2023,
    scenarios_deepseek_r1_serving,
    scenarios_deepseek_v3,
    scenarios_google_search_2023,
    scenarios_google_search_2023_roofline,
    scenarios_google_search_2023_short,
    scenarios_gpt_3_a100,
    scenarios_gpt_3_patterson,
    scenarios_gpt_3_refresh,
    scenarios_gpt_3_v100,
    scenarios_lingang_2025,
    scenarios_llama_2_70b,
    scenarios_llama_3_1_405b_plan,
    scenarios_llama_65b,
    scenarios_llama_70b_team,
    scenarios_mpt_7b,
    scenarios_ulanqab,
  ],
  claims: [
    claims_claim_001,
    claims_claim_002,
    claims_claim_003,
    claims_claim_004,
    claims_claim_005,
    claims_claim_006,
    claims_claim_007,
    claims_claim_008,
    claims_claim_009,
    claims_claim_010,
    claims_claim_011,
    claims_claim_012,
    claims_claim_013,
    claims_claim_014,
    claims_claim_015,
    claims_claim_016,
    claims_claim_017,
    claims_claim_018,
    claims_claim_020,
    claims_claim_022,
    claims_claim_023,
    claims_claim_024,
    claims_claim_025,
    claims_claim_026,
    claims_claim_027,
    claims_claim_028,
    claims_claim_029,
    claims_claim_032,
    claims_claim_033,
    claims_claim_034,
    claims_claim_035,
    claims_claim_038,
    claims_claim_039,
    claims_claim_040,
    claims_claim_041,
    claims_claim_042,
    claims_claim_043,
    claims_claim_044,
    claims_claim_046,
    claims_claim_049,
    claims_claim_050,
    claims_claim_051,
    claims_claim_052,
    claims_claim_053,
    claims_claim_054,
    claims_claim_055,
    claims_claim_056,
    claims_claim_057,
    claims_claim_058,
    claims_claim_059,
  ],
}

export const efficiencies: unknown = efficienciesFile
export const engines: unknown = enginesFile
export const exchangeRates: unknown = exchangeRatesFile
export const sources: unknown = sourcesFile
export const trainingEfficiencies: unknown = trainingEfficienciesFile
