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
}

/** Whether a maker is meant by what was written: its name, or its Chinese one. */
export const isVendor = (vendor: string | undefined, written: string): boolean => {
  if (vendor === undefined) return false
  const name = vendor.toLowerCase()
  const wanted = written.trim().toLowerCase()
  const english = chineseNames[wanted]
  return name === wanted || (english !== undefined && name.includes(english))
}
