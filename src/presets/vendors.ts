/** Makers by their Chinese names, beside the names that presets use. */
const chineseNames: Readonly<Record<string, string>> = {
  英伟达: 'nvidia',
  超威: 'amd',
  英特尔: 'intel',
  谷歌: 'google',
  亚马逊: 'aws',
  华为: 'huawei',
  寒武纪: 'cambricon',
  昆仑芯: 'kunlunxin',
  燧原: 'enflame',
  瀚博: 'vastai',
  天数智芯: 'iluvatar',
  沐曦: 'metax',
  摩尔线程: 'moore threads',
  海光: 'hygon',
  壁仞: 'biren',
  微软: 'microsoft',
  苹果: 'apple',
}

/** Makers of models and sellers of tokens by their Chinese names; each is of all whose name begins with a word. */
const chineseSellers: Readonly<Record<string, string>> = {
  奇虎360: '360',
  零一万物: '01.ai',
  阿里云: 'alibaba',
  阿里巴巴: 'alibaba',
  智源: 'baai',
  百川智能: 'baichuan',
  百度: 'baidu',
  字节跳动: 'bytedance',
  火山引擎: 'volcengine',
  中国电信: 'china telecom',
  深度求索: 'deepseek',
  复旦大学: 'fudan',
  科大讯飞: 'iflytek',
  蚂蚁集团: 'inclusionai',
  美团: 'meituan',
  月之暗面: 'moonshot',
  商汤: 'sensetime',
  上海人工智能实验室: 'shanghai ai',
  硅基流动: 'siliconflow',
  阶跃星辰: 'stepfun',
  腾讯: 'tencent',
  星环科技: 'transwarp',
  小米: 'xiaomi',
  智谱: 'zhipu',
  稀宇科技: 'minimax',
}

/** What makers and sellers are called in Chinese, by the names that presets use; none where no such name is known. */
export const chineseNamesOf = (vendor: string): readonly string[] => {
  const name = vendor.toLowerCase()
  return [...Object.entries(chineseNames), ...Object.entries(chineseSellers)].flatMap(
    ([chinese, english]) =>
      name.startsWith(english) || name.includes(`(${english}`) ? [chinese] : [],
  )
}

/** Whether a maker is meant by what was written: its name, or its Chinese one. */
export const isVendor = (vendor: string | undefined, written: string): boolean => {
  if (vendor === undefined) return false
  const name = vendor.toLowerCase()
  const wanted = written.trim().toLowerCase()
  const english = chineseNames[wanted]
  return name === wanted || (english !== undefined && name.includes(english))
}
